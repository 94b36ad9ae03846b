namespace EligibilityEngine.Reporting;

/// <summary>How much a report tells.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1720", Justification = "words of length, not types")]
public enum ReportForm
{
    /// <summary>The answer and everything that it rests on.</summary>
    Long,

    /// <summary>Also every provision with the truth of every condition.</summary>
    Whole,
}
