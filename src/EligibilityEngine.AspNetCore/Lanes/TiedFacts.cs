using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>
/// Facts that are tied to each other: one follows from the others, or a constraint speaks of them together. Whether a case contradicts itself hangs on those alone, and on each group of them for
/// itself; and where all of a group is known, a lane sees it.
/// </summary>
internal sealed class TiedFacts
{
    private readonly ImmutableArray<Group> _groups;

    public TiedFacts(Rulebook rulebook)
    {
        var constraints = rulebook.FactConstraints.Select(c => ConditionLeaves.Of(c.Holds, []).OfType<FactTest>().ToList()).ToList();
        var groups = new Groups<Fact>(constraints.Select(c => c.SelectMany(t => t.Facts)).Concat(rulebook.DerivedFacts.Select(d => d.Derivation!.Bases.Append(d))));
        var onEvents = rulebook.DerivedFacts.Where(d => HangsOnEvent(d.Derivation!.Term))
            .Concat(constraints.Where(c => c.Any(t => t.Against.Any(a => HangsOnEvent(a.Term)))).SelectMany(c => c.SelectMany(t => t.Facts)))
            .ToHashSet();
        _groups = [.. groups.All.Select(g => new Group([.. g], g.Any(onEvents.Contains)))];
    }

    /// <summary>The facts given in a case on which it may hang whether facts that are not known can be so together with them.</summary>
    public IEnumerable<Fact> Unsettled(BoundCase bound) => _groups.Where(g => !g.IsSettled(bound)).SelectMany(g => g.Facts).Where(f => bound.Given[f.Index] is not null);

    private static bool HangsOnEvent(Term term) => term.All.Any(t => t is DayOfEvent);

    private sealed record Group(ImmutableArray<Fact> Facts, bool HangsOnEvents)
    {
        /// <summary>Whether all that others follow from is known, and nothing that follows is given directly.</summary>
        public bool IsSettled(BoundCase bound) => !HangsOnEvents && Facts.All(f =>
            f.Derivation is not null ? bound.Given[f.Index] is null
            : bound.Given[f.Index] is not null || (bound.Case.AssumesOrdinary && f is { Ordinarily.IsKnown: true, OrdinaryCases.IsEmpty: true }));
    }
}
