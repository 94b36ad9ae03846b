using Spectre.Console;
using Spectre.Console.Rendering;

namespace EligibilityEngine.Cli;

/// <summary>Writes text to one of the two outputs, in colours where it has them.</summary>
internal sealed class Screen(TextWriter writer, bool hasColours, int width)
{
    /// <summary>Nothing is wrapped here that was not wrapped before.</summary>
    private readonly IAnsiConsole _console = NewConsole(writer, hasColours, int.MaxValue);

    public void Line(string text = "") => Write(text + "\n");

    public void Write(string text) => writer.Write(Shown(text));

    public void Write(string text, Style style)
    {
        if (hasColours)
        {
            _console.Write(new Spectre.Console.Text(Shown(text), style));
        }
        else
        {
            Write(text);
        }
    }

    public void Write(Explanation text)
    {
        foreach (var line in text.Lines)
        {
            foreach (var run in line)
            {
                Write(run.Text, Styles.Of(run.Style));
            }

            Line();
        }
    }

    /// <summary>A table that fits the width, without the spaces that fill it on the right.</summary>
    public void Write(Table table)
    {
        using var text = new StringWriter();
        NewConsole(text, hasColours, width).Write((IRenderable)table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            writer.Write(line.TrimEnd() + "\n");
        }
    }

    /// <summary>What is repeated of a command line or a file is shown, and never obeyed by the terminal.</summary>
    private static string Shown(string text) =>
        Controls.In(text, except: "\n") < 0 ? text : string.Concat(text.Select(c => Controls.Is(c) && c != '\n' ? '\uFFFD' : c));

    private static IAnsiConsole NewConsole(TextWriter writer, bool hasColours, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }
}
