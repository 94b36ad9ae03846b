using EligibilityEngine.Analysis;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Comparisons;

/// <summary>All readings at once.</summary>
public class UnderReadingsTests
{
    [Fact]
    public void What_is_the_same_under_all_readings_is_told_so()
    {
        var read = Decide(Read(2, Provision("p", "low", "{ reading-1: yes-it-is }"), Provision("q", "low", "{ none: [ { reading-1: yes-it-is } ] }"), Provision("r", "high", "{ all: [ { reading-2: yes-it-is }, { a: yes } ] }")), "a: no")
            .UnderReadings("q");

        read.IsTheSame.Should().BeTrue();
        read.Decided.Should().Be(2);
        read.Report().ToText().Should().Be("Q: low, the same under all 2 readings of the law.\n");
    }

    [Fact]
    public void Which_answer_under_which_reading()
    {
        var read = Decide(Read(2, Provision("p", "low", "{ reading-1: yes-it-is }"), Provision("r", "high", "{ all: [ { reading-2: yes-it-is }, { reading-1: yes-it-is } ] }")))
            .UnderReadings("q");

        read.IsTheSame.Should().BeFalse();
        Told(read).Should().Equal("yes-it-is yes-it-is: high", "yes-it-is no-it-is-not: low", "no-it-is-not: no");
        Golden.ShouldHold("tests/EligibilityEngine.Tests/Comparisons/readings.txt", read.Report().ToText());
    }

    [Fact]
    public void A_reading_that_makes_no_difference_is_not_told()
    {
        var read = Decide(Read(2,
                Provision("p", "low", "{ reading-1: yes-it-is }"),
                Provision("x", "low", "{ all: [ { reading-1: yes-it-is }, { reading-2: yes-it-is } ] }")))
            .UnderReadings("q");

        read.Decided.Should().Be(4);
        read.Readings.Select(r => r.Id).Should().Equal("reading-1");
        Told(read).Should().Equal("yes-it-is: low", "no-it-is-not: no");
    }

    [Fact]
    public void What_else_is_open_stays_open_under_each_reading()
    {
        var read = Decide(Read(1, Provision("p", "low", "{ all: [ { reading-1: yes-it-is }, { a: yes } ] }"))).UnderReadings("q");

        Told(read).Should().Equal("yes-it-is: no or low", "no-it-is-not: no");
    }

    [Fact]
    public void A_fact_that_cannot_matter_does_not_leave_a_reading_open()
    {
        var read = Decide(Read(1, Provision("p", "low", "{ all: [ { reading-1: yes-it-is }, { any: [ { a: yes }, { a: no } ] } ] }"))).UnderReadings("q");

        Told(read).Should().Equal("yes-it-is: low", "no-it-is-not: no");
    }

    [Fact]
    public void A_reading_that_the_case_chooses_is_not_tried()
    {
        var rulebook = Read(1, Provision("p", "low", "{ reading-1: yes-it-is }"));

        var read = Decide(rulebook, more: "readings: { reading-1: yes-it-is }").UnderReadings("q");

        read.Report().ToText().Should().Be("Q: low; it hangs on no reading of the law.\n");
    }

    [Fact]
    public void Any_number_of_readings_is_told_together()
    {
        var read = Decide(Read(40, [.. Enumerable.Range(1, 40).Select(i => Provision($"p-{i}", "low", $"{{ reading-{i}: yes-it-is }}"))])).UnderReadings("q");

        read.IsComplete.Should().BeTrue();
        read.Readings.Should().HaveCount(40);
        read.Combinations.Should().HaveCount(41).And.OnlyContain(c => c.Outcomes.Length == 1);
    }

    [Fact]
    public void What_is_told_of_readings_is_exactly_what_some_completion_comes_to_and_each_of_them_makes_a_difference()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(400, made =>
        {
            var all = Completions.Of(made.Rulebook, made.Case);
            if (made.Rulebook.Decide(made.Case).ValueOrNull is not { } decision || all.Count > 4_000)
            {
                return;
            }

            var completions = all.ToList();
            foreach (var question in completions.Count > 0 ? made.Rulebook.Questions : [])
            {
                var read = decision.UnderReadings(question.Id);
                compared += read.Readings.Length;
                read.IsComplete.Should().BeTrue();
                foreach (var combination in read.Combinations)
                {
                    var those = completions.Where(c => combination.Chosen.All(f => f.Values.Contains(c[f.Name])));
                    combination.Outcomes.Select(o => o.IsOpen ? Completion.Open(o.Answers) : string.Join(" and ", o.Answers)).Should().BeEquivalentTo(those.Select(c => c.Outcome(question.Id)).Distinct());
                }

                completions.Should().NotContain(c => read.Combinations.Count(r => r.Chosen.All(f => f.Values.Contains(c[f.Name]))) != 1);
                read.Readings.Select(r => r.Id).Where(r => IsTried(completions, r)).Should().BeEquivalentTo(Decisive(completions, decision.Verdict.Situation, question));
            }
        });
        compared.Should().BeGreaterThan(12);
    }

    private static bool IsTried(List<Completion> completions, string reading) => completions.Select(c => c[reading]).Distinct().Count() > 1;

    /// <summary>The readings that change what is possible while all other readings stay as they are; a small law has one. An alternative that the case leaves out is none.</summary>
    private static IEnumerable<string> Decisive(List<Completion> completions, Situation basis, Question question) =>
        from reading in basis.Rulebook.Readings
        let outcomes = Enumerable.Range(0, reading.Alternatives.Length).Where(a => basis.LeftOf(reading.Choice).Values.Contains(a)).Select(a => string.Join(';', completions.Where(c => c[reading.Id] == a).Select(c => c.Outcome(question.Id)).Distinct().Order()))
        where IsTried(completions, reading.Id) && outcomes.Distinct().Count() > 1
        select reading.Id;

    [Fact]
    public void Json_tells_every_combination()
    {
        var read = Decide(Read(1, Provision("p", "low", "{ reading-1: yes-it-is }"))).UnderReadings("q");

        read.ToJson().Should().Contain("\"format\": \"eligibility-readings\"").And.Contain("\"reading-1\": \"no-it-is-not\"").And.Be(read.ToJson());
    }

    private static Rulebook Read(int count, params string[] provisions) => Rulebook("readings:\n"
        + string.Concat(Enumerable.Range(1, count).Select(i => $"  - {{ reading: reading-{i}, ask: Is it?, cites: s/x, alternatives: [ {{ is: yes-it-is, says: it is {i}, held-by: some }}, {{ is: no-it-is-not, says: it is not {i}, held-by: others }} ] }}\n"))
        + "provisions:\n" + string.Concat(provisions));

    private static IEnumerable<string> Told(AnswersUnderReadings read) => read.Combinations.Select(c =>
        $"{string.Join(' ', c.Chosen.Select(f => f.Fact!.Write(f.Example)))}: {string.Join(" or ", c.Outcomes.Select(o => string.Join('+', o.Answers)))}");
}
