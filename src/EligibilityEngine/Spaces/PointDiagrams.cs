using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>Comparisons of facts, events of law and publications as functions of the open points of a case.</summary>
internal sealed class PointDiagrams(DiagramStore store, Situation basis, PointVariables variables)
{
    /// <summary>Ways in which facts can turn out that are compared at most; past it nothing is told exactly.</summary>
    public const int MostComparisons = 1_000_000;

    private readonly Dictionary<Fact, FactTable> _tables = [];
    private double _comparisons;

    /// <summary>Whether there were too many comparisons: what was made of them means nothing.</summary>
    public bool IsFull => _comparisons > MostComparisons;

    public Diagram Of(LawEvent e) => EitherWay(basis.HasCome(e), new EventPoint(e));

    public Diagram Of(Statement statement) => EitherWay(basis.IsKnown([statement]), new StatementPoint(statement));

    /// <summary>A comparison holds when each of its parts does; part by part, fewer facts meet.</summary>
    public Diagram Of(FactTest test) => test.Against.Aggregate(
        test.Accepts.IsEverything ? Diagram.True : IsCountOrSum(test.Fact) ? OfCountOrSum(test.Fact, test.Accepts) : Of(test.Fact, test.Accepts),
        (holds, comparison) => store.And(holds, Of(test.Fact, comparison)));

    /// <summary>Whether a derived fact that was given directly follows from what it is derived from.</summary>
    public Diagram AgreesWithGiven(Fact derived)
    {
        var bases = FactUses.BasesOf(derived).Where(b => b.Derivation is null).SelectMany(b => variables.Behind(b, basis)).Distinct().ToList();
        return Count(bases) ? Of([FactTable.Of(derived, basis.With(derived, FactValue.Unknown), bases)], v => v[0] == basis[derived].Code) : Diagram.False;
    }

    private Diagram EitherWay(Truth isSo, OpenPoint point)
    {
        if (isSo != Truth.Unknown)
        {
            return isSo == Truth.True ? Diagram.True : Diagram.False;
        }

        var variable = variables.Of(point);
        return store.Of(variable.Index, [.. variable.Regions.Select(r => r.Representative != 0 ? Diagram.True : Diagram.False)]);
    }

    private Diagram Of(Fact fact, ValueSet accepts) => TableOf(fact) is { } table ? Of([table], v => accepts.Contains(v[0])) : Diagram.False;

    private Diagram Of(Fact fact, FactComparison comparison) => TableOf(fact) is { } table && TableOf(comparison.Other) is { } other
        ? Of([table, other], v => comparison.IsTrueOf(v[0], v[1]))
        : Diagram.False;

    private FactTable? TableOf(Fact fact)
    {
        if (!_tables.TryGetValue(fact, out var table))
        {
            var behind = variables.Behind(fact, basis).Distinct().ToList();
            if (!Count(behind))
            {
                return null;
            }

            table = FactTable.Of(fact, basis, behind);
            _tables.Add(fact, table);
        }

        return table;
    }

    private bool Count(IEnumerable<PointVariable> compared)
    {
        _comparisons += FactTable.Ways(compared);
        return !IsFull;
    }

    /// <summary>What is so of the values of some facts.</summary>
    private Diagram Of(FactTable[] facts, Func<long[], bool> isSo)
    {
        PointVariable[] behind = [.. facts.SelectMany(f => f.Variables).Distinct().OrderBy(v => v.Index)];
        var turnedOut = new int[behind.Length == 0 ? 0 : behind[^1].Index + 1];
        var values = new long[facts.Length];
        return Count(behind) ? From(0) : Diagram.False;

        Diagram From(int next)
        {
            if (next == behind.Length)
            {
                for (var i = 0; i < facts.Length; i++)
                {
                    values[i] = facts[i].Value(turnedOut);
                }

                return isSo(values) ? Diagram.True : Diagram.False;
            }

            var variable = behind[next];
            var branches = new Diagram[variable.Regions.Length];
            for (var i = 0; i < branches.Length; i++)
            {
                turnedOut[variable.Index] = i;
                branches[i] = From(next + 1);
            }

            return store.Of(variable.Index, branches);
        }
    }

    private bool IsCountOrSum(Fact fact) =>
        !basis[fact].IsKnown && fact.Derivation is { Kind: DerivationKind.Count or DerivationKind.Sum } derivation && derivation.Bases.All(b => b.Derivation is null)
            && !variables.Behind(fact, basis).Any(v => v.Point == new FactPoint(fact));

    /// <summary>Of many facts counted together only the count so far makes a difference, not how it came about.</summary>
    private Diagram OfCountOrSum(Fact fact, ValueSet accepts)
    {
        var bases = fact.Derivation!.Bases;
        ImmutableArray<PointVariable> behind = [.. variables.Behind(fact, basis).OrderBy(v => v.Index)];
        var times = behind.ToDictionary(v => v, v => bases.Count(b => v.Point == new FactPoint(b)));
        var results = new Dictionary<(int, long), Diagram>();
        return From(0, bases.Where(b => basis[b].IsKnown).Sum(b => basis[b].Code));

        Diagram From(int next, long sum)
        {
            if (next == behind.Length)
            {
                return accepts.Contains(sum) ? Diagram.True : Diagram.False;
            }

            if (!results.TryGetValue((next, sum), out var result) && Count([behind[next]]))
            {
                var variable = behind[next];
                result = store.Of(variable.Index, [.. variable.Regions.Select(r => From(next + 1, sum + (r.Representative * times[variable])))]);
                results.Add((next, sum), result);
            }

            return result;
        }
    }
}
