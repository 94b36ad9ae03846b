using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>
/// What a question comes to around a case: a map in which every plain fact that may be otherwise is open, and one of those that are tied to others. All but one or two are held to what
/// they are; whatever stays unknown may be anything.
/// </summary>
internal sealed class Surroundings
{
    /// <summary>Outcomes told apart by a bit each; the last stands for all that are not.</summary>
    private const int MostOutcomes = 63;

    private readonly OutcomeMap _map;
    private readonly Restriction _held;
    private readonly Departures _departures;
    private readonly ImmutableArray<Mover> _movers;
    private readonly Mover? _tied;

    /// <summary>Those of whom the tied fact is what it is, and by class of it, who are so.</summary>
    private readonly Diagram _actual;
    private readonly ImmutableArray<Diagram> _when;
    private readonly ImmutableArray<(Outcome? Outcome, Diagram When)> _outcomes;
    private readonly Func<Outcome?, bool> _leads;
    private (Mover Mover, int Class)? _moved;

    public Surroundings(Basis basis, Fact? tied, Func<Outcome?, bool> leads)
    {
        _leads = leads;
        var verdict = tied is null && basis.Tied.IsEmpty ? basis.Freed : Evaluator.Evaluate(basis.Free(tied is null ? basis.Plain : basis.Plain.Add(tied)));
        _map = new OutcomeMap(basis.Question, verdict, basis.Limits, tied, basis.AmountsApart);
        var told = _map.Outcomes.Take(MostOutcomes).Select(o => ((Outcome?)(o.Outcome.IsOpen ? null : o.Outcome), o.When)).ToList();
        var rest = _map.Store.And(_map.People, !_map.Store.Any(told.Select(o => o.When)));
        _outcomes = [.. told, .. rest == Diagram.False ? [] : new[] { ((Outcome?)null, rest) }];
        _movers = [.. MoversOf(basis)];
        _tied = tied is null ? null : MoverOf(tied, basis.Situation);
        _actual = tied is not null && basis.Situation.LeftOf(tied) is { IsSaid: true } left ? _map.When(tied, left.Values) : _map.People;
        _when = [.. _tied?.Classes.Select(c => _map.When(tied!, c)) ?? []];
        _held = new Restriction(_map.Variables.Count);
        _departures = new Departures(_map.Store, _held, _map.Variables.Count);
        foreach (var mover in _movers.Where(m => m.Hold() is not null))
        {
            _held[Index(mover)] = Both(_held[Index(mover)], mover.Hold()!);
        }
    }

    public bool IsExact => _map.IsExact && _map.Space.Effort.GivenUp.Count == 0;

    public IEnumerable<string> NotExactAbout => _map.Space.Effort.GivenUp;

    /// <summary>All single changes, and pairs of which neither alone leads to an answer that is looked for; each a class of one mover, or of two.</summary>
    public IEnumerable<(ImmutableArray<Moved> Moved, Outcome Outcome)> Find()
    {
        if (_map.IsFull || _movers.Any(m => m.Hold()?.Contains(true) == false))
        {
            yield break;
        }

        var alone = Settle(_outcomes, _actual);
        foreach (var (mover, i, outcome) in Around(alone, _movers))
        {
            mover.Leads[i] = true;
            if (_tied is null)
            {
                yield return ([Move(mover, i)], outcome);
            }
        }

        foreach (var pair in _tied is null ? PairsOf(alone) : WithTied(_tied))
        {
            yield return pair;
        }
    }

    /// <summary>The values of the tied fact that alone lead to an answer that is looked for.</summary>
    public ValueSet Leading => ValueSet.Union(_tied?.Classes.Where((_, i) => _tied.Leads[i]) ?? []);

    private IEnumerable<(ImmutableArray<Moved>, Outcome)> PairsOf(ImmutableArray<(Outcome?, Diagram)> outcomes)
    {
        for (var first = 0; first < _movers.Length; first++)
        {
            var mover = _movers[first];
            var before = _held[Index(mover)];
            for (var i = 0; i < mover.Classes.Length; i++)
            {
                if (mover.Leads[i] || !mover.CanBecome(i))
                {
                    continue;
                }

                _held[Index(mover)] = HeldWith(mover, i);
                _moved = (mover, i);
                foreach (var (other, j, outcome) in Around(outcomes, _movers[(first + 1)..]))
                {
                    yield return ([Move(mover, i), Move(other, j)], outcome);
                }

                _moved = null;
                _held[Index(mover)] = before;
            }
        }
    }

    private IEnumerable<(ImmutableArray<Moved>, Outcome)> WithTied(Mover tied)
    {
        for (var i = 0; i < tied.Classes.Length; i++)
        {
            if (!tied.CanBecome(i))
            {
                continue;
            }

            var outcomes = Settle(_outcomes, _when[i]);
            if (OutcomeOf(outcomes) is { } alone)
            {
                tied.Leads[i] = true;
                yield return ([Move(tied, i)], alone);
                continue;
            }

            foreach (var (other, j, outcome) in Around(outcomes, _movers))
            {
                yield return ([Move(tied, i), Move(other, j)], outcome);
            }
        }
    }

    /// <summary>What one more change leads to, where it leads to an answer that is looked for and does not alone.</summary>
    private IEnumerable<(Mover Mover, int Class, Outcome Outcome)> Around(ImmutableArray<(Outcome?, Diagram)> outcomes, ImmutableArray<Mover> movers)
    {
        ulong[][] marks = [.. _map.Variables.Select(v => new ulong[v.Classes.Length])];
        for (var i = 0; i < outcomes.Length; i++)
        {
            _departures.Mark(outcomes[i].Item2, 1UL << i, marks);
        }

        foreach (var mover in movers)
        {
            for (var j = 0; j < mover.Classes.Length; j++)
            {
                if (mover.CanBecome(j) && !mover.Leads[j] && Told(IsItsVariable(mover) ? marks[Index(mover)][j] : MarkOf(mover, j)) is { } outcome)
                {
                    yield return (mover, j, outcome);
                }
            }
        }

        ulong MarkOf(Mover mover, int one)
        {
            var before = _held[Index(mover)];
            _held[Index(mover)] = HeldWith(mover, one);
            var mark = Enumerable.Range(0, outcomes.Length).Where(i => _departures.CanBe(outcomes[i].Item2)).Aggregate(0UL, (m, i) => m | (1UL << i));
            _held[Index(mover)] = before;
            return mark;
        }
    }

    private Outcome? OutcomeOf(ImmutableArray<(Outcome?, Diagram When)> outcomes) =>
        Told(Enumerable.Range(0, outcomes.Length).Where(i => _departures.CanBe(outcomes[i].When)).Aggregate(0UL, (m, i) => m | (1UL << i)));

    /// <summary>The outcome to which everybody comes who is so, if there is somebody and it is looked for.</summary>
    private Outcome? Told(ulong mark) =>
        BitOperations.PopCount(mark) == 1 && _outcomes[BitOperations.TrailingZeroCount(mark)].Outcome is { } outcome && _leads(outcome) ? outcome : null;

    private ImmutableArray<(Outcome?, Diagram)> Settle(ImmutableArray<(Outcome? Outcome, Diagram When)> outcomes, Diagram people) =>
        people == _map.People ? outcomes : [.. outcomes.Select(o => (o.Outcome, _map.Store.And(o.When, people)))];

    /// <summary>The classes left of a variable of which several derived facts may be seen.</summary>
    private bool[] HeldWith(Mover mover, int one) => _movers
        .Where(m => m != mover && Index(m) == Index(mover))
        .Aggregate(mover.Allow(mover.Classes[one]), (held, other) => Both(held, other == _moved?.Mover ? other.Allow(other.Classes[_moved.Value.Class]) : other.Hold()));

    private static bool[] Both(bool[]? first, bool[]? second) =>
        first is null || second is null ? (first ?? second)! : [.. first.Zip(second, (a, b) => a && b)];

    private IEnumerable<Mover> MoversOf(Basis basis)
    {
        foreach (var fact in basis.Plain)
        {
            if (MoverOf(fact, basis.Situation) is { Seen.Variable.Index: >= 0 } mover)
            {
                yield return mover;
            }
        }

        foreach (var variable in _map.Variables.Where(v => v.Quantity.Subject is LawEvent))
        {
            yield return new Mover(variable.Quantity, variable.Classes, FactValue.Unknown, runsForwards: false) { Seen = (variable, new Sum([new Multiple(variable.Quantity, 1)], 0)) };
        }
    }

    private Mover MoverOf(Fact fact, Situation situation)
    {
        var sum = _map.Space.Sides[0].SumOf(fact);
        var range = sum.Range();
        var only = sum.Summands is [var single] ? single.Quantity : null;
        var told = fact.Derivation is null && sum is { Itself: { } own, Constant: 0 } ? own : new Quantity(fact, range.Low, range.High);
        return new Mover(told, _map.ClassesOf(fact), situation.LeftOf(fact), fact.NeverFalls) { Seen = only is not null && _map.IsAlone(only) ? (_map.Space.VariableOf(only), sum) : null };
    }

    private static bool IsItsVariable(Mover mover) => mover.Told == mover.Seen!.Value.Variable.Quantity;

    private static int Index(Mover mover) => mover.Seen!.Value.Variable.Index;

    private static Moved Move(Mover mover, int one) => new(new Variable(mover.Told, null), mover.Classes[one]);
}
