using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>
/// Ranks the facts that a question still hangs on by how much doubt their replies leave. Facts come before readings, which are a choice and nothing that anybody knows; and a fact that
/// decides, as it ordinarily is, that another makes no difference comes before that other. Those that make no difference are left out; but where nobody knows one that does, what
/// facts about people tie to it is asked in its place, as far as that tells anything.
/// </summary>
internal sealed class Ranking
{
    private readonly OutcomeMap _map;
    private readonly IReadOnlySet<Fact> _except;
    private readonly Restriction _nothing;
    private readonly ImmutableArray<(Outcome Outcome, Diagram When, Supports Supports, Shares Shares)> _outcomes;

    private Ranking(OutcomeMap map, IReadOnlySet<Fact> except)
    {
        _map = map;
        _except = except;
        _nothing = new Restriction(map.Variables.Count);
        _outcomes =
        [
            .. map.Outcomes.OrderBy(o => o.Outcome)
                .Select(o => (o.Outcome, o.When, new Supports(map.Store, o.When, map.Variables.Count), new Shares(map.Store, o.When, _nothing))),
        ];
    }

    public static ImmutableArray<RankedFact> Of(QuestionDecision decision, OutcomeMap map, IReadOnlySet<Fact> except, CancellationToken cancellation)
    {
        using (map.Hold(cancellation))
        {
            return decision.LeftBy(map).Status != DecisionStatus.Undetermined || map.Outcomes.Length < 2 ? [] : new Ranking(map, except).Rank();
        }
    }

    private ImmutableArray<RankedFact> Rank()
    {
        var mattering = Mattering();
        var ranked = Askable(mattering)
            .Select(f => Ranked(f.Fact, f.Order))
            .Concat(Tied(mattering).Select(f => Ranked(f.Fact, f.Order)).Where(r => r?.Fact.Replies.Any(a => a.Outcomes < _outcomes.Length) == true))
            .OfType<(RankedFact Fact, int Order)>()
            .OrderBy(r => r.Fact.Fact.Reading is null ? 0 : 1)
            .ThenBy(r => Math.Round(r.Fact.Doubt, 9))
            .ThenBy(r => r.Order)
            .Select(r => r.Fact)
            .ToList();
        // Whoever is asked for a day can say that it never came.
        var facts = ranked.Select(r => r.Fact).ToHashSet();
        ranked.RemoveAll(r => r.Fact.NeverOf is { } date && facts.Contains(date));
        if (ranked.Count > 1)
        {
            DecidersFirst(ranked);
        }

        return [.. ranked];
    }

    /// <summary>The plain facts that make a difference, in the order in which the law speaks of them; in the place of what nobody knows, what is derived from it.</summary>
    private IEnumerable<(Fact Fact, int Order)> Askable(List<Fact> mattering)
    {
        var side = _map.Space.Sides[0];
        foreach (var (order, fact) in mattering.Index())
        {
            if (!_except.Contains(fact))
            {
                yield return (fact, order);
                continue;
            }

            foreach (var derived in side.Basis.Rulebook.DerivedFacts.Where(d => !_except.Contains(d) && !side.Basis[d].IsKnown && _map.IsTested(d)))
            {
                var unknown = side.SumOf(derived).Summands.Select(s => s.Quantity.Fact).ToList();
                if (unknown.Contains(fact) && unknown.All(f => f is not null && _except.Contains(f)))
                {
                    yield return (derived, order);
                }
            }
        }
    }

    private List<Fact> Mattering() => [.. _map.Space.Quantities.Where(q => q.Follows is null && q.Fact is not null && _map.Matters(q)).Select(q => q.Fact!)];

    /// <summary>What makes no difference by itself, and could tell something of what nobody knows.</summary>
    private IEnumerable<(Fact Fact, int Order)> Tied(List<Fact> mattering) => mattering.Index()
        .Where(m => _except.Contains(m.Item))
        .SelectMany(m => TiedTo(m.Item).Select(f => (Fact: f, Order: m.Index)))
        .Where(t => !mattering.Contains(t.Fact) && !_except.Contains(t.Fact))
        .DistinctBy(t => t.Fact);

    private IEnumerable<Fact> TiedTo(Fact unknown)
    {
        var joined = _map.Variables.Where(v => _map.Space.Quantities.Any(q => q.Fact == unknown && v.Shows(q))).SelectMany(_map.JoinedWith).ToHashSet();
        return _map.Space.Quantities.Where(q => q.Follows is null && q.Fact is not null && joined.Any(v => v.Shows(q))).Select(q => q.Fact!);
    }

    private (RankedFact Fact, int Order)? Ranked(Fact fact, int order)
    {
        var quantity = _map.Space.Sides[0].SumOf(fact).Itself;
        var hasNever = _map.Space.Sides[0].Basis is var basis && basis.Rulebook.NeverFacts.Any(n => n.Told.Contains(fact) && !basis[n.Never].IsKnown);
        var variable = quantity is not null && !hasNever && _map.IsAlone(quantity) ? _map.Space.VariableOf(quantity) : null;
        var replies = ImmutableArray.CreateBuilder<Reply>();
        double doubt = 0, whole = 0;
        foreach (var (values, place) in _map.ClassesOf(fact).Select((v, i) => (v, i)))
        {
            var left = variable is { Index: >= 0 } ? LeftWith(variable, place) : LeftWhen(_map.When(fact, values));
            if (left.Count > 0)
            {
                var share = left.Sum(l => l.Share);
                doubt += share * Entropy(left.Select(l => l.Share / share));
                whole += share;
                var (leaves, settles) = Promises.Left(left.Select(l => l.Outcome));
                replies.Add(new Reply(values, FactValue.Of(ExampleOf(fact, values)), leaves, left.Count, settles));
            }
        }

        // Of facts that are compared, none may decide anything by itself.
        return replies.Count > (variable is null && _map.IsExact ? 0 : 1) ? (new RankedFact(fact, order, Merged(replies), doubt / whole, () => HangingOn(fact)), order) : null;
    }

    private List<(Outcome Outcome, double Share)> LeftWith(Spaces.Variable variable, int place) =>
    [
        .. _outcomes.Where(o => o.Supports.CanBeWith(variable.Index, place))
            .Select(o => (o.Outcome, o.Shares.With(variable.Index, place))),
    ];

    private List<(Outcome Outcome, double Share)> LeftWhen(Diagram people) =>
    [
        .. _outcomes.Select(o => (o.Outcome, When: _map.Store.And(o.When, people)))
            .Where(o => o.When != Diagram.False)
            .Select(o => (o.Outcome, new Shares(_map.Store, o.When, _nothing).Whole)),
    ];

    private static double Entropy(IEnumerable<double> shares) => -shares.Where(s => s > 0).Sum(s => s * Math.Log2(s));

    /// <summary>Neighbouring values of which each leaves the same are one reply.</summary>
    private static ImmutableArray<Reply> Merged(IEnumerable<Reply> replies)
    {
        var merged = ImmutableArray.CreateBuilder<Reply>();
        foreach (var reply in replies)
        {
            if (merged.Count > 0 && merged[^1].Values.Intervals[^1].High == reply.Values.Intervals[0].Low - 1
                && merged[^1].Outcomes == reply.Outcomes && merged[^1].Leaves.SequenceEqual(reply.Leaves))
            {
                merged[^1] = merged[^1] with { Values = ValueSet.Union([merged[^1].Values, reply.Values]) };
            }
            else
            {
                merged.Add(reply);
            }
        }

        return merged.ToImmutable();
    }

    private static long ExampleOf(Fact fact, ValueSet values) =>
        fact.Ordinarily.IsKnown && values.Contains(fact.Ordinarily.Code) ? fact.Ordinarily.Code : values.Intervals[0].Low;

    /// <summary>Before the first comes what decides, as it ordinarily is, that the first makes no difference, and is not decided so by it.</summary>
    private void DecidersFirst(List<RankedFact> ranked)
    {
        for (var moved = 0; moved < ranked.Count; moved++)
        {
            var first = ranked[0];
            var decider = ranked.FindIndex(1, r => r.Fact.Reading is null && Silences(r.Fact, first.Fact) && !Silences(first.Fact, r.Fact));
            if (decider < 0)
            {
                return;
            }

            var fact = ranked[decider];
            ranked.RemoveAt(decider);
            ranked.Insert(0, fact);
        }
    }

    private bool Silences(Fact fact, Fact other) => fact.Ordinarily.IsKnown
        && fact.Derivation is null
        && _map.When(fact, ValueSet.Of([fact.Ordinarily.Code])) is var ordinary
        && ordinary != Diagram.False
        && _map.Space.Sides[0].SumOf(other).Itself is { } quantity
        && !_map.Matters(quantity, ordinary);

    private ImmutableArray<Provision> HangingOn(Fact fact)
    {
        using (_map.Hold())
        {
            var unknown = _map.Space.Sides[0].SumOf(fact).Summands.Select(s => s.Quantity).ToList();
            var variables = _map.Variables.Where(v => unknown.Any(v.Shows)).Select(v => v.Index).ToHashSet();
            return [.. _map.Law.Considered.Where(p => _map.Law.HangsOn(p, variables)).OrderBy(p => p.Index)];
        }
    }
}
