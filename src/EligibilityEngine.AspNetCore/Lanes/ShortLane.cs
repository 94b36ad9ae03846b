using System.Collections.Immutable;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>One case on a lane. For one thread at a time.</summary>
internal sealed class ShortLane(ShortProgram program)
{
    private readonly long[] _slots = new long[program.Program.Slots];

    /// <summary>Begins a case: nothing is known of it yet.</summary>
    public void Begin(DateOnly on) => program.Program.Begin(_slots, on);

    /// <summary>Says what a fact is. The value is one that the fact can have.</summary>
    public void Set(Fact fact, FactValue value) => program.Program.Set(_slots, fact, value);

    /// <summary>Answers the questions; false where the case contradicts itself.</summary>
    public bool Run()
    {
        program.Program.Run(_slots);
        return !Bit(program.Compiled.IsInError!.Value);
    }

    /// <summary>The only answer that is possible to the question at a position, after a run; null where there are several.</summary>
    public Answer? Only(int position)
    {
        var question = program.Compiled.Questions[position];
        var outputs = program.Compiled.Answers[question.Index]!;
        return question.IsAmount ? OnlyAmount(question, outputs) : OnlyChoice(question, outputs);
    }

    /// <summary>The choices that are possible to the question at a position, after a run: the bit of each position.</summary>
    public ulong Choices(int position)
    {
        var bits = 0UL;
        var choices = program.Compiled.Answers[program.Compiled.Questions[position].Index]!.Choices;
        for (var i = 0; i < choices.Length; i++)
        {
            bits |= Bit(choices[i]) ? 1UL << i : 0;
        }

        return bits;
    }

    /// <summary>Runs, and tells the answers; null where the case contradicts itself or one is open.</summary>
    public ImmutableArray<ShortAnswer>? Settled(Case @case)
    {
        if (!Run())
        {
            return null;
        }

        var answers = ImmutableArray.CreateBuilder<ShortAnswer>(program.Compiled.Questions.Length);
        foreach (var (i, question) in program.Compiled.Questions.Index())
        {
            if (Only(i) is not { IsTold: true } answer)
            {
                return null;
            }

            var rulebook = program.Compiled.Rulebook;
            var readThrough = ReadThrough(rulebook, question, @case);
            answers.Add(new ShortAnswer(
                question, DecisionStatus.Determined, [answer], true, readThrough is null ? Coverage.Modelled : Coverage.AsRead, readThrough,
                [.. program.Giving[i].Where(p => Bit(program.Compiled.Provisions[p.Index]!.Certain) && (question.IsAmount || p.Answer == answer))], []));
        }

        return answers.MoveToImmutable();
    }

    private static DateOnly? ReadThrough(Rulebook rulebook, Question question, Case @case)
    {
        var lawOf = @case.LawOf ?? @case.On;
        DateOnly? first = null;
        foreach (var needed in rulebook.NeededFor(question))
        {
            if (rulebook.CoverOf(needed).ReadThrough is { } read && (lawOf > read || @case.KnownBy > read) && (first is null || read < first))
            {
                first = read;
            }
        }

        return first;
    }

    private Answer? OnlyChoice(Question question, LaneAnswers outputs)
    {
        var only = -1;
        for (var i = 0; i < outputs.Choices.Length; i++)
        {
            if (!Bit(outputs.Choices[i]))
            {
                continue;
            }

            if (only >= 0)
            {
                return null;
            }

            only = i;
        }

        return only < 0 ? null : Answer.OfChoice(question, only);
    }

    private Answer? OnlyAmount(Question question, LaneAnswers outputs)
    {
        long? only = null;
        for (var i = 0; i < outputs.Amounts.Length; i++)
        {
            var isCertain = Bit(outputs.Standing[i].Certain);
            if (!isCertain && Bit(outputs.Standing[i].Possible))
            {
                return null;
            }

            if (isCertain && only is not null)
            {
                return null;
            }

            only = !isCertain ? only : outputs.Computed[i] is { } computed ? program.Program.Number(_slots, computed.Low) : outputs.Amounts[i];
        }

        return only is { } amount ? Answer.OfAmount(question, amount) : Answer.None(question);
    }

    private bool Bit(LaneOutput output) => program.Program.Bit(_slots, output);
}
