namespace EligibilityEngine.Decisions;

/// <summary>How exactly a decision tells what is possible.</summary>
public enum Precision
{
    /// <summary>Exactly the answers that some completion of what is not known has.</summary>
    Exact,

    /// <summary>The answers that three-valued logic leaves open: all that are possible, and perhaps more. Takes microseconds, however much is not known.</summary>
    ThreeValued,
}
