using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>What the renderings of a timeline say alike.</summary>
internal static class TimelineWords
{
    /// <summary>The days and the law.</summary>
    public static string Range(Timeline timeline)
    {
        var law = timeline.Case.LawOf is { } day ? $"under the law of {Wording.Day(day)}" : "under the law of each day";
        var horizon = timeline.Case.KnownBy is { } known ? $" as it was known by {Wording.Day(known)}" : "";
        return $"From {Wording.Day(timeline.From)} through {Wording.Day(timeline.Through)}, {law}{horizon}";
    }

    /// <summary>What the case says of the person, as it is written in a case file.</summary>
    public static string Facts(Timeline timeline)
    {
        var facts = string.Join("; ", timeline.Case.Facts.OrderBy(f => timeline.Rulebook.FindFact(f.Name)!.Index).Select(Fact));
        var ordinary = timeline.Case.AssumesOrdinary ? " What is not stated is taken to be what it is ordinarily." : "";
        return $"{(facts.Length == 0 ? "No facts are stated" : facts)}.{ordinary}";
    }

    private static string Fact(GivenFact fact)
    {
        var periods = fact.History.Select(p => $"{p.Value}{Bound(" from ", p.From)}{Bound(" through ", p.Through)}");
        var values = fact.Otherwise is null ? periods : periods.Append(fact.History.IsEmpty ? fact.Otherwise : $"otherwise {fact.Otherwise}");
        return $"{fact.Name}: {string.Join(", ", values)}";
    }

    private static string Bound(string word, DateOnly? day) => day is { } known ? word + Values.OfDay(known) : "";

    /// <summary>The rulebook that it was drawn from.</summary>
    public static string Source(Timeline timeline, string? language) =>
        $"{timeline.Rulebook.Title.In(language)}, version {timeline.Rulebook.Version} ({timeline.Rulebook.Hash[..12]}). Not legal advice.";

    /// <summary>The provisions that grounds and changes name, in the order of ids.</summary>
    public static IEnumerable<Provision> NamedProvisions(this Timeline timeline)
    {
        var segments = timeline.Questions.SelectMany(q => q.Segments).ToList();
        return segments.SelectMany(s => s.Grounds)
            .Concat(segments.Select(s => s.Begins).OfType<Change>().SelectMany(c => c.Provisions).Select(p => p.Provision))
            .Distinct()
            .OrderBy(p => p.Index);
    }
}
