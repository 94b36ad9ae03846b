using System.Numerics;
using System.Runtime.CompilerServices;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Running;

/// <summary>What a program found for each lane. May be used again for as many lanes of the same program.</summary>
internal sealed class LaneResults
{
    // Block after block, so that a run writes one stretch of memory however many planes there are.
    private readonly Words _planes;
    private readonly int _wordsOfBlock;
    private readonly long[][] _numbers;

    public LaneResults(LaneProgram program, int count)
    {
        Program = program;
        Count = count;
        _wordsOfBlock = LaneBlock.WordsOf(0, Math.Max(count, 1));
        _planes = Words.Of(LaneBlock.CountFor(count) * program.Planes * _wordsOfBlock);
        _numbers = [.. Enumerable.Range(0, program.Numbers).Select(_ => new long[LaneBlock.CountFor(count) * _wordsOfBlock * 64])];
    }

    public LaneProgram Program { get; }

    public int Count { get; }

    /// <summary>The words of a plane in a block.</summary>
    public ref ulong Plane(int plane, long block) => ref _planes.At(((block * Program.Planes) + plane) * _wordsOfBlock);

    /// <summary>One of the numbers that the program writes, from a lane on.</summary>
    public Span<long> Numbers(int number, long lane) => _numbers[number].AsSpan((int)lane);

    /// <summary>What is left of a computed amount in a lane.</summary>
    public ValueSet Values(LaneAmount amount, int lane) => amount.Values(Bit(amount.Said, lane), n => _numbers[n][lane]);

    public bool Bit(LaneOutput output, int lane)
    {
        if (output.IsConstant)
        {
            return output == LaneOutput.True;
        }

        var (block, inBlock) = Math.DivRem(lane, LaneBlock.Lanes);
        return (Unsafe.Add(ref Plane(output.Plane, block), inBlock >> 6) >> (inBlock & 63) & 1) != 0;
    }

    /// <summary>64 lanes; those past the last are clear.</summary>
    public ulong Word(LaneOutput output, int word)
    {
        var (block, inBlock) = Math.DivRem(word, LaneBlock.Words);
        var bits = output.IsConstant ? output == LaneOutput.True ? ~0UL : 0 : Unsafe.Add(ref Plane(output.Plane, block), inBlock);
        var lanes = Count - (word * 64);
        return lanes >= 64 ? bits : bits & ~(~0UL << lanes);
    }

    /// <summary>In how many lanes it is set.</summary>
    public long CountOf(LaneOutput output)
    {
        var count = 0L;
        for (var word = 0; word < (Count + 63) / 64; word++)
        {
            count += BitOperations.PopCount(Word(output, word));
        }

        return count;
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
        return AnswerSet.OfLane(question, answers.Left(output => Bit(output, lane), amount => Values(amount, lane)), Bit(answers.MayBeNone, lane));
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
