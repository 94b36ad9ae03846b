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
        if (outputs.Computed.Any(c => c is not null))
        {
            return OneByOne(results, question);
        }

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

        return [.. options.Select((o, i) => new AnswerCount(o.Answer, possible[i], o.Answer.IsTold ? determined[i] : 0))];
    }

    /// <summary>Where amounts are computed in each lane, there may be as many as lanes.</summary>
    private static ImmutableArray<AnswerCount> OneByOne(LaneResults results, Question question)
    {
        var counts = new Dictionary<Answer, (long Possible, long Determined)>();
        for (var lane = 0; lane < results.Count; lane++)
        {
            var answers = results.Answers(question, lane);
            foreach (var answer in answers.Answers())
            {
                var (possible, determined) = counts.GetValueOrDefault(answer);
                counts[answer] = (possible + 1, determined + (answers is { IsSettled: true, IsConflict: false } ? 1 : 0));
            }
        }

        return InOrder(counts);
    }

    /// <summary>The answers that were counted, from none upwards.</summary>
    public static ImmutableArray<AnswerCount> InOrder(Dictionary<Answer, (long Possible, long Determined)> counts) =>
        [.. counts.OrderBy(c => c.Key.Code).ThenBy(c => c.Key.Most ?? long.MaxValue).Select(c => new AnswerCount(c.Key, c.Value.Possible, c.Value.Determined))];

    private static IEnumerable<(Answer Answer, LaneOutput Output)> Options(Question question, LaneAnswers outputs) => question.IsAmount
        ? outputs.Amounts.Select((amount, i) => (Answer.OfAmount(question, amount), outputs.Standing[i].Possible))
            .Prepend((Answer.None(question), outputs.MayBeNone))
        : outputs.Choices.Select((output, choice) => (Answer.OfChoice(question, choice), output));
}
