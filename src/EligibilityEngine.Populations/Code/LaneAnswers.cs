using System.Collections.Immutable;
using EligibilityEngine.Populations.Compiling;

namespace EligibilityEngine.Populations.Code;

/// <summary>Where a program leaves a truth value.</summary>
internal sealed record LaneTruth(LaneOutput Certain, LaneOutput Possible);

/// <summary>Where a program leaves the answers of a question: of a choice those possible; of an amount which amounts stand or may stand.</summary>
/// <param name="Choices">Of a choice, by position: whether it is possible.</param>
/// <param name="Amounts">Of an amount, ascending: every amount that a provision gives.</param>
/// <param name="Standing">By the position of the amount: whether it stands.</param>
/// <param name="MayBeNone">Of an amount: whether there may be none.</param>
internal sealed record LaneAnswers(
    ImmutableArray<LaneOutput> Choices, ImmutableArray<long> Amounts, ImmutableArray<LaneTruth> Standing, LaneOutput MayBeNone)
{
    public static LaneAnswers Of(AnswerBits bits, Emitter emitter) => bits switch
    {
        ChoiceBits choice => new LaneAnswers([.. choice.Choices.Select(emitter.Output)], [], [], LaneOutput.False),
        AmountBits amount => new LaneAnswers(
            [],
            amount.Amounts,
            [.. amount.Standing.Select(s => new LaneTruth(emitter.Output(s.Certain), emitter.Output(s.Possible)))],
            emitter.Output(amount.MayBeNone)),
        _ => throw new InvalidOperationException(),
    };
}
