using System.Text.Json;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The mistakes of a rulebook.</summary>
public class LintTests
{
    [Fact]
    public void A_sound_rulebook_is_counted() => Tool.Run("lint").Should().Be(
        new Outcome(0, "0 errors, 0 warnings; xy 1.2.0: 3 questions, 7 facts, 8 provisions, 2 sources\n", ""));

    [Fact]
    public void Ten_mistakes_in_several_files_are_ten_diagnostics_in_one_run()
    {
        using var folder = WithTenMistakes();

        var run = Tool.RunBare("lint", "--rules", folder.At("rules"));

        run.Out.Replace(folder.Path, "", StringComparison.Ordinal).ShouldBeGolden("lint-ten-mistakes");
        run.Out.Should().EndWith("\n10 errors, 0 warnings; the rulebook cannot be used\n");
        run.Code.Should().Be(2);
    }

    [Fact]
    public void A_warning_lets_the_rulebook_be_used()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("sources/report-2015.yaml", "  ages:", "  unused: { at: page 9, says: Nothing. }\n  ages:");

        var run = Tool.RunBare("lint", "--rules", folder.At("rules"));

        run.Out.Should().Contain("warning EE3008").And.Contain("\n0 errors, 1 warning; xy 1.2.0: ");
        run.Code.Should().Be(0);
        Tool.RunBare("check", "age=20", "--rules", folder.At("rules")).Should().Match<Outcome>(o => o.Code == 0 && o.Error == "");
    }

    [Fact]
    public void Json_tells_every_mistake_with_its_place()
    {
        using var folder = WithTenMistakes();

        var run = Tool.RunBare("lint", "--format", "json", "--rules", folder.At("rules"));

        using var json = JsonDocument.Parse(run.Out);
        var diagnostics = json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();
        diagnostics.Should().HaveCount(10);
        var misspelt = diagnostics.Single(d => d.GetProperty("code").GetString() == "EE2001");
        misspelt.GetProperty("path").GetString().Should().Be(folder.At("rules/reserve.yaml"));
        misspelt.GetProperty("severity").GetString().Should().Be("error");
        misspelt.GetProperty("line").GetInt32().Should().Be(LineOf(folder.At("rules/reserve.yaml"), "servd"));
        misspelt.GetProperty("column").GetInt32().Should().Be(13);
        misspelt.GetProperty("length").GetInt32().Should().Be(5);
        misspelt.GetProperty("hint").GetString().Should().Be("did you mean `served`?");
        diagnostics.Single(d => d.GetProperty("code").GetString() == "EE2008").GetProperty("related").GetArrayLength().Should().Be(1);
        run.Code.Should().Be(2);
    }

    [Fact]
    public void Sarif_describes_every_code_and_places_every_mistake()
    {
        using var folder = WithTenMistakes();

        var run = Tool.RunBare("lint", "--format", "sarif", "--rules", folder.At("rules"));

        using var sarif = JsonDocument.Parse(run.Out);
        sarif.RootElement.GetProperty("version").GetString().Should().Be("2.1.0");
        var log = sarif.RootElement.GetProperty("runs")[0];
        var rules = log.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        rules.Select(r => r.GetProperty("id").GetString()).Should().Equal(DiagnosticCodes.All.Select(c => c.Code));
        var results = log.GetProperty("results").EnumerateArray().ToList();
        results.Should().HaveCount(10);
        results.Should().OnlyContain(r => rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString() == r.GetProperty("ruleId").GetString());
        var misspelt = results.Single(r => r.GetProperty("ruleId").GetString() == "EE2001").GetProperty("locations")[0].GetProperty("physicalLocation");
        misspelt.GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be(new Uri(folder.At("rules/reserve.yaml")).AbsoluteUri);
        misspelt.GetProperty("region").GetProperty("startColumn").GetInt32().Should().Be(13);
        misspelt.GetProperty("region").GetProperty("endColumn").GetInt32().Should().Be(18);
        run.Code.Should().Be(2);
    }

    [Fact]
    public void A_relative_path_stays_relative_in_sarif()
    {
        var mistakes = Case.Parse("a folder/x.yaml", "case: c\nonn: 2020-01-01\n"u8).Diagnostics;

        DiagnosticSarif.Of(mistakes).Should().Contain("\"uri\": \"a%20folder/x.yaml\"");
    }

    private static TemporaryFolder WithTenMistakes()
    {
        var folder = TemporaryFolder.WithXyland();
        folder.Change("rules/reserve.yaml", "when: { served: yes }", "when: { servd: yes }");
        folder.Change("rules/reserve.yaml", "from: act-in-force, through", "from: act-in-forc, through");
        folder.Change("rules/reserve.yaml", "exception-to: xy-41\n    in-force: { from: 2013-01-01 }", "exception-to: xy-35\n    in-force: { from: 2013-01-01 }");
        folder.Change("rules/conscription.yaml", "answer: deferred\n    exception-to: xy-31\n    in-force: { from: act-in-force }\n    cites: act-2012/art-36", "answer: defered\n    exception-to: xy-31\n    in-force: { from: act-in-force }\n    cites: act-2012/art-36");
        folder.Change("rules/conscription.yaml", "provision: xy-24-before", "provision: xy-36");
        folder.Change("rules/conscription.yaml", "- full-time-student: yes", "- full-time-student: yes\n        - service-term: 12");
        folder.Change("rules/person.yaml", "cites: act-2012/art-36", "cites: act-2012/art-63");
        folder.Change("rules/person.yaml", "settled-by", "setled-by");
        folder.Change("rules/person.yaml", "age: { through: 150 }", "age: { from: 151, through: 150 }");
        folder.Change("sources/act-2012.yaml", "2012-02-16", "2012-02-30");
        return folder;
    }

    private static int LineOf(string path, string text) => File.ReadAllLines(path).ToList().FindIndex(l => l.Contains(text, StringComparison.Ordinal)) + 1;
}
