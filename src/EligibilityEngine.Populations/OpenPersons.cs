using System.Numerics;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.Populations;

/// <summary>Finds persons of whom lanes leave something open, 64 at a time.</summary>
internal static class OpenPersons
{
    /// <summary>Those for whom some question is not settled, in their order.</summary>
    public static IEnumerable<int> In(LaneResults results)
    {
        for (var word = 0; word < (results.Count + 63) / 64; word++)
        {
            for (var open = OpenIn(results, word); open != 0; open &= open - 1)
            {
                yield return (word * 64) + BitOperations.TrailingZeroCount(open);
            }
        }
    }

    private static ulong OpenIn(LaneResults results, int word) =>
        results.Program.Questions.Aggregate(0UL, (open, q) => open | OpenIn(results.Program.Answers[q.Index]!, results, word));

    private static ulong OpenIn(LaneAnswers answers, LaneResults results, int word)
    {
        var (some, open) = (results.Word(answers.MayBeNone, word), 0UL);
        foreach (var choice in answers.Choices)
        {
            var possible = results.Word(choice, word);
            (some, open) = (some | possible, open | (some & possible));
        }

        foreach (var (amount, standing) in answers.Amounts.Zip(answers.Standing))
        {
            var possible = results.Word(standing.Possible, word);
            open |= (some & possible) | (possible & (amount == Answer.UntoldCode ? ~0UL : ~results.Word(standing.Certain, word)));
        }

        return open;
    }
}
