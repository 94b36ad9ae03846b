using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Compiling;

namespace EligibilityEngine.Populations.Code;

/// <summary>Where a program leaves a truth value.</summary>
internal sealed record LaneTruth(LaneOutput Certain, LaneOutput Possible);

/// <summary>Where a program leaves the answers of a question: of a choice those possible; of an amount which amounts stand or may stand.</summary>
/// <param name="Choices">Of a choice, by position: whether it is possible.</param>
/// <param name="Amounts">Of an amount, ascending: every amount that a provision gives, by its code in the law.</param>
/// <param name="Standing">By the position of the amount: whether it stands and is known, and whether it may stand.</param>
/// <param name="MayBeNone">Of an amount: whether there may be none.</param>
/// <param name="Computed">By the position of the amount: where it is left, if it is computed in each lane; otherwise null.</param>
internal sealed record LaneAnswers(
    ImmutableArray<LaneOutput> Choices, ImmutableArray<long> Amounts, ImmutableArray<LaneTruth> Standing, LaneOutput MayBeNone, ImmutableArray<LaneAmount?> Computed)
{
    public static LaneAnswers Of(AnswerBits bits, Emitter emitter) => bits switch
    {
        ChoiceBits choice => new LaneAnswers([.. choice.Choices.Select(emitter.Output)], [], [], LaneOutput.False, []),
        AmountBits amount => new LaneAnswers(
            [],
            amount.Amounts,
            [.. amount.Standing.Select(s => new LaneTruth(emitter.Output(s.Certain), emitter.Output(s.Possible)))],
            emitter.Output(amount.MayBeNone),
            [.. amount.Amounts.Select(a => amount.Computed.TryGetValue(a, out var own) ? LaneAmount.Of(own, emitter) : null)]),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The amounts that stand or may stand in a lane.</summary>
    /// <param name="bit">What is left in the lane.</param>
    /// <param name="values">What is left of an amount that is computed there.</param>
    public IEnumerable<AmountLeft> Left(Predicate<LaneOutput> bit, Func<LaneAmount, ValueSet> values) => Enumerable.Range(0, Amounts.Length).Where(i => bit(Standing[i].Possible))
        .Select(i => Computed[i] is { } computed ? AmountLeft.Of(Amounts[i], values(computed), bit(Standing[i].Certain)) : new AmountLeft(Amounts[i], null, bit(Standing[i].Certain)));
}

/// <summary>Where a program leaves an amount that is computed in each lane.</summary>
/// <param name="Said">Whether something is known of all from which it is computed.</param>
/// <param name="Low">Which of the numbers that a program writes is the least that it may be.</param>
/// <param name="High">Which is the greatest.</param>
/// <param name="All">All that it can come to at all.</param>
internal sealed record LaneAmount(LaneOutput Said, int Low, int High, ValueSet All)
{
    public static LaneAmount Of(ComputedBits amount, Emitter emitter)
    {
        var low = emitter.Output(amount.Term.Low.ToQuantity());
        return new LaneAmount(emitter.Output(amount.Term.Said(emitter.Graph)), low, amount.Term.IsWhole ? low : emitter.Output(amount.Term.High.ToQuantity()), amount.All);
    }

    /// <summary>What is left of it in a lane.</summary>
    /// <param name="isSaid">Whether something is known of all from which it is computed there.</param>
    /// <param name="number">A number that the program wrote there.</param>
    public ValueSet Values(bool isSaid, Func<int, long> number) => isSaid ? ValueSet.Range(number(Low), number(High)) : All;
}
