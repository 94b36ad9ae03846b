using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Rulebooks and scenarios that are looked at again on each change.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.WithXyland();
    private readonly CancellationTokenSource _interrupt = new();
    private readonly Tape _tape = new();

    public void Dispose()
    {
        _interrupt.Dispose();
        _tape.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_rulebook_is_linted_again_after_each_change_until_Ctrl_C()
    {
        var run = Start("lint", "--watch", "--rules", _folder.At("rules"));
        _tape.Await("Ctrl-C ends", 1);
        _folder.Change("rules/conscription.yaml", "age: { from: 18", "agee: { from: 18");
        _tape.Await("Ctrl-C ends", 2);
        _folder.Change("rules/conscription.yaml", "agee: { from: 18", "age: { from: 18");
        _tape.Await("Ctrl-C ends", 3);
        await _interrupt.CancelAsync();

        (await run).Should().Be(0);
        var told = _tape.ToString().Split("Watching ");
        told[0].Should().StartWith("0 errors, 0 warnings");
        told[1].Should().Contain("Changed: ").And.Contain("rules/conscription.yaml\n").And.Contain("error EE2001").And.Contain("1 error, 0 warnings");
        told[2].Should().Contain("\n0 errors, 0 warnings");
    }

    [Fact]
    public async Task A_source_elsewhere_that_the_rulebook_names_is_watched_too()
    {
        var run = Start("lint", "--watch", "--rules", _folder.At("rules"));
        _tape.Await("Ctrl-C ends", 1);
        _folder.Change("sources/report-2015.yaml", "  ages:", "  unused: { at: page 9, says: Nothing. }\n  ages:");
        _tape.Await("Ctrl-C ends", 2);
        await _interrupt.CancelAsync();

        (await run).Should().Be(0);
        _tape.ToString().Should().Contain("warning EE3008");
    }

    [Fact]
    public async Task Scenarios_are_run_again_when_they_or_the_rulebook_change_and_new_ones_are_seen()
    {
        var run = Start("test", _folder.At("scenarios"), "--watch", "--rules", _folder.At("rules"));
        _tape.Await("Ctrl-C ends", 1);
        _folder.Write("scenarios/new.yaml", File.ReadAllText(_folder.At("failing/wrong.yaml")));
        _tape.Await("Ctrl-C ends", 2);
        File.Delete(_folder.At("scenarios/new.yaml"));
        _tape.Await("Ctrl-C ends", 3);
        _folder.Change("rules/conscription.yaml", "age: { from: 18, below: 27 }", "age: { from: 19, below: 27 }");
        _tape.Await("Ctrl-C ends", 4);
        await _interrupt.CancelAsync();

        (await run).Should().Be(0);
        var told = _tape.ToString().Split("Watching ");
        told[0].Should().Contain(" 0 failed");
        told[1].Should().Contain("new.yaml").And.Contain(" 1 failed");
        told[2].Should().Contain(" 0 failed");
    }

    [Fact]
    public async Task A_report_is_written_anew_each_time()
    {
        var file = _folder.At("scenarios.tap");
        var run = Start("test", _folder.At("scenarios"), "--watch", "--format", "tap", "--out", file, "--rules", _folder.At("rules"));
        _tape.Await("Ctrl-C ends", 1);
        var first = await File.ReadAllTextAsync(file);
        _folder.Write("scenarios/new.yaml", await File.ReadAllTextAsync(_folder.At("failing/wrong.yaml")));
        _tape.Await("Ctrl-C ends", 2);
        await _interrupt.CancelAsync();

        (await run).Should().Be(0);
        first.Should().NotContain("not ok");
        (await File.ReadAllTextAsync(file)).Should().Contain("not ok");
    }

    [Theory]
    [InlineData("there is no folder to watch: give one with `--rules`", "lint", "--watch")]
    [InlineData("`--watch` is for people: it goes with `--format text` alone", "lint", "--watch", "--format", "json")]
    [InlineData("`--watch` writes a report again and again: give it a file with `--out`", "test", "--watch", "--format", "tap")]
    public void What_cannot_be_watched_is_told(string message, params string[] args)
    {
        var run = Tool.RunBare(args);

        run.Error.Should().StartWith($"eligibility: {message}\n");
        run.Code.Should().Be(1);
    }

    [Fact]
    public void Ctrl_C_ends_the_process_with_0()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "eligibility.dll"), "lint", "--watch", "--rules", _folder.At("rules")]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line && !line.StartsWith("Watching", StringComparison.Ordinal))
        {
        }

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        process.WaitForExit(TimeSpan.FromSeconds(20)).Should().BeTrue();
        process.ExitCode.Should().Be(0);
    }

    private Task<int> Start(params string[] args)
    {
        var terminal = new Terminal { Out = _tape, Error = _tape, Clock = new FixedClock(Tool.Today), Interrupts = () => _interrupt.Token };
        return Task.Run(() => EligibilityCommand.Run(args, terminal));
    }
}
