namespace EligibilityEngine.Law;

/// <summary>A day that is known exactly, or only known to lie in a span.</summary>
/// <param name="Earliest">The first day that it can be, inclusive.</param>
/// <param name="Latest">The last day that it can be, inclusive.</param>
public readonly record struct DaySpan(DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Whether the day is known.</summary>
    public bool IsExact => Earliest == Latest;

    /// <summary>Whether the day had come on another day: unknown inside the span.</summary>
    public Truth HasComeBy(DateOnly day) =>
        day >= Latest ? Truth.True : day < Earliest ? Truth.False : Truth.Unknown;
}
