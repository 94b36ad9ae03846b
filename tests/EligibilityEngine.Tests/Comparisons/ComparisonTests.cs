using System.Text.Json;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Comparisons;

/// <summary>Two decisions side by side, and the provisions that make the difference.</summary>
public class ComparisonTests
{
    private const string Halved = """
        events:
          - { event: halved, title: The term is halved, on: 2010-01-01, cites: s/late }
        provisions:

        """;

    [Fact]
    public void A_provision_that_ended_makes_the_difference()
    {
        var rulebook = Rulebook(Halved
            + Provision("old", "24", inForce: "{ until: halved }", question: "months")
            + Provision("new", "12", inForce: "{ from: halved }", question: "months")
            + Provision("other", "low"));

        var months = Compare(rulebook, "law-of: 2005-01-01", "law-of: 2015-01-01")["months"];

        months.IsDifferent.Should().BeTrue();
        Causes(months).Should().Equal("old InForce First", "new InForce Second");
        months.GroundsOnlyInFirst.Select(p => p.Id).Should().Equal("old");
        months.GroundsOnlyInSecond.Select(p => p.Id).Should().Equal("new");
    }

    [Fact]
    public void An_exception_that_came_later_makes_the_difference()
    {
        var rulebook = Of(
            Provision("base", "high"),
            Provision("lifted", "low", more: "exception-to: base", inForce: "{ from: 2010-01-01 }"));

        Causes(Compare(rulebook, "law-of: 2005-01-01", "law-of: 2015-01-01")["q"]).Should().Equal("base Stands First", "lifted InForce Second");
    }

    [Fact]
    public void A_difference_is_followed_into_the_answer_of_another_question()
    {
        var rulebook = Of(
            Provision("liable", "low", inForce: "{ until: 2010-01-01 }"),
            Provision("term", "12", "{ q: low }", question: "months"));

        Causes(Compare(rulebook, "law-of: 2005-01-01", "law-of: 2015-01-01")["months"]).Should().Equal("term Holds First", "liable InForce First");
    }

    [Fact]
    public void A_base_that_no_longer_holds_takes_its_exception_along()
    {
        var rulebook = Of(
            Provision("base", "low", inForce: "{ until: 2010-01-01 }"),
            Provision("exception", "high", more: "exception-to: base"));

        Causes(Compare(rulebook, "law-of: 2005-01-01", "law-of: 2015-01-01")["q"]).Should().Equal("exception Stands First", "base InForce First");
    }

    [Fact]
    public void What_was_not_yet_published_makes_the_difference_between_two_horizons()
    {
        var rulebook = Of(Provision("late", "low", cites: "s/late"));

        var q = Compare(rulebook, "known-by: 2005-01-01", "known-by: 2015-01-01")["q"];

        Causes(q).Should().Equal("late InForce Second");
    }

    [Fact]
    public void Perhaps_in_force_differs_from_in_force()
    {
        var rulebook = Of(Provision("between", "low", cites: "s/between"));

        var q = Compare(rulebook, "known-by: 2005-06-01", "known-by: 2015-01-01")["q"];

        q.First!.Status.Should().Be(DecisionStatus.Undetermined);
        Causes(q).Should().Equal("between InForce Second");
    }

    [Fact]
    public void Two_rulebooks_are_compared_by_the_names_of_questions_and_provisions()
    {
        var first = Of(Provision("same", "low", "{ a: yes }"), Provision("only-here", "high", "{ b: yes }"), Provision("m", "6", question: "months"));
        var second = Of(Provision("same", "low", "{ a: no }"), Provision("m", "9", question: "months"));

        var comparison = Comparison.Of(Decide(first, "a: yes, b: yes"), Decide(second, "a: yes, b: yes"));

        Causes(comparison["q"]).Should().Equal("only-here Exists First");
        Causes(comparison["months"]).Should().Equal("m Answers First");
        Causes(Comparison.Of(Decide(first, "a: yes, b: no"), Decide(second, "a: yes, b: no"))["q"]).Should().Equal("same Holds First");
    }

    [Fact]
    public void The_same_decision_twice_has_no_difference()
    {
        var decision = Decide(Of(Provision("p", "low", "{ a: yes }")));

        var comparison = Comparison.Of(decision, decision);

        comparison.Differences.Should().BeEmpty();
        comparison.Questions.Should().OnlyContain(q => q.Causes.IsEmpty && q.GroundsOnlyInFirst.IsEmpty);
        comparison.Report().ToText().Should().Contain("questions are the same.");
    }

    [Fact]
    public void A_question_that_neither_rulebook_has_is_a_mistake_of_the_caller()
    {
        var decision = Decide(Of(Provision("p", "low")));

        FluentActions.Invoking(() => Comparison.Of(decision, decision)["nothing"]).Should().Throw<ArgumentException>().WithMessage("neither rulebook has a question named `nothing`*");
    }

    [Fact]
    public void Text_sets_the_sides_beside_each_other()
    {
        var rulebook = Of(Provision("liable", "low", inForce: "{ until: 2010-01-01 }"), Provision("term", "12", "{ q: low }", question: "months"));

        Golden.ShouldHold("tests/EligibilityEngine.Tests/Comparisons/comparison.txt", Compare(rulebook, "law-of: 2005-01-01", "law-of: 2015-01-01").Report().ToText());
    }

    [Fact]
    public void No_line_is_wider_than_asked_for() => Comparison.Of(Kazakhstan("1998-06-01"), Kazakhstan("2026-01-01")).Report().ToText(60)
        .Split('\n').Should().OnlyContain(l => l.Length <= 60 && !l.EndsWith(' '));

    [Fact]
    public void Json_has_a_version_and_stable_bytes()
    {
        var json = Comparison.Of(Kazakhstan("1998-06-01"), Kazakhstan("2026-01-01")).ToJson();

        json.Should().Be(Comparison.Of(Kazakhstan("1998-06-01"), Kazakhstan("2026-01-01")).ToJson());
        var root = JsonDocument.Parse(json).RootElement;
        root.GetProperty("format").GetString().Should().Be("eligibility-comparison");
        root.GetProperty("formatVersion").GetInt32().Should().Be(2);
        root.GetProperty("questions").EnumerateArray().Single(q => q.GetProperty("question").GetString() == "conscript-register")
            .GetProperty("causes")[0].GetProperty("provision").GetString().Should().Be("kz-15-1");
    }

    private static Decision Kazakhstan(string lawOf) => Testing.Kazakhstan.Rulebook.Decide(new Case(new DateOnly(2026, 1, 1)) { LawOf = DateOnly.Parse(lawOf, CultureInfo.InvariantCulture) }
        .With("sex", "male").With("citizen", true).With("age", 24).AssumingOrdinary()).Value;

    private static Comparison Compare(Rulebook rulebook, string first, string second) => Comparison.Of(Decide(rulebook, more: first), Decide(rulebook, more: second));

    private static IEnumerable<string> Causes(QuestionComparison question) => question.Causes.Select(c => $"{c.Provision} {c.Kind} {c.Side}");
}
