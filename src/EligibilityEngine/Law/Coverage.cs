namespace EligibilityEngine.Law;

/// <summary>Whether a rulebook speaks of the law of a day.</summary>
public enum Coverage
{
    /// <summary>The law of that day is modelled and was read.</summary>
    Modelled,

    /// <summary>The day is later than the law was read: it is decided by the law as it was read last.</summary>
    AsRead,

    /// <summary>The day is earlier than the law that is modelled: every answer stays possible.</summary>
    NotModelled,
}
