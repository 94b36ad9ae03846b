using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>A timeline is what deciding every single day gives.</summary>
public class EqualToDayByDayTests
{
    [Fact]
    public void A_timeline_under_a_made_up_law_is_what_every_single_day_gives() => Laws.WideWithCase.Check(50, made => Check(made, years: 3, mayBeWrong: false));

    [Fact]
    public void A_timeline_of_a_case_that_may_contradict_itself_is_what_every_single_day_gives() => Laws.WideWithCase.Check(50, made => Check(made, years: 2, mayBeWrong: true));

    [Fact]
    public void A_timeline_under_the_law_of_Kazakhstan_is_what_every_single_day_gives() => Laws.Under(Kazakhstan.Rulebook).Check(5, made => Check(made, years: 3, mayBeWrong: false));

    [Fact]
    public void A_timeline_that_compares_moving_facts_with_each_other_is_what_every_single_day_gives() => Dice.Of(20).Check(20, random =>
        Check(MovingFacts.Rulebook, MovingFacts.Case(random), random, MovingFacts.Day(random), years: 6));

    private static void Check(LawAndCase made, int years, bool mayBeWrong)
    {
        var from = new DateOnly(2000, 1, 1).AddDays(made.Dice.Next(22 * 365));
        Check(made.Rulebook, RandomLife.Create(made, from, from.AddYears(years), mayBeWrong), made.Dice, from, years);
    }

    private static void Check(Rulebook rulebook, Case @case, Random random, DateOnly from, int years)
    {
        var through = from.AddYears(years);
        var question = rulebook.Questions[random.Next(rulebook.Questions.Length)].Id;
        var timeline = rulebook.Timeline(@case, question, from, through);
        var (segments, wrong) = DayByDay.Read(rulebook, @case, question, from, through);
        if (wrong is { } day)
        {
            timeline.Diagnostics.Select(d => d.Message[..13]).Should().Contain(string.Create(CultureInfo.InvariantCulture, $"on {day:yyyy-MM-dd}"));
            return;
        }

        timeline.Diagnostics.Should().BeEmpty();
        timeline.Value[question].Segments.Select(DayByDay.Write).Should().Equal(segments);
        CheckChanges(timeline.Value);
    }

    private static void CheckChanges(Timeline timeline)
    {
        var segments = timeline.Questions.Single().Segments;
        segments[0].Begins.Should().BeNull();
        segments[^1].Ends.Should().BeNull();
        foreach (var (before, after) in segments.Zip(segments.Skip(1)))
        {
            after.Begins.Should().BeSameAs(before.Ends);
            CheckChange(timeline, after.Begins!, after.From);
        }
    }

    private static void CheckChange(Timeline timeline, Change change, DateOnly day)
    {
        var before = timeline.Rulebook.Decide(timeline.Case with { On = day.AddDays(-1) }).Value.Verdict;
        var after = timeline.Rulebook.Decide(timeline.Case with { On = day }).Value.Verdict;
        change.On.Should().Be(day);
        change.Provisions.Should().NotBeEmpty().And.OnlyContain(p => p.Before != p.After);
        foreach (var (provision, was, now) in change.Provisions)
        {
            (was, now).Should().Be((before.Stands[provision.Index], after.Stands[provision.Index]));
        }

        change.Causes.Should().NotBeEmpty("something changed on {0}", day);
        foreach (var cause in change.Causes.OfType<FactCause>())
        {
            (cause.Before, cause.After).Should().Be((before.Situation[cause.Fact], after.Situation[cause.Fact]));
            cause.Before.Should().NotBe(cause.After);
        }
    }
}
