using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Checking;

/// <summary>
/// Finds what can be said of a person, though what is ordinary beside it breaks a constraint: whoever said so would be told of an error that is none of theirs. It looks at constraints on
/// facts that are not derived.
/// </summary>
internal sealed class OrdinaryClashes(Rulebook rulebook)
{
    /// <summary>So many ways to say something of the facts of a constraint are looked into; where there are more, it is taken to be right.</summary>
    private const int MostWays = 20_000;

    private static readonly DateOnly Day = NeverMet.Days[0];

    public IEnumerable<Diagnostic> Find() => rulebook.FactConstraints.Select(Find).OfType<Diagnostic>();

    private Diagnostic? Find(Constraint constraint)
    {
        var tests = ConditionLeaves.Of(constraint.Holds, []).OfType<FactTest>().ToList();
        var facts = tests.Select(t => t.Fact).ToHashSet();
        foreach (var fact in facts.ToList())
        {
            AddBehind(fact, facts);
        }

        if (facts.Any(f => f.Derivation is not null) || !facts.Any(f => f.HasOrdinary))
        {
            return null;
        }

        var values = facts.OrderBy(f => f.Index).Select(f => (Fact: f, Codes: Codes(f, tests).ToImmutableArray())).ToList();
        if (values.Aggregate(1L, (ways, v) => Math.Min(MostWays + 1L, ways * (v.Codes.Length + 1))) > MostWays)
        {
            return null;
        }

        var broken = Ways(values, 0).OrderBy(w => w.Count).FirstOrDefault(w => Breaks(constraint, w));
        return broken is null ? null : Mistake.OrdinaryBreaks(constraint.Place, constraint.Id, [.. broken.Select(g => $"{g.Name}={g.Otherwise}")]);
    }

    private static void AddBehind(Fact fact, HashSet<Fact> facts)
    {
        foreach (var next in Rulebook.FactsBehindOrdinary(fact).Where(facts.Add))
        {
            AddBehind(next, facts);
        }
    }

    /// <summary>A value on each side of every bound that a constraint has for a fact, and what is ordinary of it.</summary>
    private static IEnumerable<long> Codes(Fact fact, IReadOnlyCollection<FactTest> tests) => fact.Type switch
    {
        FactType.YesNo => [0, 1],
        FactType.Choice => Enumerable.Range(0, fact.Values.Length).Select(i => (long)i),
        _ => tests.Where(t => t.Fact == fact).SelectMany(t => t.Accepts.Intervals).SelectMany(i => new[] { i.Low - 1, i.Low, i.High, i.High + 1 })
            .Concat(fact.Ordinarily.IsKnown ? [fact.Ordinarily.Code] : [])
            .Where(c => FactValues.IsValue(fact, c))
            .Distinct(),
    };

    /// <summary>Every way to say something of each fact, or nothing.</summary>
    private static IEnumerable<ImmutableList<GivenFact>> Ways(List<(Fact Fact, ImmutableArray<long> Codes)> values, int from)
    {
        if (from == values.Count)
        {
            return [[]];
        }

        var (fact, codes) = values[from];
        return Ways(values, from + 1).SelectMany(rest => codes.Select(c => rest.Insert(0, new GivenFact(fact.Id) { Otherwise = fact.Write(FactValue.Of(c)) })).Prepend(rest));
    }

    private bool Breaks(Constraint constraint, IReadOnlyCollection<GivenFact> said)
    {
        var @case = new Case(Day) { Facts = [.. said] };
        return Truth(constraint, @case.AssumingOrdinary()) == Law.Truth.False && Truth(constraint, @case) != Law.Truth.False;
    }

    private Truth Truth(Constraint constraint, Case @case)
    {
        var bag = new DiagnosticBag();
        return new CaseBinder(rulebook, bag).Bind(@case) is not { } bound ? Law.Truth.Unknown : Evaluator.Evaluate(Situation.Of(bound, bag), [])[constraint.Holds];
    }
}
