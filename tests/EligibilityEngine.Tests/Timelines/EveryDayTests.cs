using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>A timeline tells on each of its days exactly what is possible on that day.</summary>
public class EveryDayTests
{
    private const int MostCompletions = 1_000;

    [Fact]
    public void A_timeline_is_what_deciding_every_single_day_gives()
    {
        var (open, wrong) = (0, 0);
        Laws.SmallWithCase.Check(50, made =>
        {
            var from = new DateOnly(2019, 11, 20).AddDays(made.Dice.Next(300));
            var @case = RandomLife.Create(made, from, from.AddDays(300), mayBeWrong: made.Dice.Next(3) == 0) with { On = from };
            open += CompareWithDecisions(made.Rulebook, @case, from, from.AddDays(made.Dice.Next(30, 300)), made.Dice, ref wrong);
        });
        open.Should().BeGreaterThan(6);
        wrong.Should().BeGreaterThan(1);
    }

    [Fact]
    public void A_timeline_under_a_large_law_is_what_deciding_every_single_day_gives()
    {
        var wrong = 0;
        Laws.WideWithCase.Check(10, made =>
        {
            var from = new DateOnly(2000, 1, 1).AddDays(made.Dice.Next(22 * 365));
            var @case = RandomLife.Create(made, from, from.AddYears(1), mayBeWrong: false) with { On = from };
            CompareWithDecisions(made.Rulebook, @case, from, from.AddYears(1), made.Dice, ref wrong);
        });
    }

    [Fact]
    public void A_timeline_that_compares_moving_facts_with_each_other_is_what_deciding_every_single_day_gives()
    {
        var wrong = 0;
        Dice.Of(20).Check(8, dice =>
        {
            var from = MovingFacts.Day(dice);
            CompareWithDecisions(MovingFacts.Rulebook, MovingFacts.Case(dice) with { On = from }, from, from.AddYears(4), dice, ref wrong);
        });
    }

    [Fact]
    public void What_a_timeline_finds_possible_is_what_some_completion_of_that_day_comes_to()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(60, made =>
        {
            var from = new DateOnly(2019, 11, 20).AddDays(made.Dice.Next(300));
            var @case = RandomLife.Create(made, from, from.AddDays(300), mayBeWrong: false) with { On = from };
            var question = made.Rulebook.Questions[made.Dice.Next(made.Rulebook.Questions.Length)].Id;
            if (made.Rulebook.Timeline(@case, question, from, from.AddDays(300)).ValueOrNull is { } timeline)
            {
                compared += CompareWithCompletions(timeline[question], d => Completions.Of(Completions.SituationOf(made.Rulebook, @case with { On = d })), everyDay: false);
            }
        });
        compared.Should().BeGreaterThan(4);
    }

    [Fact]
    public void An_age_given_without_a_birthday_is_followed_through_all_birthdays_that_it_may_have()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(150, made =>
        {
            var (rulebook, @case) = (made.Rulebook, made.Case with { AssumesOrdinary = false });
            var going = @case.Facts.Where(f => f.Otherwise is not null && rulebook.FindFact(f.Name) is { } fact && CountsTime(fact)).ToList();
            if (going.Count == 0 || going.Any(f => !f.History.IsEmpty) || !rulebook.Constraints.IsEmpty)
            {
                return;
            }

            var question = rulebook.Questions[made.Dice.Next(rulebook.Questions.Length)].Id;
            var from = @case.On.AddDays(made.Dice.Next(-60, 1));
            if (rulebook.Timeline(@case, question, from, from.AddDays(made.Dice.Next(60, 500))).ValueOrNull is not { } timeline)
            {
                return;
            }

            var asGiven = Completions.SituationOf(rulebook, @case);
            var rest = @case with { Facts = [.. @case.Facts.Except(going)] };
            compared += CompareWithCompletions(timeline[question], d => Completions.Of(Completions.SituationOf(rulebook, rest with { On = d }), asGiven), everyDay: true);
        });
        compared.Should().BeGreaterThan(5);
    }

    private static bool CountsTime(Fact fact) => fact.Derivation is { } derivation
        && (derivation.UsesDayOfCase || derivation.Bases.Any(CountsTime));

    /// <summary>Compares with decisions, and says how many segments were undetermined.</summary>
    private static int CompareWithDecisions(Rulebook rulebook, Case @case, DateOnly from, DateOnly through, Random random, ref int wrong)
    {
        var question = rulebook.Questions[random.Next(rulebook.Questions.Length)].Id;
        var timeline = rulebook.Timeline(@case, question, from, through);
        var segments = new List<string>();
        for (var (day, last) = (from, ""); day <= through; day = day.AddDays(1))
        {
            var decided = rulebook.Decide(@case with { On = day });
            if (decided.HasErrors)
            {
                wrong++;
                timeline.Diagnostics.Select(d => d.Message[..13]).Should().Contain(string.Create(CultureInfo.InvariantCulture, $"on {day:yyyy-MM-dd}"));
                return 0;
            }

            if (Write(decided.Value[question]) is var finding && finding != last)
            {
                segments.Add(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {last = finding}"));
            }
        }

        timeline.Diagnostics.Should().BeEmpty();
        timeline.Value[question].Segments.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.From:yyyy-MM-dd} {Write(s.Decision)}")).Should().Equal(segments);
        CheckJoints(timeline.Value[question], from, through);
        return timeline.Value[question].Segments.Count(s => s.Status == DecisionStatus.Undetermined);
    }

    private static string Write(QuestionDecision decision) =>
        $"{decision.Status}: {string.Join(" or ", decision.Possible)} on {string.Join(", ", decision.Justification.Grounds)}";

    private static void CheckJoints(QuestionTimeline timeline, DateOnly from, DateOnly through)
    {
        var segments = timeline.Segments;
        (segments[0].From, segments[^1].Through, segments[0].Begins, segments[^1].Ends).Should().Be((from, through, null, null));
        foreach (var (before, after) in segments.Zip(segments.Skip(1)))
        {
            after.Begins.Should().BeSameAs(before.Ends);
            (after.Begins!.On, before.Through.AddDays(1)).Should().Be((after.From, after.From));
            after.Begins.Provisions.Should().NotContain(p => p.Before == p.After);
            after.Begins.Causes.Should().NotBeEmpty("something changed on {0}", after.From);
            after.Begins.Causes.OfType<FactCause>().Should().NotContain(c => c.Before == c.After && c.May == null);
        }
    }

    /// <summary>Compares each day, or the first, the last and one between of each segment, with all completions; says how many segments were.</summary>
    private static int CompareWithCompletions(QuestionTimeline timeline, Func<DateOnly, Completions> completionsOn, bool everyDay)
    {
        var compared = 0;
        foreach (var segment in timeline.Segments)
        {
            var count = segment.Through.DayNumber - segment.From.DayNumber;
            var days = everyDay ? Enumerable.Range(0, count + 1) : new[] { 0, count / 2, count }.Distinct();
            foreach (var day in days.Select(segment.From.AddDays).TakeWhile(d => completionsOn(d).Count <= MostCompletions))
            {
                if (completionsOn(day).ToList() is not { Count: > 0 } all)
                {
                    continue;
                }

                Completion.AnswersIn(all.Select(c => c.Outcome(timeline.Question.Id))).Should().BeEquivalentTo(segment.Possible.Select(a => a.Id), "of {0} on {1:O}", timeline.Question.Id, day);
                compared += day == segment.From ? 1 : 0;
                CheckProvisions(segment, day, all);
            }
        }

        return compared;
    }

    private static void CheckProvisions(Segment segment, DateOnly day, List<Completion> all)
    {
        segment.Grounds.Where(g => all.Any(c => c.Verdicts[0].Stands[g.Index] != Truth.True)).Should().BeEmpty("grounds stand in all completions");
        foreach (var change in day == segment.From && !segment.Decision.IsSettledByThreeValues ? segment.Begins?.Provisions ?? [] : [])
        {
            var stands = all.Select(c => c.Verdicts[0].Stands[change.Provision.Index]).Distinct().ToList();
            change.After.Should().Be(stands is [var only] ? only : Truth.Unknown, "of {0} on {1:O}", change.Provision, day);
        }
    }
}
