using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>
/// A value of a fact as a case gives it: a text as it is written in words, a whole number, yes or no, or a day; or what is known of it in part: a range (<see cref="Between"/>,
/// <see cref="AtLeast"/>, <see cref="AtMost"/>), some values (<see cref="OneOf"/>), or all others (<see cref="Not"/>). A day may be known by its year or month: <c>"1996"</c>, <c>"1996-03"</c>.
/// Two that are written alike are equal.
/// </summary>
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

    /// <summary>That a day never came: <c>never</c>.</summary>
    public static CaseValue Never => NeverName.Word;

    /// <summary>A number or day between two, both inclusive: <c>20..24</c>.</summary>
    /// <param name="first">The least that it may be; of a year or a month, its first day.</param>
    /// <param name="last">The greatest that it may be; of a year or a month, its last day.</param>
    public static CaseValue Between(CaseValue first, CaseValue last) => new(Plain(first) + PartText.To + Plain(last));

    /// <summary>This number or more, this day or a later one: <c>20..</c>.</summary>
    /// <param name="first">The least that it may be.</param>
    public static CaseValue AtLeast(CaseValue first) => new(Plain(first) + PartText.To);

    /// <summary>This number or less, this day or an earlier one: <c>..24</c>.</summary>
    /// <param name="last">The greatest that it may be.</param>
    public static CaseValue AtMost(CaseValue last) => new(PartText.To + Plain(last));

    /// <summary>One of some values or ranges: <c>limited-fit|unfit</c>.</summary>
    /// <param name="values">The values, of which there is at least one.</param>
    /// <exception cref="ArgumentException">There are none, or one of them leaves out values itself.</exception>
    public static CaseValue OneOf(params ReadOnlySpan<CaseValue> values) => new(Listed(values));

    /// <summary>None of some values or ranges, but any other: <c>!fit</c>.</summary>
    /// <param name="values">The values, of which there is at least one.</param>
    /// <exception cref="ArgumentException">There are none, or one of them leaves out values itself.</exception>
    public static CaseValue Not(params ReadOnlySpan<CaseValue> values) => new(PartText.Not + Listed(values));

    /// <summary>Whether it is by its form known only in part: a range, several values, or what it is not. A year looks like a number, and only its fact tells whether it is part of a day.</summary>
    public bool IsPart => PartText.IsPart(ToString());

    /// <summary>The value as it is written in words; of none at all <c>unknown</c>.</summary>
    public override string ToString() => _text ?? GivenFact.Unknown;

    private static string Plain(CaseValue value) => value.IsPart ? throw new ArgumentException($"`{value}` is no single value", nameof(value)) : value.ToString();

    private static string Listed(ReadOnlySpan<CaseValue> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("there is no value", nameof(values));
        }

        var texts = new List<string>();
        foreach (var value in values)
        {
            texts.Add(value.ToString().StartsWith(PartText.Not) ? throw new ArgumentException($"`{value}` leaves out values itself", nameof(values)) : value.ToString());
        }

        return string.Join(PartText.Or, texts);
    }
}
