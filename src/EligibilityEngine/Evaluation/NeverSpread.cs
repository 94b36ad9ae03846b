using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Evaluation;

/// <summary>
/// Spreads what a case says of a day that may never come over the day and the fact that it never came. A day that is told says by itself that it came; part of what the day may be, only where it
/// does not leave open that it never came.
/// </summary>
internal sealed class NeverSpread(Rulebook rulebook)
{
    public Case Spread(Case @case)
    {
        if (rulebook.NeverFacts.IsEmpty || !@case.Facts.Any(f => rulebook.FindFact(f.Name) is { Never: not null }))
        {
            return @case;
        }

        var own = @case.Facts.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return @case with { Facts = [.. @case.Facts.SelectMany(f => rulebook.FindFact(f.Name) is { Never: { } never } date ? Spread(date, never, f).Where(s => s.Name == date.Id || !own.Contains(s.Name)) : [f])] };
    }

    private static IEnumerable<GivenFact> Spread(Fact date, Fact never, GivenFact given)
    {
        if (given.History.IsEmpty && given.Otherwise is { } text && Read(text) == (text, null))
        {
            return [given];
        }

        var periods = given.History.Select(p => (Period: p, Said: Read(p.Value))).ToList();
        var otherwise = given.Otherwise is { } written ? Read(written) : default;
        return new[]
        {
            SpreadHistory.Of(date.Id, given, [.. periods.Select(p => (p.Period, p.Said.Day))], otherwise.Day),
            SpreadHistory.Of(never.Id, given, [.. periods.Select(p => (p.Period, p.Said.Never))], otherwise.Never),
        }.OfType<GivenFact>();
    }

    /// <summary>What a text says of the day, and whether it never came; null for nothing.</summary>
    private static (string? Day, string? Never) Read(string text)
    {
        if (text is NeverName.Word or GivenFact.Unknown)
        {
            return text == NeverName.Word ? (null, "yes") : (GivenFact.Unknown, GivenFact.Unknown);
        }

        var isNot = text.StartsWith(PartText.Not);
        var items = text[(isNot ? 1 : 0)..].Split(PartText.Or);
        if (!items.Contains(NeverName.Word))
        {
            return (text, !isNot && (PartText.IsPart(text) || Values.DaysOf(text) is not null) ? "no" : null);
        }

        var others = string.Join(PartText.Or, items.Where(i => i != NeverName.Word));
        return (others.Length == 0 ? null : isNot ? PartText.Not + others : others, isNot ? "no" : null);
    }
}
