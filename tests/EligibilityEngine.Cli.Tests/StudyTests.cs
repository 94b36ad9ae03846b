using System.Diagnostics;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary><c>study</c>: the persons of a file, decided and counted.</summary>
public class StudyTests
{
    private const string People = "tests/cases/people.csv";

    [Theory]
    [InlineData("en", "study")]
    [InlineData("ru", "ru-study")]
    [InlineData("kk", "kk-study")]
    public void A_study_tells_its_counts_and_what_was_rejected(string language, string golden)
    {
        var run = Tool.RunBare("study", People, "--on", "2026-03-01", "--assume", "ordinary", "--question", "conscription", "--language", language);
        run.Error.Should().BeEmpty();
        run.Code.Should().Be(0);
        run.Out.ShouldBeGolden(golden);
    }

    [Fact]
    public void A_study_tells_whom_another_law_moves() => Tool.RunBare("study", People, "--on", "2026-03-01", "--assume", "ordinary", "--question", "conscription", "--compare-law-of", "1999-01-01", "--weight", "weight")
        .Out.ShouldBeGolden("study-moves");

    [Theory]
    [InlineData("2040-03-01", "The law is taken as it was read on 4 April 2026", "as-read")]
    [InlineData("1985-03-01", "the rulebook has law from 19 January 1993 on", "not-modelled")]
    public void A_study_outside_what_is_covered_says_so(string day, string told, string coverage)
    {
        string[] words = ["study", People, "--on", day, "--assume", "ordinary", "--question", "conscription"];
        string.Join(' ', Tool.RunBare(words).Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Should().Contain(told);
        using var json = JsonDocument.Parse(Tool.RunBare([.. words, "--json"]).Out);
        json.RootElement.GetProperty("questions")[0].GetProperty("coverage").GetString().Should().Be(coverage);
    }

    [Fact]
    public void Json_has_the_same_counts()
    {
        var run = Tool.RunBare("study", People, "--on", "2026-03-01", "--assume", "ordinary", "--question", "conscription", "--compare-law-of", "1999-01-01", "--json");
        using var json = JsonDocument.Parse(run.Out);
        var rows = json.RootElement.GetProperty("rows");
        rows.GetProperty("read").GetInt64().Should().Be(rows.GetProperty("decided").GetInt64() + rows.GetProperty("rejected").GetInt64());
        json.RootElement.GetProperty("moves")[0].GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("persons").GetInt64()).Should().Be(rows.GetProperty("decided").GetInt64());
        run.Out.ShouldBeGolden("study-json");
    }

    [Fact]
    public void A_study_is_drawn()
    {
        using var folder = new TemporaryFolder();
        Tool.RunBare("study", People, "--on", "2026-03-01", "--question", "conscription", "--svg", folder.At("study.svg")).Code.Should().Be(0);
        System.Xml.Linq.XDocument.Load(folder.At("study.svg")).Descendants().Count(e => e.Name.LocalName == "rect").Should().BeGreaterThan(2);
    }

    [Fact]
    public void Decisions_and_rejects_lie_beside_each_other()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.RunBare("study", People, "--on", "2026-03-01", "--assume", "ordinary", "--question", "conscription", "--columns", "answer", "--drop-unknown", "--out", folder.At("decided.csv"));
        run.Code.Should().Be(0);
        File.ReadLines(folder.At("decided.csv")).First().Should().Be("born,sex,citizen,full-time-student,fitness,conscription");
        File.ReadLines(folder.At("decided.rejects.csv")).First().Should().Be("line,column,text,code,reason");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("study: name a file of persons, or ask for them by `--query`", "study")]
    [InlineData("there is no file `nobody.csv`", "study", "nobody.csv")]
    [InlineData("`0` is no number of threads", "study", People, "--threads", "0")]
    [InlineData("the ending of README.md is none of", "study", "README.md")]
    [InlineData("there is no column `w`", "study", People, "--weight", "w")]
    [InlineData("conscripton", "study", People, "--question", "conscripton")]
    public void A_study_that_makes_no_sense_is_refused(string says, params string[] args)
    {
        var run = Tool.RunBare([.. args, "--language", "en"]);
        run.Code.Should().Be(1);
        run.Error.Should().Contain(says.Split(": ")[^1]);
    }

    [Fact]
    public void Strictness_fails_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        Tool.RunBare("study", People, "--on", "2026-03-01", "--strict", "--out", folder.At("decided.csv")).Code.Should().Be(1);
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void A_study_that_is_killed_leaves_what_was_there()
    {
        using var folder = new TemporaryFolder();
        folder.Write("decided.csv", "as before\n");
        File.WriteAllLines(folder.At("people.csv"), Enumerable.Range(0, 400_000).Select(i => $"{new DateOnly(1960, 1, 1).AddDays(i % 20_000):yyyy-MM-dd},male").Prepend("born,sex"));
        var tool = Path.Combine(AppContext.BaseDirectory, "eligibility.dll");
        var start = new ProcessStartInfo("dotnet", [tool, "study", folder.At("people.csv"), "--on", "2026-03-01", "--assume", "ordinary", "--out", folder.At("decided.csv"), "--threads", "1"]) { WorkingDirectory = Tool.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using (var process = Process.Start(start)!)
        {
            // Until it writes, aside: then it is killed in the middle.
            while (!process.HasExited && !Directory.EnumerateFiles(folder.Path, ".decided.csv.*").Any())
            {
                Thread.Sleep(1);
            }

            process.HasExited.Should().BeFalse();
            process.Kill();
            process.WaitForExit();
        }

        File.ReadAllText(folder.At("decided.csv")).Should().Be("as before\n");
        Tool.RunBare("study", People, "--on", "2026-03-01", "--out", folder.At("decided.csv")).Code.Should().Be(0);
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("people.csv", "decided.csv", "decided.rejects.csv");
    }
}
