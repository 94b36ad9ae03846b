using EligibilityEngine.Explaining;

namespace EligibilityEngine.Timelines;

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
