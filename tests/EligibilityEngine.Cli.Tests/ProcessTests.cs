using System.Diagnostics;
using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The tool as a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public void Without_paths_the_usual_folder_of_scenarios_is_tested()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Write("tests/scenarios/conscription.yaml", File.ReadAllText(folder.At("failing/wrong.yaml")));

        var run = Start(folder.Path, "test", "--rules", "rules");

        run.Out.Should().StartWith("tests/scenarios/conscription.yaml:2:15: failed: A man of 30 is liable\n").And.EndWith("\n2 scenarios: 1 passed, 1 failed\n");
        run.Code.Should().Be(3);
    }

    [Fact]
    public void Where_that_is_not_there_the_scenarios_in_the_folder_of_the_rulebook_are_tested()
    {
        using var folder = new TemporaryFolder();
        Tool.RunBare("init", folder.At("law"));

        Start(folder.Path, "test", "--rules", "law").Should().Be(new Outcome(0, "2 of 2 provisions are covered: they stood in one scenario and failed in another\n3 scenarios: 3 passed, 0 failed\n", ""));
    }

    [Fact]
    public void Redirected_output_is_plain_and_in_utf_8()
    {
        var run = Start(Tool.Root, "check", "sex=male", "age=20", "--language", "ru", "--on", "2020-05-01", "--rules", Tool.Rules);

        run.Out.Should().Contain("подлежит призыву").And.NotContain("\u001b");
        run.Code.Should().Be(0);
    }

    [Theory]
    [InlineData("> /dev/full", "No space left on device")]
    [InlineData(">&-", "Bad file descriptor")]
    public void An_output_that_cannot_be_written_is_told_in_a_line(string redirection, string reason)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        var tool = Path.Combine(AppContext.BaseDirectory, "eligibility.dll");
        var start = new ProcessStartInfo("sh", ["-c", $"dotnet {tool} check age=20 --on 2020-05-01 --rules {Tool.Rules} {redirection}"]) { WorkingDirectory = Tool.Root, RedirectStandardError = true };
        using var process = Process.Start(start)!;

        process.StandardError.ReadToEnd().Should().Be($"eligibility: the output cannot be written: {reason}\n");
        process.WaitForExit();
        process.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("schema", "rules")]
    [InlineData("lint", "--format", "sarif")]
    public void A_reader_that_goes_away_is_no_mistake(params string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var tool = Path.Combine(AppContext.BaseDirectory, "eligibility.dll");
        var start = new ProcessStartInfo("bash", ["-c", $"dotnet {tool} {string.Join(' ', args)} | head -n 1; echo ${{PIPESTATUS[0]}} >&2"]) { WorkingDirectory = Tool.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;

        process.StandardOutput.ReadToEnd().Split('\n').Should().HaveCount(2);
        process.StandardError.ReadToEnd().Should().Be("0\n");
    }

    [Theory]
    [InlineData("ru_RU.KOI8-R", true)]
    [InlineData("C", true)]
    [InlineData("C.UTF-8", false)]
    public void The_locale_says_which_characters_there_are(string locale, bool isAscii)
    {
        var run = Start(Tool.Root, start => start.Environment["LC_ALL"] = locale, "check", "sex=male", "age=20", "--language", "ru", "--on", "2020-05-01", "--rules", Tool.Rules);

        run.Out.Contains("podlezhit prizyvu", StringComparison.Ordinal).Should().Be(isAscii);
        run.Out.All(char.IsAscii).Should().Be(isAscii);
    }

    private static Outcome Start(string folder, params string[] args) => Start(folder, start => start.Environment["LC_ALL"] = "C.UTF-8", args);

    private static Outcome Start(string folder, Action<ProcessStartInfo> prepare, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "eligibility.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        prepare(start);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }
}
