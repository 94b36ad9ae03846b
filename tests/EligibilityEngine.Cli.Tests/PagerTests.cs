using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Long texts on a terminal.</summary>
public sealed class PagerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Paged => _folder.At("paged");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_longer_than_the_screen_goes_through_the_pager()
    {
        var (run, screen) = Run(24, 80, "show", "--rules", Tool.Rules);

        run.Code.Should().Be(0);
        screen.Should().BeEmpty();
        File.ReadAllText(Paged).Should().Be(Tool.Run("show").Out);
    }

    [Fact]
    public void What_fits_does_not()
    {
        var (_, screen) = Run(24, 80, "lint", "--rules", Tool.Rules);

        screen.Should().Be(Tool.Run("lint").Out);
        File.Exists(Paged).Should().BeFalse();
    }

    [Fact]
    public void A_line_that_is_wider_than_the_screen_takes_several()
    {
        var line = new string('x', 500) + "\n";
        using var screen = new StringWriter();
        using var paged = new PagedWriter(screen, Command, 24, 20);

        paged.Write(line);
        paged.Finish();

        screen.ToString().Should().BeEmpty();
        File.ReadAllText(Paged).Should().Be(line);
    }

    [Fact]
    public void Colours_take_no_room_and_reach_the_pager()
    {
        using var screen = new StringWriter();
        using var paged = new PagedWriter(screen, Command, 24, 20);

        paged.Write(string.Concat(Enumerable.Repeat("\u001b[1;31m0123456789\u001b[0m\n", 22)));
        paged.Finish();
        screen.ToString().Should().HaveLength(22 * 22);

        var (_, none) = Run(24, 80, t => t with { HasColours = true }, "show", "--rules", Tool.Rules);
        none.Should().BeEmpty();
        File.ReadAllText(Paged).Should().Contain("\u001b[");
    }

    [Fact]
    public void Nothing_is_paged_where_that_is_asked_for()
    {
        var (_, screen) = Run(24, 80, "show", "--no-pager", "--rules", Tool.Rules);

        screen.Should().Be(Tool.Run("show").Out);
        File.Exists(Paged).Should().BeFalse();
    }

    [Fact]
    public void An_interview_is_not_paged()
    {
        using var replies = new StringReader("quit\n");
        var (_, screen) = Run(4, 80, t => t with { In = replies }, "ask", "--on", "2020-05-01", "--rules", Tool.Rules);

        screen.Should().Contain("> ");
        File.Exists(Paged).Should().BeFalse();
    }

    [Fact]
    public void Where_there_is_no_such_pager_everything_is_shown()
    {
        using var screen = new StringWriter();
        using var paged = new PagedWriter(screen, "no-such-pager-anywhere 2>/dev/null", 3, 80);

        paged.Write("1\n2\n3\n");
        paged.Write("4\n");
        paged.Finish();

        screen.ToString().Should().Be("1\n2\n3\n4\n");
    }

    [Fact]
    public void A_pager_that_is_put_away_early_ends_nothing()
    {
        using var screen = new StringWriter();
        using var paged = new PagedWriter(screen, "head -n 1 >/dev/null", 3, 80);

        for (var i = 0; i < 100_000; i++)
        {
            paged.Write("a line of text\n");
        }

        paged.Finish();
        screen.ToString().Should().BeEmpty();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("--no-pager", false)]
    public void On_a_real_terminal_the_pager_of_the_environment_is_used(string option, bool isPaged)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            return;
        }

        var tool = Path.Combine(AppContext.BaseDirectory, "eligibility.dll");
        var start = new ProcessStartInfo("script", ["-qec", $"stty rows 24 cols 60; dotnet {tool} show --rules {Tool.Rules} {option}", "/dev/null"]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["PAGER"] = Command;
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.Should().Be(0, shown);
        File.Exists(Paged).Should().Be(isPaged);
        var text = isPaged ? File.ReadAllText(Paged) : shown;
        text.Should().Contain("\u001b[").And.Contain("xy-31");
        System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;?]*[a-zA-Z]|\r", "").Split('\n').Max(l => l.Length).Should().BeInRange(50, 60);
    }

    private string Command => $"cat > '{Paged}'";

    private (Outcome Run, string Screen) Run(int rows, int columns, params string[] args) => Run(rows, columns, t => t, args);

    private (Outcome Run, string Screen) Run(int rows, int columns, Func<Terminal, Terminal> change, params string[] args)
    {
        using var screen = new StringWriter();
        using var paged = new PagedWriter(screen, Command, rows, columns);
        var run = Tool.RunOn(t => change(t with { Out = paged }), args);
        paged.Finish();
        return (run, screen.ToString());
    }
}
