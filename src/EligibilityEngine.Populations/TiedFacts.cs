using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Populations;

/// <summary>
/// Facts that are tied to each other: one follows from the others, or a constraint speaks of them together. Whether a case contradicts itself hangs on those alone, and on each group of them for
/// itself; and where all of a group is known, a lane sees it.
/// </summary>
internal sealed class TiedFacts
{
    public TiedFacts(Rulebook rulebook)
    {
        var constraints = rulebook.FactConstraints.Select(c => ConditionLeaves.Of(c.Holds, []).OfType<FactTest>().ToList()).ToList();
        var groups = new Groups<Fact>(constraints.Select(c => c.SelectMany(t => t.Facts)).Concat(rulebook.DerivedFacts.Select(d => d.Derivation!.Bases.Append(d))));
        var onEvents = rulebook.DerivedFacts.Where(d => HangsOnEvent(d.Derivation!.Term))
            .Concat(constraints.Where(c => c.Any(t => t.Against.Any(a => HangsOnEvent(a.Term)))).SelectMany(c => c.SelectMany(t => t.Facts)))
            .ToHashSet();
        Groups = [.. groups.All.Select(g => new Group([.. g], g.Any(onEvents.Contains)))];
    }

    /// <summary>Those that are tied to each other, directly or through others.</summary>
    public ImmutableArray<Group> Groups { get; }

    /// <summary>The facts given on which it may hang whether facts that are not known can be so together with them.</summary>
    /// <param name="isGiven">Whether something is said of a fact.</param>
    /// <param name="assumesOrdinary">Whether what is not said is taken to be as it is ordinarily.</param>
    public IEnumerable<Fact> Unsettled(Func<Fact, bool> isGiven, bool assumesOrdinary) => Groups.Where(g => !g.IsSettledIn(isGiven, assumesOrdinary)).SelectMany(g => g.Facts).Where(isGiven);

    private static bool HangsOnEvent(Term term) => term.All.Any(t => t is DayOfEvent);

    internal sealed record Group(ImmutableArray<Fact> Facts, bool HangsOnEvents)
    {
        /// <summary>Whether all that others follow from is known, and nothing that follows is given directly.</summary>
        public bool IsSettledIn(Func<Fact, bool> isGiven, bool assumesOrdinary) => !HangsOnEvents && Facts.All(f =>
            f.Derivation is not null ? !isGiven(f) : isGiven(f) || (assumesOrdinary && f is { Ordinarily.IsKnown: true, OrdinaryCases.IsEmpty: true }));
    }
}
