using Xunit.Abstractions;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Reporting;

/// <summary>A decision on one screen.</summary>
public class BriefTests(ITestOutputHelper output)
{
    /// <summary>A screen of 30 lines, or of 40 where something is open, less what the tool says to do next.</summary>
    private const int MostLinesDetermined = 30 - LinesOfNextSteps;
    private const int MostLinesUndetermined = 40 - LinesOfNextSteps;
    private const int MostInTheMiddle = 25;
    private const int LinesOfNextSteps = 5;
    private static readonly ReportOptions OfQ = new() { Questions = ["q"] };

    [Fact]
    public void A_brief_has_the_answer_its_grounds_with_their_places_and_the_sources()
    {
        var rulebook = Of(Provision("p", "low", "{ a: yes }", cites: "[ s/x, s/late ]"), Provision("t", "high", "{ c: yes }"));

        Decide(rulebook, "a: yes, c: no").Brief(OfQ).ToText().Should().Be(
            """
            On 15 June 2020, under the law of that day, the person is low.

            Because
              p p [1, 2]

            Sources
              Act: [1] 1, [2] 2


            """ + Source(rulebook));
    }

    [Fact]
    public void What_is_open_hangs_on_what_would_settle_it()
    {
        var text = Decide(Of(Provision("p", "low", "{ a: yes }"), Provision("t", "high", "{ c: yes }")), "a: yes").Brief(OfQ).ToText();

        text.Should().StartWith("Undetermined: on 15 June 2020, under the law of that day, the person is low, or\nis high.\n").And.Contain("It hangs on\n  c C\n").And.NotContain("Because");
    }

    [Fact]
    public void Where_nothing_stands_the_nearest_provision_is_told() =>
        Decide(Of(Provision("p", "low", "{ a: yes }")), "a: no").Brief(OfQ).ToText().Should().Contain("No provision stands that says otherwise.").And.Contain("Nearest\n  p p\n    failed:");

    [Fact]
    public void Of_provisions_of_which_one_or_another_stands_in_any_case_that_is_said()
    {
        var decision = Decide(Of(Provision("p", "low", "{ all: [ { a: yes }, { b: yes } ] }"), Provision("r", "low", "{ all: [ { a: yes }, { b: no } ] }")), "a: yes");

        decision.Brief(OfQ).ToText().Should().Contain("the person is low.\n\nOne or another of these stands, whatever is found out\n  p p [1]\n  r r [1]\n");
        decision.Report("q").ToText().Should().Contain("  One or another of these stands, whatever is found out\n    p p\n").And.NotContain("No provision stands");
    }

    [Fact]
    public void A_ground_that_stands_whatever_is_found_out_rests_on_the_facts_that_suffice() =>
        Kazakhstan.Rulebook.Decide(new Case(new DateOnly(2019, 5, 30)).With("sex", "male").With("citizen", true).With("age-in-months", 280).AssumingOrdinary()).Value
            .Report("conscription").ToText().Should().Contain("the person is liable").And.NotContain("Open:");

    [Theory]
    [InlineData("married", "yes", "children-below-18,")]
    [InlineData("cared-for-state", "disabled-1-2", "family-care,")]
    [InlineData("works-in-village", "yes", "protected-work/doctor,")]
    [InlineData("other-medical-finding", "unfit", "finding-that-counts,")]
    public void What_would_tell_the_rest_of_a_ground_comes_first_among_the_assumptions(string fact, string value, string first)
    {
        var person = new Case(new DateOnly(2026, 3, 1)).With("sex", "male").With("citizen", true).With("age", 22).With(fact, value).AssumingOrdinary();

        Kazakhstan.Rulebook.Decide(person).Value.Brief(new ReportOptions { Questions = ["conscription"] }).ToText()
            .ReplaceLineEndings(" ").Should().MatchRegex("could change the answer: +" + first);
    }

    [Fact]
    public void Assumptions_are_counted_and_those_named_that_could_change_the_answer()
    {
        var text = Kazakhstan.Rulebook.Decide(new Case(new DateOnly(2019, 5, 30)).With("sex", "male").With("citizen", true).With("age", 23).AssumingOrdinary()).Value.Brief(new ReportOptions { Questions = ["conscription"] }).ToText();

        text.Should().MatchRegex(@"Assuming \d+ ordinary things; \d+ could change the answer: ").And.Contain("fitness");
    }

    /// <summary>Every so many of the persons of the scenarios; <c>ALL=1</c> tells all of them.</summary>
    [Fact]
    public void Every_person_of_the_scenarios_fits_on_a_screen()
    {
        var step = Environment.GetEnvironmentVariable("ALL") == "1" ? 1 : 41;
        var lines = Kazakhstan.Scenarios.Scenarios.Where((_, i) => i % step == 0).AsParallel()
            .Select(s => (s.Title, Decision: Kazakhstan.Rulebook.Decide(s.Case).Value))
            .Select(d => (IsOpen: Kazakhstan.Rulebook.Main.Any(q => d.Decision[q.Id].Status == DecisionStatus.Undetermined), Lines: d.Decision.Brief().ToText().TrimEnd().Split('\n').Length, d.Title))
            .ToLookup(d => d.IsOpen, d => (d.Lines, d.Title));
        foreach (var (isOpen, most) in new[] { (false, MostLinesDetermined), (true, MostLinesUndetermined) })
        {
            var told = lines[isOpen].Order().ToList();
            output.WriteLine($"check, {(isOpen ? "open" : "settled")}: {told.Count} cases, {told[told.Count / 2].Lines} lines in the middle, {told[^1].Lines} at most ({told[^1].Title})");
            told[told.Count / 2].Lines.Should().BeLessThanOrEqualTo(MostInTheMiddle);
            told[^1].Lines.Should().BeLessThanOrEqualTo(most, "{0} is told in brief", told[^1].Title);
        }
    }

    private static string Source(Rulebook rulebook) => $"Law, version 1 ({rulebook.Hash[..12]}). Not legal advice.\n";
}
