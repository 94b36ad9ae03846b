using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>What the renderings of a timeline say alike.</summary>
internal static class TimelineWords
{
    /// <summary>The days and the law.</summary>
    public static Prose Range(Timeline timeline, Phrases say) => say.Range(say.On(timeline.From), say.On(timeline.Through), (timeline.Case.LawOf, timeline.Case.KnownBy) switch
    {
        (null, null) => say.LawOfEachDay(),
        (null, { } horizon) => say.LawOfEachDayAsKnown(say.On(horizon)),
        ({ } law, null) => say.LawOf(say.On(law)),
        ({ } law, { } horizon) => say.LawAsKnown(say.On(law), say.On(horizon)),
    });

    /// <summary>What the case says of the person, as it is written in a case file.</summary>
    public static Prose Facts(Timeline timeline, Phrases say)
    {
        var facts = timeline.Case.Facts.OrderBy(f => timeline.Rulebook.FindFact(f.Name)!.Index).Select(f => say.FactHistory(f.Name, say.Commas(Values(f, say)))).ToList();
        var stated = facts.Count == 0 ? say.NoFacts() : say.Facts(say.Semicolons(facts));
        return timeline.Case.AssumesOrdinary ? say.FactsOrdinary(stated) : stated;
    }

    /// <summary>The provisions that grounds and changes name, in the order of ids.</summary>
    public static IEnumerable<Provision> NamedProvisions(this Timeline timeline)
    {
        var segments = timeline.Questions.SelectMany(q => q.Segments).ToList();
        return segments.SelectMany(s => s.Grounds)
            .Concat(segments.Select(s => s.Begins).OfType<Change>().SelectMany(c => c.Provisions).Select(p => p.Provision))
            .Distinct()
            .OrderBy(p => p.Index);
    }

    private static IEnumerable<Prose> Values(GivenFact fact, Phrases say)
    {
        var periods = fact.History.Select(p => (p.From, p.Through) switch
        {
            (null, null) => p.Value,
            ({ } from, null) => say.ValueFrom(p.Value, OfDay(from)),
            (null, { } through) => say.ValueThrough(p.Value, OfDay(through)),
            ({ } from, { } through) => say.ValueFromThrough(p.Value, OfDay(from), OfDay(through)),
        });
        return fact.Otherwise is not { } otherwise ? periods : periods.Append(fact.History.IsEmpty ? otherwise : say.ValueOtherwise(otherwise));
    }

    private static Prose OfDay(DateOnly day) => Text.Values.OfDay(day);
}
