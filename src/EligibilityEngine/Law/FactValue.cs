namespace EligibilityEngine.Law;

/// <summary>
/// A value of a fact, or unknown. All types share one form, a whole number, so that every evaluator compares the same way: yes is 1
/// and no is 0; a choice is the position of its value in the fact's list, from 0; a date is its <see cref="DateOnly.DayNumber"/>.
/// </summary>
public readonly record struct FactValue
{
    private readonly long _code;

    private FactValue(long code)
    {
        IsKnown = true;
        _code = code;
    }

    /// <summary>Nobody has said what the value is.</summary>
    public static FactValue Unknown => default;

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown { get; }

    /// <summary>The value as a whole number.</summary>
    /// <exception cref="InvalidOperationException">The value is unknown.</exception>
    public long Code => IsKnown ? _code : throw new InvalidOperationException("the value is unknown");

    /// <summary>The value with this code.</summary>
    public static FactValue Of(long code) => new(code);

    /// <summary>Yes or no.</summary>
    public static FactValue Of(bool value) => new(value ? 1 : 0);

    /// <summary>A day.</summary>
    public static FactValue Of(DateOnly day) => new(day.DayNumber);
}
