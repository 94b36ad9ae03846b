using EligibilityEngine.Analysis;
using EligibilityEngine.Scenarios;
using Xunit.Abstractions;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>
/// Every person of the scenarios, interviewed by somebody who knows what the scenario says of them; what it takes to be ordinary is known to be so. All of them take minutes, so that
/// usually every thirteenth is; <c>INTERVIEWS=all</c> asks them all.
/// </summary>
public class ScenarioInterviewTests(ITestOutputHelper output)
{
    private const int Usually = 13;

    private static readonly int Step = Environment.GetEnvironmentVariable("INTERVIEWS") == "all" ? 1 : Usually;

    /// <summary>Persons, each with a question that the scenario has an answer to.</summary>
    private static IEnumerable<(Scenario Scenario, Expectation Expected)> Persons => Kazakhstan.Scenarios.Scenarios
        .SelectMany(s => s.Expectations.Select(e => (s, e)))
        .Where((_, i) => i % Step == 0);

    [Fact]
    public void Every_person_is_interviewed_to_the_answer_expected_in_few_screens()
    {
        var screens = new List<int>();
        foreach (var (scenario, expected) in Persons)
        {
            var end = Respondent.Of(scenario.Case).Lead(Begin(scenario.Case, [expected.Question.Id]));

            var decided = end.Decision[expected.Question.Id];
            (decided.Status, string.Join(' ', decided.Possible)).Should().Be((expected.Status, string.Join(' ', expected.Answers)), $"{scenario.Place} {scenario}");
            screens.Add(end.Progress.Screens);
        }

        Count(screens, mostInMedian: 5, mostAtAll: 12);
    }

    [Fact]
    public void So_is_every_person_about_all_questions_of_the_scenario()
    {
        var screens = new List<int>();
        foreach (var scenario in Kazakhstan.Scenarios.Scenarios.Where(s => s.Expectations.Length > 1).Where((_, i) => i % Step == 0))
        {
            var end = Respondent.Of(scenario.Case).Lead(Begin(scenario.Case, scenario.Expectations.Select(e => e.Question.Id)));

            scenario.Expectations.Should().OnlyContain(e => end.Decision[e.Question.Id].Status == e.Status && end.Decision[e.Question.Id].Possible.ToHashSet().SetEquals(e.Answers), $"{scenario.Place}");
            screens.Add(end.Progress.Screens);
        }

        Count(screens, mostInMedian: 8, mostAtAll: 24);
    }

    [Fact]
    public void What_is_promised_for_a_reply_is_exactly_what_follows()
    {
        var replies = 0;
        foreach (var (scenario, expected) in Persons.Where((_, i) => i % 4 == 0))
        {
            var respondent = Respondent.Of(scenario.Case);
            for (var interview = Begin(scenario.Case, [expected.Question.Id]); interview.Screen is { } screen; interview = respondent.Reply(interview))
            {
                foreach (var reply in screen.Replies)
                {
                    Promised(interview, reply);
                    replies++;
                }
            }
        }

        output.WriteLine($"{replies} replies");
        replies.Should().BeGreaterThan(500);
    }

    [Fact]
    public void A_man_of_20_is_asked_little_whatever_the_truth()
    {
        var screens = new List<int>();
        var dice = new Random(20);
        for (var man = 0; man < (Step == 1 ? 1000 : 60); man++)
        {
            screens.Add(new Respondent(AnyManOf20(dice)).Lead(Begin(new Case(Respondent.Day), ["conscription"])).Progress.Screens);
        }

        screens.Count(s => s > 6).Should().BeLessThanOrEqualTo(screens.Count / 50, "six screens do, but for one in fifty");
        Count(screens, mostInMedian: 5, mostAtAll: 7);
    }

    private static void Promised(Interview interview, ScreenReply reply)
    {
        var after = interview.Answer(reply.Text).Value;
        after.Decision[interview.Question.Id].Possible.Should().Equal(reply.Leaves, $"of {reply.Text} to {interview.Ask()}");
        (after.Decision[interview.Question.Id].Status != DecisionStatus.Undetermined).Should().Be(reply.Settles);
    }

    /// <summary>A citizen of whom some things are out of the ordinary, and no constraint is broken.</summary>
    private static Case AnyManOf20(Random dice)
    {
        var rulebook = Kazakhstan.Rulebook;
        var man = new Case(Respondent.Day) { ["sex"] = "male", ["citizen"] = true, ["born"] = Respondent.Day.AddYears(-20), ["sentence-ended-on"] = Respondent.Day.AddYears(-1) }.AssumingOrdinary();
        var usual = rulebook.Facts.Where(f => f.Ordinarily.IsKnown).ToList();
        for (var unusual = dice.Next(5); unusual > 0; unusual--)
        {
            var fact = usual[dice.Next(usual.Count)];
            var code = fact.Type switch { Law.FactType.YesNo => dice.Next(2), Law.FactType.Choice => dice.Next(fact.Values.Length), _ => fact.Minimum!.Value + dice.Next(3) };
            var other = man.With(fact.Id, fact.Write(Law.FactValue.Of(code)));
            man = rulebook.Decide(other).HasErrors ? man : other;
        }

        return man;
    }

    private static Interview Begin(Case known, IEnumerable<string> questions) =>
        Interview.Begin(Kazakhstan.Rulebook, new Case(known.On) { LawOf = known.LawOf, KnownBy = known.KnownBy }, questions).Value;

    private void Count(List<int> screens, int mostInMedian, int mostAtAll)
    {
        screens.Sort();
        var (median, worst) = (screens[screens.Count / 2], screens[^1]);
        output.WriteLine($"{screens.Count} interviews: median {median} screens, worst {worst}");
        median.Should().BeLessThanOrEqualTo(mostInMedian);
        worst.Should().BeLessThanOrEqualTo(mostAtAll);
    }
}
