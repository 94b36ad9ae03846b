using EligibilityEngine.Evaluation;
using EligibilityEngine.Lanes.Code;
using EligibilityEngine.Lanes.Columns;

namespace EligibilityEngine.Lanes;

/// <summary>What a program found for each lane. May be used again for as many lanes of the same program.</summary>
internal sealed class LaneResults
{
    private readonly Words[] _planes;

    public LaneResults(LaneProgram program, int count)
    {
        Program = program;
        Count = count;
        _planes = [.. Enumerable.Range(0, program.Planes).Select(_ => Words.For(count, 0))];
    }

    public LaneProgram Program { get; }

    public int Count { get; }

    public Words Plane(int plane) => _planes[plane];

    public bool Bit(LaneOutput output, int lane) => output.IsConstant ? output == LaneOutput.True : _planes[output.Plane].Bit(lane);

    /// <summary>In how many lanes it is set.</summary>
    public long CountOf(LaneOutput output)
    {
        if (output.IsConstant)
        {
            return output == LaneOutput.True ? Count : 0;
        }

        var words = _planes[output.Plane].All[..((Count + 63) / 64)];
        var count = 0L;
        foreach (var word in words)
        {
            count += System.Numerics.BitOperations.PopCount(word);
        }

        // What lies past the last lane was computed too, and means nothing.
        var last = Count & 63;
        return last == 0 ? count : count - System.Numerics.BitOperations.PopCount(words[^1] & (~0UL << last));
    }

    /// <summary>The possible answers of a choice question in a lane: a bit for each position.</summary>
    public ulong Choices(Question question, int lane)
    {
        var (choices, bits) = (AnswersTo(question).Choices, 0UL);
        for (var i = 0; i < choices.Length; i++)
        {
            bits |= Bit(choices[i], lane) ? 1UL << i : 0;
        }

        return bits;
    }

    /// <summary>The possible answers of any question in a lane.</summary>
    public AnswerSet Answers(Question question, int lane)
    {
        if (!question.IsAmount)
        {
            return AnswerSet.OfChoice(question, Choices(question, lane));
        }

        var answers = AnswersTo(question);
        return AnswerSet.OfAmount(
            question,
            answers.Amounts.Where((_, i) => Bit(answers.Standing[i].Certain, lane)),
            answers.Amounts.Where((_, i) => Bit(answers.Standing[i].Possible, lane)));
    }

    /// <summary>Whether a provision stands in a lane.</summary>
    public Truth Stands(Provision provision, int lane)
    {
        var stands = Program.Provisions[provision.Index] ?? throw new InvalidOperationException($"`{provision.Id}` was not asked for");
        return Bit(stands.Certain, lane) ? Truth.True : Bit(stands.Possible, lane) ? Truth.Unknown : Truth.False;
    }

    /// <summary>Whether the case of a lane contradicts itself: what is given and derived differ, or a constraint is broken.</summary>
    public bool IsInError(int lane) => Bit(Program.IsInError ?? throw new InvalidOperationException("errors were not asked for"), lane);

    private LaneAnswers AnswersTo(Question question) =>
        Program.Answers[question.Index] ?? throw new InvalidOperationException($"`{question.Id}` was not asked");
}
