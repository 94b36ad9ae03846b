using System.Diagnostics;
using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Syntax;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Loading;

/// <summary>What takes time does so in proportion to its size. Bounds are generous, since machines are busy; what is not in proportion misses them by far.</summary>
public class LargeRulebookTests
{
    private const int Many = 10_000;

    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(20);

    private static readonly Rulebook Large = SmallLaw.Load(SmallLaw.Files.AddRange(Provisions())).Value;

    public static TheoryData<string, string> ManyKeys => new()
    {
        { "of a file", Keys("") },
        { "of a fact", "facts:\n  - fact: many\n" + Keys("    ") },
        { "of a condition", "definitions:\n  - definition: many\n    title: Many\n    when:\n" + Keys("      ") },
        { "of a text", "definitions:\n  - definition: many\n    when: { citizen: yes }\n    title:\n" + Keys("      ") },
        { "of a source", "source: many\ntitle: T\npublisher: P\npublished: 2000-01-01\nstatements:\n" + Keys("  ") },
        { "as unknown names", "definitions:\n  - definition: many\n    title: Many\n    when:\n      any:\n" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"      - k{i}: yes\n")) },
        { "as misspelt names that are used", "facts:\n" + Each("  - {{ fact: Ka{0} }}\n") + "definitions:\n  - definition: many\n    title: Many\n    when:\n      any:\n" + Each("      - ka{0}: yes\n") },
    };

    [Theory]
    [MemberData(nameof(ManyKeys))]
    public void Forty_thousand_keys_take_no_longer_than_reading_them(string where, string yaml)
    {
        var watch = Stopwatch.StartNew();

        SmallLaw.Load(SmallLaw.Files.Add(("many.yaml", yaml))).Diagnostics.Count(d => d.Place!.Path == "many.yaml").Should().BeInRange(1, Limits.DiagnosticsPerFile + 1, where);

        watch.Elapsed.Should().BeLessThan(Generous, where);
    }

    [Theory]
    [InlineData("facts:\n", "  ")]
    [InlineData("", "")]
    public void Forty_thousand_keys_of_a_case_take_no_longer_than_reading_them(string section, string indent)
    {
        var watch = Stopwatch.StartNew();
        var read = Case.Parse("case.yaml", Encoding.UTF8.GetBytes("case: c\non: 2024-05-01\n" + section + Keys(indent)));

        (read.HasErrors ? read.Diagnostics : SmallLaw.Rulebook.Decide(read.Value).Diagnostics).Should().HaveCount(Limits.DiagnosticsPerFile + 1);

        watch.Elapsed.Should().BeLessThan(Generous);
    }

    [Fact]
    public void Ten_thousand_provisions_are_decided_and_explained()
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
        {
            Large.Decide(new Case(new DateOnly(2024, 5, 1)).With("citizen", true)).Value["q7"].Answer!.Id.Should().Be("no-duty");
        }

        watch.Elapsed.Should().BeLessThan(Generous);
        Large.Decide(new Case(new DateOnly(2024, 5, 1)).With("citizen", true)).Value.Report().ToText().Should().Contain("Xyland");
    }

    [Fact]
    public void Scenarios_that_were_run_are_let_go()
    {
        var yaml = "given: { on: 2024-05-01 }\nscenarios:\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"  - {{ scenario: S{i}, facts: {{ citizen: no }}, expect: {{ q{i}: no-duty }} }}\n"));
        var suite = ScenarioSuite.Load(Large, [new RulebookFile("scenarios.yaml", Encoding.UTF8.GetBytes(yaml))]).Value;
        var decisions = new List<WeakReference>();

        var coverage = suite.Coverage(suite.Scenarios.Select(s =>
        {
            var result = suite.Run(s);
            result.HasPassed.Should().BeTrue();
            decisions.Add(new WeakReference(result.Decision));
            return result;
        }));
        GC.Collect();

        decisions.Count(d => d.IsAlive).Should().BeLessThan(5);
        coverage.Count(c => c.Failed == 50).Should().BeGreaterThanOrEqualTo(Many);
    }

    private static string Keys(string indent) => string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{indent}k{i}: 1\n"));

    private static string Each(string line) => string.Concat(Enumerable.Range(0, 12_000).Select(i => string.Format(CultureInfo.InvariantCulture, line, i)));

    /// <summary>A hundred questions, each with lines of ten provisions, one the exception to the other.</summary>
    private static IEnumerable<(string Path, string Text)> Provisions() => Enumerable.Range(0, 100).Select(q => ($"large-{q}.yaml",
        $"questions: [ {{ question: q{q}, title: Q, ask: Q, answers: [ no-duty, duty ] }} ]\nprovisions:\n" + string.Concat(Enumerable.Range(0, Many / 100).Select(p =>
            $"  - {{ provision: p{q}-{p}, title: P, question: q{q}, answer: {(p % 2 == 0 ? "duty" : "no-duty")}, in-force: always, cites: act/term, when: {{ citizen: yes }}{(p % 10 == 0 ? "" : $", exception-to: p{q}-{p - 1}")} }}\n"))));
}
