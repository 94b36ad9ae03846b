using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using Xunit.Abstractions;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Reporting;

/// <summary>
/// What each verb tells where nobody asks for more, of persons of the scenarios. What takes long is told of every so many of them; <c>ALL=1</c> tells it of all.
/// </summary>
public class BriefVerbsTests(ITestOutputHelper output)
{
    private static readonly bool OfAll = Environment.GetEnvironmentVariable("ALL") == "1";

    /// <summary>A screen of 30 lines, or of 40 where something is open, less the line that tells how to get the rest and the one before it.</summary>
    private const int Determined = 28;
    private const int Undetermined = 38;

    private static ImmutableArray<string> Main => [.. Kazakhstan.Rulebook.Main.Select(q => q.Id)];

    [Fact]
    public void What_is_possible_fits_on_a_screen() =>
        Measure("possible", 41, 25, d => d.Possible(d.Questions[0].Question.Id).Brief(), d => d.Questions[0].Status == DecisionStatus.Undetermined);

    [Fact]
    public void What_is_possible_of_all_main_questions_together_fits_on_a_screen() =>
        Measure("possible, main questions", 101, 34, d => PossibleAnswers.Brief([.. Main.Select(q => d.Possible(q))]), d => Main.Any(q => d[q].Status == DecisionStatus.Undetermined));

    [Fact]
    public void What_would_change_an_answer_fits_on_a_screen() =>
        Measure("change", 151, 38, d => d.Changes(d.Questions[0].Question.Id).Brief(), d => d.Questions[0].Status == DecisionStatus.Undetermined);

    [Fact]
    public void A_life_fits_on_a_screen() =>
        Measure("timeline", 151, 28, d => Kazakhstan.Rulebook.Timeline(d.Case, Kazakhstan.Rulebook.Main).ValueOrNull?.Brief(), _ => false);

    [Fact]
    public void A_case_under_two_laws_fits_on_a_screen() =>
        Measure("compare", 101, 28, d => Analysis.Comparison.Of(d, Kazakhstan.Rulebook.Decide(d.Case with { LawOf = new DateOnly(2005, 1, 1) }).Value).Brief(), _ => false);

    [Fact]
    public void Where_everything_fits_everything_is_told()
    {
        var decision = Decide(Of(Provision("p", "low", "{ a: yes }"), Provision("t", "high", "{ c: yes }")), "a: yes");

        decision.Possible("q").Brief().ToText().Should().StartWith(decision.Possible("q").Report().ToText().TrimEnd());
        decision.Changes("q").Brief().ToText().Should().Contain("high if the person is c [t]").And.NotContain("more");
    }

    [Fact]
    public void Of_long_lists_it_is_told_how_much_is_left_out()
    {
        var names = string.Join(", ", Enumerable.Range(0, 30).Select(i => $"{{ fact-{i}: yes }}"));
        var facts = "facts:\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"  - {{ fact: fact-{i}, type: yes-no, ask: F{i}, when-true: is f{i}, when-false: is not f{i}, changes: time }}\n"));
        var decision = Decide(Rulebook(facts + "provisions:\n" + Provision("p", "low", $"{{ all: [ {names} ] }}")));

        decision.Possible("q").Brief().ToText().Should().Contain("low if the person is f0, is f1, is f2, is f3, is f4, is f5 and is f6; and 23\n      things more are so").And.Contain("and 16 more");
    }

    private void Measure(string verb, int step, int middle, Func<Decision, Document?> brief, Func<Decision, bool> isOpen)
    {
        var lines = Kazakhstan.Scenarios.Scenarios.Where((_, i) => OfAll || i % step == 0).AsParallel()
            .Select(s => (s.Title, Decision: Kazakhstan.Rulebook.Decide(s.Case).Value))
            .Select(d => (d.Title, IsOpen: isOpen(d.Decision), Told: brief(d.Decision)))
            .Where(d => d.Told is not null)
            .Select(d => (d.IsOpen, Lines: (Lines: d.Told!.ToText().TrimEnd().Split('\n').Length, d.Title)))
            .ToLookup(d => d.IsOpen, d => d.Lines);
        foreach (var open in lines.Select(l => l.Key))
        {
            var told = lines[open].Order().ToList();
            output.WriteLine($"{verb}, {(open ? "open" : "settled")}: {told.Count} cases, {told[told.Count / 2].Lines} lines in the middle, {told[^1].Lines} at most ({told[^1].Title})");
            told[told.Count / 2].Lines.Should().BeLessThanOrEqualTo(middle, verb);
            told[^1].Lines.Should().BeLessThanOrEqualTo(open ? Undetermined : Determined, "{0} tells {1}", verb, told[^1].Title);
        }

        lines[false].Should().NotBeEmpty();
    }
}
