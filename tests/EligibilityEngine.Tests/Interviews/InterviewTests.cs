using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>An interview as a front end drives it.</summary>
public class InterviewTests
{
    [Fact]
    public void It_ends_when_the_question_is_settled()
    {
        var interview = Zedland.Begin("duty").Answer("citizen=no").Value;

        interview.IsSettled.Should().BeTrue();
        interview.Screen.Should().BeNull();
        interview.Possible.Select(a => a.Id).Should().Equal("free");
    }

    [Fact]
    public void It_is_settled_exactly_where_three_valued_logic_is_not_enough()
    {
        var interview = Zedland.Begin("hand").Answer("yes").Value;

        interview.Decision["hand"].ThreeValued.Should().HaveCountGreaterThan(1);
        interview.IsSettled.Should().BeTrue();
        interview.Possible.Select(a => a.Id).Should().Equal("left");
    }

    [Fact]
    public void A_reply_that_contradicts_another_is_told() =>
        Zedland.Begin("duty", new Case(Zedland.Day).With("age", 20)).Answer("born=1990-01-01").Diagnostics.Select(d => d.Code).Should().Equal("EE5006");

    [Fact]
    public void Somebody_can_say_the_age_when_asked_for_the_birthday()
    {
        var interview = Zedland.Begin("duty");
        interview.Screen!.Facts[0].Id.Should().Be("born");

        interview.Answer("age=17").Value.Possible.Select(a => a.Id).Should().Equal("free");
    }

    [Fact]
    public void What_nobody_knows_is_not_asked_again_and_the_rest_is()
    {
        var interview = Zedland.Begin("duty", new Case(Zedland.Day).With("age", 20).With("citizen", true));
        interview.Screen!.Facts.Select(f => f.Id).Should().Equal("student");

        var asked = new List<string>();
        for (var rest = interview.DoesNotKnow(); rest.Screen is { } next; rest = rest.DoesNotKnow())
        {
            asked.AddRange(next.Facts.Select(f => f.Id));
        }

        asked.Should().Equal("school", "evening-school");
    }

    [Fact]
    public void It_ends_when_nothing_useful_is_left_to_ask()
    {
        var interview = Zedland.Begin("duty").Answer("age=20").Value;
        while (interview.Screen is not null)
        {
            interview = interview.DoesNotKnow();
        }

        interview.IsSettled.Should().BeFalse();
        interview.NotKnown.Select(f => f.Id).Should().Contain("citizen").And.NotContain("left-handed");
        interview.Possible.Select(a => a.Id).Should().Equal("free", "bound", "deferred");
        interview.Invoking(i => i.DoesNotKnow()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void What_was_not_known_can_still_be_told()
    {
        var interview = Zedland.Begin("duty").DoesNotKnow().Answer("born=2010-01-01").Value;

        interview.NotKnown.Select(f => f.Id).Should().Equal(["citizen"], "the birthday is told now, and the age follows from it");
        interview.IsSettled.Should().BeTrue();
    }

    [Fact]
    public void Who_knows_neither_the_birthday_nor_the_age_is_asked_for_them_once()
    {
        var interview = Zedland.Begin("duty", new Case(Zedland.Day).With("citizen", true));
        Words(interview.Ask()).Should().Contain("or in years");

        foreach (var silent in new[] { interview.Answer("unknown").Value, interview.DoesNotKnow() })
        {
            silent.NotKnown.Select(f => f.Id).Should().Equal("born", "age");
            silent.Screen!.Facts.Select(f => f.Id).Should().NotContain("born").And.NotContain("age");
        }
    }

    [Fact]
    public void Who_has_said_the_age_is_asked_only_for_the_day_where_that_still_matters()
    {
        var rulebook = Zedland.Load("""
            facts:
              - { fact: born, type: date, ask: Born?, changes: never }
              - { fact: age, title: Age, unit: years, derived: { completed-years-since: born } }
            questions: [ { question: q, title: Q, ask: Q?, answers: [ { answer: n, says: is n }, { answer: y, says: is y } ] } ]
            provisions: [ { provision: p, title: P, question: q, answer: y, in-force: always, cites: act/art-1, when: { all: [ { age: { from: 18 } }, { born: { from: 2000-01-01 } } ] } } ]
            """);
        var interview = Interview.Begin(rulebook, new Case(Zedland.Day), "q").Value;
        Words(interview.Ask()).Should().Contain("or in years");

        var aged = interview.Answer("20").Value;
        aged.Screen!.Facts.Select(f => f.Id).Should().Equal("born");
        Words(aged.Ask()).Should().NotContain("or in years");
        aged.Answer("20").Diagnostics.Select(d => d.Code).Should().Equal("EE5002");
        aged.Answer("2000-02-01").Value.Possible.Select(a => a.Id).Should().Equal("y");
    }

    [Fact]
    public void Going_back_brings_back_what_was()
    {
        var first = Zedland.Begin("duty");
        var second = first.DoesNotKnow();
        var third = second.Answer("citizen=yes").Value;

        third.Previous.Should().BeSameAs(second);
        second.Previous.Should().BeSameAs(first);
        first.Previous.Should().BeNull();
        third.Previous!.Case.Facts.Should().OnlyContain(f => f.IsNotKnown, "what nobody knows is part of the case").And.NotBeEmpty();
    }

    [Fact]
    public void Why_is_short_and_tells_what_each_reply_would_leave() =>
        Zedland.Begin("duty").Why().ToString().Should().StartWith("""
            It matters to
              z-1 Adult citizens are bound (article 1)

            """).And.EndWith("""
            What each reply would leave
              the person was born on 1 May 2002 or earlier: free or bound or deferred
              the person was born on 2 May 2002 to 1 May 2020: free
              the person is not a citizen: free
              the person is a citizen: free or bound or deferred

            """);

    [Fact]
    public void A_history_that_is_silent_on_the_day_is_kept()
    {
        var history = new GivenFact("citizen") { History = [new GivenPeriod("no", null, new DateOnly(2010, 1, 1))] };
        var interview = Zedland.Begin("duty", new Case(Zedland.Day).With(history)).Answer("citizen=yes").Value;

        interview.Case.Facts.Single().History.Should().Equal(new GivenPeriod("no", null, new DateOnly(2010, 1, 1)), new GivenPeriod("yes", Zedland.Day, Zedland.Day));
    }

    [Fact]
    public void A_case_with_mistakes_begins_no_interview() =>
        Interview.Begin(Zedland.Rulebook, new Case(Zedland.Day).With("agee", 3), "duty").Diagnostics.Select(d => d.Code).Should().Equal("EE5001");

    [Fact]
    public void Replies_only_narrow_and_an_interview_with_all_replies_ends_settled_or_with_open_law() => Laws.WideWithCase.Check(20, made =>
    {
        var (rulebook, random) = (made.Rulebook, made.Dice);
        var @case = made.Case with { AssumesOrdinary = false };
        var interview = Interview.Begin(rulebook, @case, rulebook.Questions[random.Next(rulebook.Questions.Length)].Id).Value;
        while (interview.Screen is { } screen)
        {
            foreach (var promised in screen.Replies)
            {
                if (interview.IsExact && interview.Answer(promised.Text).ValueOrNull is { } then && then.IsExact)
                {
                    then.Possible.Should().Equal(promised.Leaves, $"of {promised.Text} to {interview.Ask()} of {string.Join(" ", interview.Case.Facts.Select(f => f.Name + "=" + f.Otherwise))}");
                    then.IsSettled.Should().Be(promised.Settles);
                }
            }

            var reply = screen.Replies.Length > 0 ? screen.Replies[random.Next(screen.Replies.Length)].Text : "unknown";
            var answered = interview.Answer(reply);
            if (answered.ValueOrNull is { } after)
            {
                after.Possible.Should().BeSubsetOf(interview.Possible);
                after.Case.Facts.Length.Should().BeGreaterThan(interview.Case.Facts.Length - 1);
            }

            interview = answered.ValueOrNull ?? interview.DoesNotKnow();
        }

        var why = interview.Decision[interview.Question.Id].Justification;
        // Where the facts told leave nobody, as constraints on others show, there is no outcome.
        var outcomes = interview.Decision.Possible(interview.Question.Id).Outcomes;
        (interview.IsSettled || !interview.NotKnown.IsEmpty || !interview.IsExact || why.OpenEvents.Length + why.OpenStatements.Length > 0
            || outcomes.IsEmpty || outcomes.Any(o => o.IsOpen || o.IsConflict)).Should().BeTrue();
    });

    /// <summary>What is said, wherever its lines break.</summary>
    private static string Words(object said) => string.Join(' ', $"{said}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
