using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations.Compiling;

/// <summary>The answers still possible to a question in each lane, as <see cref="Evaluation.AnswerSet"/> has them for one.</summary>
internal abstract class AnswerBits
{
    /// <summary>What a condition on the answer is.</summary>
    public TruthBits Is(BitGraph graph, ValueSet accepts, bool acceptsNone)
    {
        var accepted = graph.Or(Possible(graph, accepts, acceptsNone, true));
        var refused = graph.Or(Possible(graph, accepts, acceptsNone, false));
        return new TruthBits(graph.And(accepted, !refused), accepted);
    }

    /// <summary>The same answers, and those that law that was not found leaves open besides, where it does: as <see cref="Evaluation.AnswerSet.Or"/>.</summary>
    public abstract AnswerBits Or(BitGraph graph, ILookup<Answer, Bit> open);

    /// <summary>Where answers are possible that are accepted, or that are not.</summary>
    protected abstract IEnumerable<Bit> Possible(BitGraph graph, ValueSet accepts, bool acceptsNone, bool accepted);
}

/// <summary>Of a choice: a bit for each position.</summary>
internal sealed class ChoiceBits : AnswerBits
{
    private ChoiceBits(ImmutableArray<Bit> possible) => Choices = possible;

    public ImmutableArray<Bit> Choices { get; }

    /// <summary>The strongest answer that certainly stands, or the default, and every stronger one that may stand.</summary>
    public static ChoiceBits Of(BitGraph graph, Question question, ILookup<int, TruthBits> standing)
    {
        var possible = new Bit[question.Answers.Length];
        var noneStronger = Bit.True;
        for (var choice = possible.Length - 1; choice > 0; choice--)
        {
            var stands = graph.Or([.. standing[choice]]);
            possible[choice] = graph.And(noneStronger, stands.Possible);
            noneStronger = graph.And(noneStronger, !stands.Certain);
        }

        possible[0] = noneStronger;
        return new ChoiceBits([.. possible]);
    }

    public override AnswerBits Or(BitGraph graph, ILookup<Answer, Bit> open)
    {
        var byChoice = open.ToDictionary(o => o.Key.Choice!.Value, o => graph.Or([.. o]));
        return new ChoiceBits([.. Choices.Select((c, i) => byChoice.TryGetValue(i, out var bit) ? graph.Or(c, bit) : c)]);
    }

    protected override IEnumerable<Bit> Possible(BitGraph graph, ValueSet accepts, bool acceptsNone, bool accepted) =>
        Choices.Where((_, choice) => accepts.Contains(choice) == accepted);
}

/// <summary>Of an amount: where each amount certainly stands and may stand, and where there may be none.</summary>
internal sealed class AmountBits : AnswerBits
{
    private AmountBits(ImmutableArray<long> amounts, ImmutableArray<TruthBits> standing, Bit mayBeNone, ImmutableDictionary<long, ComputedBits> computed)
    {
        Amounts = amounts;
        Standing = standing;
        MayBeNone = mayBeNone;
        Computed = computed;
    }

    /// <summary>Every amount that a provision gives, ascending, by its code in the law.</summary>
    public ImmutableArray<long> Amounts { get; }

    /// <summary>Those that are computed in each lane, by their codes.</summary>
    public ImmutableDictionary<long, ComputedBits> Computed { get; }

    /// <summary>Whether each certainly stands and is known, and whether it may stand.</summary>
    public ImmutableArray<TruthBits> Standing { get; }

    public Bit MayBeNone { get; }

    public static AmountBits Of(BitGraph graph, ILookup<long, TruthBits> standing, ImmutableDictionary<long, ComputedBits> computed)
    {
        var amounts = standing.Select(g => g.Key).Order().ToImmutableArray();
        var stands = amounts.Select(a => graph.Or([.. standing[a]])).ToImmutableArray();
        return new AmountBits(
            amounts,
            [.. stands.Select((s, i) => computed.TryGetValue(amounts[i], out var own) ? new TruthBits(graph.And(s.Certain, own.Term.Known(graph)), s.Possible) : s)],
            !graph.Or(stands.Select(s => s.Certain)),
            computed);
    }

    /// <summary>Of amounts that add up: what they come to is certain where it can be nothing else.</summary>
    public static AmountBits OfSum(BitGraph graph, IEnumerable<Provision> provisions, Func<Provision, TruthBits> stands)
    {
        var logic = new AddingLogic<Bit>(Bit.True, Bit.False, (a, b) => graph.And(a, b), (a, b) => graph.Or(a, b), b => !b, b => b == Bit.False);
        var (sums, mayBeNone) = AddedAmounts.Possible(provisions, p => stands(p) is var s ? (s.Certain, s.Possible) : default, logic);
        var others = new Bit[sums.Length + 1];
        others[^1] = mayBeNone;
        for (var i = sums.Length - 1; i >= 0; i--)
        {
            others[i] = graph.Or(others[i + 1], sums[i].IsPossible);
        }

        var (before, standing) = (Bit.False, ImmutableArray.CreateBuilder<TruthBits>(sums.Length));
        for (var i = 0; i < sums.Length; i++)
        {
            var possible = sums[i].IsPossible;
            standing.Add(new TruthBits(graph.And(possible, !graph.Or(before, others[i + 1])), possible));
            before = graph.Or(before, possible);
        }

        return new AmountBits([.. sums.Select(s => s.Amount)], standing.MoveToImmutable(), mayBeNone, ImmutableDictionary<long, ComputedBits>.Empty);
    }

    /// <summary>Whether something is so of every amount that is possible.</summary>
    public TruthBits Is(BitGraph graph, Func<long, TruthBits> ofAmount, TruthBits ofNone)
    {
        var all = Amounts.Select((amount, i) => (Standing[i].Possible, Truth: ofAmount(amount))).Append((Possible: MayBeNone, Truth: ofNone)).ToList();
        return new TruthBits(
            !graph.Or(all.Select(a => graph.And(a.Possible, !a.Truth.Certain))),
            graph.Or(all.Select(a => graph.And(a.Possible, a.Truth.Possible))));
    }

    /// <summary>Where an answer is opened that was not left otherwise, no amount certainly stands.</summary>
    public override AnswerBits Or(BitGraph graph, ILookup<Answer, Bit> open)
    {
        var standing = Amounts.Zip(Standing).ToDictionary(s => s.First, s => s.Second);
        var opened = new List<Bit>();
        var possible = open.Where(o => !o.Key.IsNone).ToDictionary(o => o.Key.Code, o =>
        {
            var before = standing.TryGetValue(o.Key.Code, out var stands) ? stands.Possible : Bit.False;
            var bit = graph.Or([.. o]);
            opened.Add(graph.And(bit, !before));
            return graph.Or(before, bit);
        });
        var none = graph.Or([.. open.Where(o => o.Key.IsNone).SelectMany(o => o)]);
        opened.Add(graph.And(none, !MayBeNone));
        var isAsBefore = !graph.Or(opened);
        ImmutableArray<long> amounts = [.. Amounts.Union(possible.Keys).Order()];
        return new AmountBits(
            amounts,
            [.. amounts.Select(a => new TruthBits(
                standing.TryGetValue(a, out var s) ? graph.And(s.Certain, isAsBefore) : Bit.False,
                possible.TryGetValue(a, out var bit) ? bit : standing[a].Possible))],
            graph.Or(MayBeNone, none),
            Computed);
    }

    protected override IEnumerable<Bit> Possible(BitGraph graph, ValueSet accepts, bool acceptsNone, bool accepted) =>
        Amounts.Zip(Standing, (amount, standing) => IsIn(graph, accepts, amount) is var isIn ? graph.And(standing.Possible, accepted ? isIn.Possible : !isIn.Certain) : default)
            .Concat(acceptsNone == accepted ? [MayBeNone] : []);

    private TruthBits IsIn(BitGraph graph, ValueSet accepts, long amount) =>
        Computed.TryGetValue(amount, out var computed) ? computed.IsIn(graph, accepts) : TruthBits.Of(AnswerSet.IsIn(accepts, amount));
}

/// <summary>An amount that is computed in each lane.</summary>
/// <param name="Term">What is left of it, where something is known of all facts in it.</param>
/// <param name="All">All that it can come to at all.</param>
internal sealed record ComputedBits(NumberFactTerm Term, ValueSet All)
{
    /// <summary>Whether it is one of some amounts.</summary>
    public TruthBits IsIn(BitGraph graph, ValueSet accepts)
    {
        var (said, isIn) = (Term.Said(graph), Term.In(graph, accepts));
        return new TruthBits(
            All.IsWithin(accepts) ? graph.Or(isIn.Certain, !said) : graph.And(isIn.Certain, said),
            All.Overlaps(accepts) ? isIn.Possible : graph.And(isIn.Possible, said));
    }
}
