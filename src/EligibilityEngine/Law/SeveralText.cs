using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>
/// What is said of a fact of several values, as one text: <c>teacher,driver</c> says that these are so and no others; <c>none</c> that not one is; <c>teacher?</c> that nobody knows of this
/// one; <c>?</c> leaves open what is not named, and so does <c>-clergy</c>, which says that this one is not so.
/// </summary>
internal static class SeveralText
{
    public const string Open = "?";

    private const string NotKnown = "unknown";

    /// <summary>Words that no value may have for a name.</summary>
    public static bool IsReserved(string value) => value is SeveralFact.NoneOfThem or NotKnown;

    /// <summary>The text of what is so and what is not, where nothing is said of the rest.</summary>
    public static string Of(ImmutableArray<string> yes, ImmutableArray<string> no) => string.Join(',', [.. yes, .. no.Select(n => $"-{n}"), .. no.IsEmpty ? [Open] : Array.Empty<string>()]);

    /// <summary>A list as a text; one with a single item ends in a comma, so that it is known for a list.</summary>
    public static string OfList(ImmutableArray<string> items) => items is [var only] ? $"{only}," : string.Join(',', items);

    /// <summary>The items of a text that is a list; null where it is a single value.</summary>
    public static ImmutableArray<string>? ItemsOf(string text) => text.Contains(',', StringComparison.Ordinal) ? Items(text) : null;

    /// <param name="fact">The fact.</param>
    /// <param name="text">What is said of it.</param>
    /// <param name="at">Where that is written.</param>
    /// <returns>What is said of each value, by its place; or the mistake.</returns>
    public static (ImmutableArray<SaidOfValue> Said, Diagnostic? Mistake) Parse(SeveralFact fact, string text, TextPlace? at)
    {
        var items = Items(text);
        if (items is [SeveralFact.NoneOfThem or NotKnown or Open])
        {
            var all = items[0] switch { SeveralFact.NoneOfThem => SaidOfValue.No, NotKnown => SaidOfValue.NotKnown, _ => SaidOfValue.Nothing };
            return ([.. fact.Values.Select(_ => all)], null);
        }

        var rest = items.Any(i => i == Open || i.StartsWith('-')) ? SaidOfValue.Nothing : SaidOfValue.No;
        var said = new Dictionary<string, SaidOfValue>(StringComparer.Ordinal);
        foreach (var item in items.Where(i => i != Open))
        {
            var (name, isSo) = item.StartsWith('-') ? (item[1..], SaidOfValue.No)
                : item.EndsWith('?') ? (item[..^1], SaidOfValue.NotKnown)
                : (item, SaidOfValue.Yes);
            if (fact.Find(name) is null)
            {
                return (default, Values.YesNo(name) is not null
                    ? Mistake.YesOfSeveral(at, name, fact.Id)
                    : IsReserved(name)
                    ? Mistake.NoneBesideOthers(at, name, fact.Id)
                    : Mistake.UnknownValue(at, name, fact.Id, isReading: false, fact.Values.Select(fact.NameOf), OtherName.ValuesMeant(fact.OtherNames, name)));
            }

            if (!said.TryAdd(name, isSo))
            {
                return (default, Mistake.ValueGivenTwice(at, name, fact.Id));
            }
        }

        return ([.. fact.Values.Select(v => said.GetValueOrDefault(fact.NameOf(v), rest))], null);
    }

    private static ImmutableArray<string> Items(string text) => [.. (text.EndsWith(',') && text.Length > 1 ? text[..^1] : text).Split(',', StringSplitOptions.TrimEntries)];

    /// <summary>The same of the yes-no fact that is the value, as a case says it; null for nothing.</summary>
    public static string? OfYesNo(SaidOfValue said) => said switch
    {
        SaidOfValue.Yes => "yes",
        SaidOfValue.No => "no",
        SaidOfValue.NotKnown => NotKnown,
        _ => null,
    };

    /// <summary>The text that says this of the values, each by its place.</summary>
    public static string Write(SeveralFact fact, ImmutableArray<SaidOfValue> said)
    {
        var leavesOpen = said.Contains(SaidOfValue.Nothing);
        var items = fact.Values.Select((v, i) => said[i] switch
        {
            SaidOfValue.Yes => fact.NameOf(v),
            SaidOfValue.NotKnown => $"{fact.NameOf(v)}?",
            SaidOfValue.No when leavesOpen => $"-{fact.NameOf(v)}",
            _ => null,
        }).OfType<string>().ToList();
        return items.Count == 0 ? leavesOpen ? Open : SeveralFact.NoneOfThem
            : leavesOpen && !items.Exists(i => i.StartsWith('-')) ? string.Join(',', items.Append(Open))
            : string.Join(',', items);
    }
}
