using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.Populations;

/// <summary>Counts answers, 64 lanes at a time.</summary>
internal static class AnswerCounting
{
    public static ImmutableArray<AnswerCount> Of(LaneResults results, Question question, LaneAnswers outputs)
    {
        var options = Options(question, outputs).ToList();
        var (possible, determined, bits) = (new long[options.Count], new long[options.Count], new ulong[options.Count]);
        for (var word = 0; word < (results.Count + 63) / 64; word++)
        {
            var (some, several) = (0UL, 0UL);
            for (var i = 0; i < bits.Length; i++)
            {
                bits[i] = results.Word(options[i].Output, word);
                (some, several) = (some | bits[i], several | (some & bits[i]));
            }

            for (var i = 0; i < bits.Length; i++)
            {
                possible[i] += BitOperations.PopCount(bits[i]);
                determined[i] += BitOperations.PopCount(bits[i] & ~several);
            }
        }

        return [.. options.Select((o, i) => new AnswerCount(o.Answer, possible[i], o.Answer.IsUntold ? 0 : determined[i]))];
    }

    private static IEnumerable<(Answer Answer, LaneOutput Output)> Options(Question question, LaneAnswers outputs) => question.IsAmount
        ? outputs.Amounts.Select((amount, i) => (Answer.OfAmount(question, amount), outputs.Standing[i].Possible))
            .Prepend((Answer.None(question), outputs.MayBeNone))
        : outputs.Choices.Select((output, choice) => (Answer.OfChoice(question, choice), output));
}
