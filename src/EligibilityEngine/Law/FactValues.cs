using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>Values of facts from text and to text.</summary>
internal static class FactValues
{
    /// <summary>The code of a written value, or the mistake in it.</summary>
    public static (long? Code, Diagnostic? Mistake) Parse(Fact fact, string text, TextPlace? at)
    {
        switch (fact.Type)
        {
            case FactType.YesNo:
                return Values.YesNo(text) is { } yes ? (yes ? 1 : 0, null) : (null, Mistake.NotYesNo(at, text, fact.Id, fact.Type.InWords()));
            case FactType.Choice:
                var index = fact.Values.FindIndex(v => v.Id == text);
                return index >= 0 ? (index, null) : (null, Mistake.UnknownValue(at, text, fact.Id, fact.Reading is not null, fact.Values.Select(v => v.Id), OtherName.ValuesMeant(fact.OtherNames, text)));
            case FactType.Date:
                return Values.Day(text) is { } day ? (day.DayNumber, null)
                    : text == NeverName.Word && fact.Never is null ? (null, Mistake.DayAlwaysComes(at, fact.Id))
                    : (null, Mistake.NotADay(at, text, fact.Id, fact.Type.InWords()));
            default:
                return ParseNumber(fact, text, at);
        }
    }

    private static (long? Code, Diagnostic? Mistake) ParseNumber(Fact fact, string text, TextPlace? at)
    {
        if (Values.Number(text) is not { } number)
        {
            return (null, Mistake.NotANumber(at, text, fact.Id, fact.Type.InWords()));
        }

        return number < fact.Minimum || number > fact.Maximum
            ? (null, Mistake.OutOfBounds(at, number, fact.Id, fact.Minimum, fact.Maximum))
            : (number, null);
    }

    /// <summary>Whether a fact can have the value with this code.</summary>
    public static bool IsValue(Fact fact, long code) => Range(fact) is var (low, high) && code >= low && code <= high;

    /// <summary>All values that a fact can have, by what it says of itself alone; what follows from others has no bounds but its own.</summary>
    public static ValueSet All(Fact fact) => fact.Derivation is not null ? ValueSet.Range(fact.Minimum ?? long.MinValue, fact.Maximum ?? long.MaxValue)
        : Range(fact) is var (low, high) ? ValueSet.Range(low, high)
        : ValueSet.Everything;

    /// <summary>The least and the greatest value that a fact can have, by what it says of itself alone.</summary>
    private static (long Low, long High) Range(Fact fact) => fact.Type switch
    {
        FactType.YesNo => (0, 1),
        FactType.Choice => (0, fact.Values.Length - 1),
        FactType.Date => (DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
        _ => (fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number),
    };

    public static string Write(Fact fact, long code) => fact.Type switch
    {
        FactType.YesNo => Values.OfYesNo(code != 0),
        FactType.Choice => fact.Values[(int)code].Id,
        FactType.Date => Values.OfDay(DateOnly.FromDayNumber((int)code)),
        _ => Values.OfNumber(code),
    };

    private static int FindIndex<T>(this System.Collections.Immutable.ImmutableArray<T> items, Func<T, bool> match)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (match(items[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
