using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>The next change is the first later day on which deciding that day gives another answer.</summary>
public class NextChangeTests
{
    private const int Days = 900;

    [Fact]
    public void The_next_change_is_the_first_day_that_decides_otherwise() => Laws.WideWithCase.Check(6, made =>
    {
        var rulebook = made.Rulebook;
        var on = new DateOnly(2000, 1, 1).AddDays(made.Dice.Next(8000));
        var @case = RandomLife.Create(made, on, on.AddDays(Days), mayBeWrong: false) with { On = on };
        if (rulebook.NextChange(@case, rulebook.Questions[0].Id).ValueOrNull is { } next)
        {
            Check(rulebook, @case, next);
        }
    });

    [Fact]
    public void A_change_of_grounds_alone_is_no_change()
    {
        var @case = SmallLaw.Student with { On = new DateOnly(2012, 2, 1) };
        SmallLaw.Rulebook.NextChange(@case, "conscription").Value.On.Should().Be(new DateOnly(2012, 3, 6));
        SmallLaw.Rulebook.NextChange(@case, "service-term").Value.On.Should().Be(new DateOnly(2014, 7, 1));
    }

    private static void Check(Rulebook rulebook, Case @case, NextChange next)
    {
        string Answers(DateOnly day) => Write(rulebook.Decide(@case with { On = day }).Value[next.Now.Question.Id]);
        var now = Answers(@case.On);
        Write(next.Now).Should().Be(now);
        var same = next.On is { } on ? on.DayNumber - @case.On.DayNumber : Days;
        for (var i = 0; i < Math.Min(Days, same); i++)
        {
            Answers(@case.On.AddDays(i)).Should().Be(now);
        }

        if (next.On is { } change)
        {
            Answers(change).Should().NotBe(now).And.Be(Write(next.Then!));
            next.Change!.Causes.Should().NotBeEmpty();
        }
    }

    private static string Write(QuestionDecision decision) => $"{decision.Status}: {string.Join(" or ", decision.Possible)}";
}
