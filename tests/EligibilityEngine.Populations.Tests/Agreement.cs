using EligibilityEngine.Evaluation;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Tests;

/// <summary>Compares what lanes found with what the evaluator finds.</summary>
internal static class Agreement
{
    private static readonly LaneSize[] Sizes = [LaneSize.Plain, LaneSize.Vector128, LaneSize.Vector256, LaneSize.Vector512];

    /// <summary>Runs on vectors of every size and demands that all give the same bits.</summary>
    public static LaneResults RunInEverySize(LaneProgram program, LaneColumns columns)
    {
        var results = LaneRunner.Run(program, columns, Sizes[0]);
        foreach (var size in Sizes[1..])
        {
            var other = LaneRunner.Run(program, columns, size);
            for (var plane = 0; plane < program.Planes; plane++)
            {
                FirstDifference(results, other, new LaneOutput(plane)).Should().BeNull("plane {0} is the same with vectors of {1} bits", plane, (int)size);
            }
        }

        return results;
    }

    /// <summary>The first difference, or null.</summary>
    public static string? Difference(LaneResults results, int index, Lane lane)
    {
        var (verdict, isInError) = lane.Evaluate();
        foreach (var question in results.Program.Questions)
        {
            var (expected, actual) = (verdict.Answers[question.Index], results.Answers(question, index));
            if (!AreSame(expected, actual))
            {
                return $"lane {index}: {question.Id} is {Write(actual)}, and not {Write(expected)}: {lane}";
            }

            foreach (var provision in lane.Rulebook.ProvisionsOf(question))
            {
                if (verdict.Stands[provision.Index] != results.Stands(provision, index))
                {
                    return $"lane {index}: {provision.Id} stands: {results.Stands(provision, index)}, and not {verdict.Stands[provision.Index]}: {lane}";
                }
            }
        }

        return isInError == results.IsInError(index) ? null : $"lane {index}: is in error: {!isInError}, and not {isInError}: {lane}";
    }

    private static int? FirstDifference(LaneResults a, LaneResults b, LaneOutput plane) => Enumerable.Range(0, (a.Count + 63) / 64)
        .Where(word => a.Word(plane, word) != b.Word(plane, word))
        .Cast<int?>()
        .FirstOrDefault();

    private static bool AreSame(AnswerSet a, AnswerSet b) =>
        a.Choices == b.Choices && a.Certain.SequenceEqual(b.Certain) && a.Maybe.SequenceEqual(b.Maybe);

    private static string Write(AnswerSet answers) =>
        $"{answers.Choices:b} certainly [{string.Join(' ', answers.Certain)}] maybe [{string.Join(' ', answers.Maybe)}]";
}
