using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Makes a person of what a search settled: as little said as will do, with what is ordinary beneath.</summary>
internal sealed class PersonMaker(JointQuestion question, OrdinaryLife life, Both<LawVersion> laws, DateOnly on)
{
    private readonly Both<Case> _ordinary = laws.Select(l => l.CaseOn(on).AssumingOrdinary());
    private readonly Both<Case> _unknown = laws.Select(l => l.CaseOn(on));

    /// <summary>The person, of whom nothing can be left out; null where no case can be made.</summary>
    /// <param name="pair">What the person gets.</param>
    /// <param name="found">What the search settled.</param>
    /// <param name="isWanted">What must be so besides.</param>
    public AffectedPerson? Make(OutcomePair pair, ImmutableArray<JointSettled> found, Func<JointState, bool>? isWanted = null)
    {
        var wanted = isWanted ?? (_ => true);
        bool Leads(Both<Case> basis, ImmutableArray<JointSettled> said) =>
            PersonDraft.Of(question, life, basis, said) is { } draft && wanted(draft.State) && draft.LeadsTo(pair);

        var outOfTheOrdinary = found.RemoveAll(life.IsOrdinary);
        (Both<Case> Basis, ImmutableArray<JointSettled> Said)[] starts = [(_ordinary, outOfTheOrdinary), (_ordinary, found), (_unknown, found)];
        foreach (var (basis, said) in starts.Where(s => Leads(s.Basis, s.Said)).Take(1))
        {
            var least = Reduce(said, s => Leads(basis, s));
            return Tell(basis, Widen(least, s => Leads(basis, s)), least);
        }

        return null;
    }

    /// <summary>Leaves out what can be left out, what is about the law first, until nothing can.</summary>
    private static ImmutableArray<JointSettled> Reduce(ImmutableArray<JointSettled> said, Func<ImmutableArray<JointSettled>, bool> leads)
    {
        var kept = said;
        int before;
        do
        {
            before = kept.Length;
            foreach (var settled in kept.Reverse().OrderBy(s => s.Point.IsAboutPerson ? 1 : 0).ToList())
            {
                if (leads(kept.Remove(settled)))
                {
                    kept = kept.Remove(settled);
                }
            }
        }
        while (kept.Length < before);
        return kept;
    }

    /// <summary>Every age that would do, not one of them. Two widened ranges need not go together, so only the first that grows does.</summary>
    private ImmutableArray<JointSettled> Widen(ImmutableArray<JointSettled> said, Func<ImmutableArray<JointSettled>, bool> leads)
    {
        foreach (var settled in said.Where(s => s.Point.Any is FactPoint { Fact: { Type: not FactType.YesNo, Reading: null } }))
        {
            var fit = question.Regions.Of(settled.Point).Where(r => r == settled.Region || leads(said.Replace(settled, settled with { Region = r }))).ToList();
            if (fit.Count > 1)
            {
                return said.Replace(settled, settled with { Region = Union(settled.Region, fit) });
            }
        }

        return said;
    }

    private static JointRegion Union(JointRegion example, List<JointRegion> fit) => new(
        example.First is { } first ? first with { Values = ValueSet.Union(fit.Select(r => r.First!.Value.Values)) } : null,
        example.Second is { } second ? second with { Values = ValueSet.Union(fit.Select(r => r.Second!.Value.Values)) } : null);

    private AffectedPerson Tell(Both<Case> basis, ImmutableArray<JointSettled> told, ImmutableArray<JointSettled> said)
    {
        var draft = PersonDraft.Of(question, life, basis, said)!;
        var facts = told.Where(s => s.Point.Any is FactPoint).Select(s => (s.Point, Added: new AddedFact(s.Point.Any, s.Region.Any))).OrderBy(f => f.Added.Name, NaturalOrder.Comparer).ToList();
        return new AffectedPerson
        {
            Facts = [.. facts.Where(f => f.Point.IsAboutPerson).Select(f => f.Added)],
            Readings = [.. facts.Where(f => f.Point.IsReading).Select(f => f.Added)],
            HangsOn = [.. told.Where(s => s.Point.Any is not FactPoint).SelectMany(AboutTheLaw).DistinctBy(h => (h.What.Name, h.Day, h.IsSo)).OrderBy(h => h.What.Name, NaturalOrder.Comparer)],
            FirstCase = draft.Told.First,
            SecondCase = draft.Told.Second,
            Causes = CauseFinder.Of(draft.Decide(), question.Slices.First.Question.Id),
        };
    }

    private IEnumerable<HangsOn> AboutTheLaw(JointSettled settled) => Sides.All
        .Where(side => settled.Point[side] is not null && settled.Region[side] is not null)
        .Select(side => new HangsOn(
            new AddedFact(settled.Point[side]!, settled.Region[side]!.Value),
            side,
            settled.Point.Any is EventPoint ? laws[side].LawOf : laws[side].KnownBy!.Value));
}
