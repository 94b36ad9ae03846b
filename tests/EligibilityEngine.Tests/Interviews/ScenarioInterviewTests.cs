using EligibilityEngine.Analysis;
using EligibilityEngine.Scenarios;
using Xunit.Abstractions;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>
/// Every person of the scenarios, interviewed by somebody who knows what the scenario says of them; what it takes to be ordinary is known to be so. All of them take minutes, so that
/// usually every so many is; <c>INTERVIEWS=all</c> asks them all.
/// </summary>
public class ScenarioInterviewTests(ITestOutputHelper output)
{
    private const int Usually = 151;

    /// <summary>A screen of 40 lines, less what is possible still, an empty line and the place of the reply.</summary>
    private const int MostLines = 37;

    private static readonly int MenOf20 = int.TryParse(Environment.GetEnvironmentVariable("MEN"), out var men) ? men : 150;

    private static readonly int Step = Environment.GetEnvironmentVariable("INTERVIEWS") == "all" ? 1 : Usually;

    /// <summary>Persons, each with a question that the scenario has an answer to.</summary>
    private static IEnumerable<(Scenario Scenario, Expectation Expected)> Persons => Kazakhstan.Scenarios.Scenarios
        .SelectMany(s => s.Expectations.Select(e => (s, e)))
        .Where((_, i) => i % Step == 0);

    private readonly RememberedInterviews _interviews = new();

    [Fact]
    public void Every_person_is_interviewed_to_the_answer_expected_in_few_screens() =>
        Count(mostAtAll: 12, Persons, person =>
        {
            var (scenario, expected) = person;
            var end = _interviews.Lead(Respondent.Of(scenario.Case), scenario.Case, [expected.Question.Id]);

            var decided = end.Decision[expected.Question.Id];
            (decided.Status, string.Join(' ', decided.Possible)).Should().Be((expected.Status, string.Join(' ', expected.Answers)), $"{scenario.Place} {scenario}");
            return end;
        });

    [Fact]
    public void So_is_every_person_about_all_questions_of_the_scenario() =>
        Count(mostAtAll: 12, Kazakhstan.Scenarios.Scenarios.Where(s => s.Expectations.Length > 1).Where((_, i) => i % Step == 0), scenario =>
        {
            var end = _interviews.Lead(Respondent.Of(scenario.Case), scenario.Case, scenario.Expectations.Select(e => e.Question.Id));

            scenario.Expectations.Should().OnlyContain(e => end.Decision[e.Question.Id].Status == e.Status && end.Decision[e.Question.Id].Possible.ToHashSet().SetEquals(e.Answers), $"{scenario.Place}");
            return end;
        });

    [Fact]
    public void Who_does_not_know_a_day_is_asked_what_a_constraint_ties_to_it()
    {
        var persons = Kazakhstan.Scenarios.Scenarios.Where(s => s.Title.StartsWith("While a sentence of imprisonment", StringComparison.Ordinal)).ToList();
        persons.Should().HaveCount(4);
        foreach (var scenario in persons)
        {
            var end = _interviews.Lead(Respondent.Of(scenario.Case), scenario.Case, ["record"]);
            end.NotKnown.Select(f => f.Id).Should().Contain("sentence-ended-on");
            end.Case.Facts.Should().Contain(f => f.Name == "sentence-running");
            end.Decision["record"].Possible.Select(a => a.Id).Should().Equal("stands");
            end.Progress.Screens.Should().BeLessThanOrEqualTo(12);
        }
    }

    [Fact]
    public void What_is_promised_for_a_reply_is_exactly_what_follows()
    {
        var replies = 0;
        foreach (var (scenario, expected) in Persons.Where((_, i) => i % 2 == 0))
        {
            var respondent = Respondent.Of(scenario.Case);
            for (var interview = _interviews.Begin(scenario.Case, [expected.Question.Id]); interview.Screen is { } screen; interview = _interviews.After(interview, respondent.Says(interview)))
            {
                foreach (var reply in screen.Replies)
                {
                    Promised(interview, reply);
                    replies++;
                }
            }
        }

        output.WriteLine($"{replies} replies");
        replies.Should().BeGreaterThan(250);
    }

    [Fact]
    public void A_man_of_20_is_asked_seven_screens_at_most_whatever_the_truth()
    {
        const int Seed = 20;
        var dice = new Random(Seed);
        var men = Enumerable.Range(0, Step == 1 ? 40_000 : MenOf20).Select(_ => AnyManOf20(dice)).ToList();

        Count(mostAtAll: 7, men, man => _interviews.Lead(new Respondent(man), new Case(Respondent.Day), ["conscription"]));
    }

    private static void Promised(Interview interview, ScreenReply reply)
    {
        var after = interview.Answer(reply.Text).Value;
        after.Decision[interview.Question.Id].Possible.Should().Equal(reply.Leaves, $"of {reply.Text} to {interview.Ask()}");
        (after.Decision[interview.Question.Id].Status != DecisionStatus.Undetermined).Should().Be(reply.Settles);
    }

    /// <summary>A citizen of whom up to eight things are out of the ordinary, and no constraint is broken.</summary>
    private static Case AnyManOf20(Random dice)
    {
        var rulebook = Kazakhstan.Rulebook;
        var man = new Case(Respondent.Day) { ["sex"] = "male", ["citizen"] = true, ["born"] = Respondent.Day.AddYears(-20), ["sentence-ended-on"] = Respondent.Day.AddYears(-1) }.AssumingOrdinary();
        var usual = rulebook.Facts.Where(f => f.Ordinarily.IsKnown).ToList();
        for (var unusual = dice.Next(9); unusual > 0; unusual--)
        {
            var fact = usual[dice.Next(usual.Count)];
            var code = fact.Type switch { Law.FactType.YesNo => dice.Next(2), Law.FactType.Choice => dice.Next(fact.Values.Length), _ => fact.Minimum!.Value + dice.Next(3) };
            var other = man.With(fact.Id, fact.Write(Law.FactValue.Of(code)));
            man = rulebook.Decide(other).HasErrors ? man : other;
        }

        return man;
    }

    private static IEnumerable<Interview> Screens(Interview end)
    {
        for (var asked = end.Previous; asked is not null; asked = asked.Previous)
        {
            yield return asked;
        }
    }

    /// <summary>Five screens in the median, and so many at most.</summary>
    private void Count<T>(int mostAtAll, IEnumerable<T> persons, Func<T, Interview> lead)
    {
        var led = persons.AsParallel().Select(lead).OrderBy(i => i.Progress.Screens).ToList();
        var (median, worst) = (led[led.Count / 2].Progress.Screens, led[^1].Progress.Screens);
        var lines = led.SelectMany(Screens).Distinct().AsParallel().Select(s => s.Ask().ToText().Split('\n').Length).Order().ToList();
        output.WriteLine($"{led.Count} interviews: median {median} screens, worst {worst}; of a screen {lines[lines.Count / 2]} lines in the middle, {lines[^1]} at most");
        if (worst > mostAtAll)
        {
            foreach (var end in led.Where(i => i.Progress.Screens > mostAtAll).Take(20))
            {
                output.WriteLine(string.Join(" / ", Screens(end).Reverse().Select(s => $"{s.Screen!.Kind}: {string.Join(' ', s.Screen!.Facts)}")));
                output.WriteLine(string.Join(' ', end.Case.Facts.Select(f => $"{f.Name}={f.Otherwise}").Where(f => !f.EndsWith("=no", StringComparison.Ordinal))));
            }
        }

        // Of a handful there is no median that tells anything.
        (led.Count > 20 ? median : 0).Should().BeLessThanOrEqualTo(5);
        lines[lines.Count / 2].Should().BeLessThanOrEqualTo(30);
        lines[^1].Should().BeLessThanOrEqualTo(MostLines);
        worst.Should().BeLessThanOrEqualTo(mostAtAll);
    }
}
