namespace EligibilityEngine.Analysis;

/// <summary>The next day on which the answer to a question differs, for reminders.</summary>
public sealed class NextChange
{
    internal NextChange()
    {
    }

    /// <summary>The decision on the day of the case.</summary>
    public required QuestionDecision Now { get; init; }

    /// <summary>The next day on which the possible answers are others; null when that day never comes, as far as facts and law are known.</summary>
    public DateOnly? On => Change?.On;

    /// <summary>The decision on that day, or null.</summary>
    public required QuestionDecision? Then { get; init; }

    /// <summary>The provisions that make the difference and what changes them, or null.</summary>
    public required Change? Change { get; init; }
}
