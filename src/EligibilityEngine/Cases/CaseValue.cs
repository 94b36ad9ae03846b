using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>A value of a fact as a case gives it: a text as it is written in a case file, a whole number, yes or no, or a day.</summary>
public readonly record struct CaseValue
{
    private readonly string? _text;

    private CaseValue(string text) => _text = text;

    /// <summary>A value as it is written in a case file.</summary>
    /// <param name="text">The value.</param>
    public static implicit operator CaseValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text);
    }

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator CaseValue(long number) => new(Values.OfNumber(number));

    /// <summary>Yes or no.</summary>
    /// <param name="isSo">Whether it is so.</param>
    public static implicit operator CaseValue(bool isSo) => new(Values.OfYesNo(isSo));

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator CaseValue(DateOnly day) => new(Values.OfDay(day));

    /// <summary>The value as it is written in a case file; of none at all <c>unknown</c>.</summary>
    public override string ToString() => _text ?? GivenFact.Unknown;
}
