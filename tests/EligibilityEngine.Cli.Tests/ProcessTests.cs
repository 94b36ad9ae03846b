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

    private static Outcome Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "eligibility.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }
}
