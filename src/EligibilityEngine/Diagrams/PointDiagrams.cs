using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Diagrams;

/// <summary>Comparisons of facts, events of law and publications as functions of the open points of a case.</summary>
internal sealed class PointDiagrams
{
    /// <summary>Comparisons that hang on more situations than this in all are not told apart.</summary>
    public const int MostSituations = 1_000_000;

    private readonly DiagramStore _store;
    private readonly Situation _basis;
    private readonly PointVariables _variables;
    private readonly Dictionary<(Situation, PointVariable, int), Situation> _settled = [];
    private int _situations;

    public PointDiagrams(DiagramStore store, Situation basis, PointVariables variables)
    {
        _store = store;
        _basis = basis;
        _variables = variables;
    }

    /// <summary>Whether a comparison hung on too many situations: what was made of it means nothing.</summary>
    public bool IsFull => _situations > MostSituations;

    public Diagram Of(LawEvent e) => EitherWay(_basis.HasCome(e), new EventPoint(e));

    public Diagram Of(Statement statement) => EitherWay(_basis.IsKnown([statement]), new StatementPoint(statement));

    /// <summary>A comparison holds when each of its parts does; part by part, fewer facts meet.</summary>
    public Diagram Of(FactTest test) => test.Against.Aggregate(
        IsCountOrSum(test.Fact) ? OfCountOrSum(test.Fact, test.Accepts) : Build([test.Fact], s => IsKnownAnd(s, test.Fact, test.Accepts.Contains)),
        (holds, comparison) => _store.And(holds, Of(test.Fact, comparison)));

    private Diagram Of(Fact fact, FactComparison comparison) =>
        Build([fact, comparison.Other], s => s[comparison.Other].IsKnown ? IsKnownAnd(s, fact, v => comparison.IsTrueOf(v, s[comparison.Other].Code)) : Truth.Unknown);

    private static Truth IsKnownAnd(Situation situation, Fact fact, Func<long, bool> isSo) =>
        situation[fact] is { IsKnown: true } value ? Kleene.Of(isSo(value.Code)) : Truth.Unknown;

    private bool IsCountOrSum(Fact fact) =>
        !_basis[fact].IsKnown && fact.Derivation is { Kind: DerivationKind.Count or DerivationKind.Sum } derivation && derivation.Bases.All(b => b.Derivation is null)
            && !_variables.Behind(fact, _basis).Any(v => v.Point == new FactPoint(fact));

    /// <summary>Of many facts counted together only the count so far makes a difference, not how it came about.</summary>
    private Diagram OfCountOrSum(Fact fact, ValueSet accepts)
    {
        var known = fact.Derivation!.Bases.Where(b => _basis[b].IsKnown).Sum(b => _basis[b].Code);
        ImmutableArray<PointVariable> variables = [.. _variables.Behind(fact, _basis).OrderBy(v => v.Index)];
        var times = variables.ToDictionary(v => v, v => fact.Derivation.Bases.Count(b => v.Point == new FactPoint(b)));
        var results = new Dictionary<(int, long), Diagram>();
        Diagram From(int next, long sum)
        {
            if (next == variables.Length)
            {
                return accepts.Contains(sum) ? Diagram.True : Diagram.False;
            }

            if (!results.TryGetValue((next, sum), out var result) && !IsFull)
            {
                _situations++;
                var variable = variables[next];
                result = _store.Of(variable.Index, [.. variable.Regions.Select(r => From(next + 1, sum + (r.Representative * times[variable])))]);
                results.Add((next, sum), result);
            }

            return result;
        }

        return From(0, known);
    }

    /// <summary>Whether derived facts that were given directly come out as they were given.</summary>
    public Diagram AgreesWithGiven(Fact derived) => Build(
        [.. FactUses.BasesOf(derived).Where(b => b.Derivation is null)],
        s => s.IsContradictory ? Truth.False : FactUses.BasesOf(derived).All(b => s[b].IsKnown) ? Truth.True : Truth.Unknown);

    private Diagram EitherWay(Truth isSo, OpenPoint point)
    {
        if (isSo != Truth.Unknown)
        {
            return isSo == Truth.True ? Diagram.True : Diagram.False;
        }

        var variable = _variables.Of(point);
        return _store.Of(variable.Index, [.. variable.Regions.Select(r => r.Representative != 0 ? Diagram.True : Diagram.False)]);
    }

    private Diagram Build(ImmutableArray<Fact> facts, Func<Situation, Truth> truthOf)
    {
        ImmutableArray<PointVariable> variables = [.. facts.SelectMany(f => _variables.Behind(f, _basis)).Distinct().OrderBy(v => v.Index)];
        return Build(_basis, variables, 0, truthOf);
    }

    private Diagram Build(Situation situation, ImmutableArray<PointVariable> variables, int next, Func<Situation, Truth> truthOf)
    {
        var truth = truthOf(situation);
        if (truth != Truth.Unknown || IsFull || next == variables.Length)
        {
            return truth == Truth.True ? Diagram.True : Diagram.False;
        }

        var variable = variables[next];
        var branches = new Diagram[variable.Regions.Length];
        for (var i = 0; i < branches.Length; i++)
        {
            branches[i] = Build(Settle(situation, variable, i), variables, next + 1, truthOf);
        }

        return _store.Of(variable.Index, branches);
    }

    private Situation Settle(Situation situation, PointVariable variable, int region)
    {
        if (situation != _basis || !_settled.TryGetValue((situation, variable, region), out var settled))
        {
            settled = variable.Point.Settle(situation, variable.Regions[region]);
            _situations++;
            if (situation == _basis)
            {
                _settled.Add((situation, variable, region), settled);
            }
        }

        return settled;
    }
}
