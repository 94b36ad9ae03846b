using EligibilityEngine.Reporting;
using Spectre.Console;

namespace EligibilityEngine.Cli;

/// <summary>Writes documents to one of the two outputs, in colours where it has them.</summary>
internal sealed class Screen(TextWriter writer, bool hasColours, int width, bool isAscii)
{
    /// <summary>Nothing is wrapped here that was not wrapped before.</summary>
    private readonly Lazy<IAnsiConsole> _console = new(() => NewConsole(writer));

    /// <summary>A document, wrapped at the width of the screen.</summary>
    public void Write(Document document) => Write(document, width);

    /// <summary>Mistakes, whose lines are those of a file.</summary>
    public void Write(IEnumerable<Diagnostic> diagnostics) => Write(DiagnosticText.Report(diagnostics.Select(d => d.In(Speech.Language))), int.MaxValue);

    /// <summary>A line, however long.</summary>
    public void Say(Prose line) => Write(new Document(Blocks.Line(line)), int.MaxValue);

    /// <summary>An empty line.</summary>
    public void Line() => writer.Write('\n');

    /// <summary>Before a reply.</summary>
    public void Prompt()
    {
        writer.Write("> ");
        Show();
    }

    /// <summary>Shows at once what was written: somebody waits for it, and nothing is paged from here on.</summary>
    public void Show() => (writer as PagedWriter)?.Show();

    /// <summary>Nothing more is written.</summary>
    public void Finish() => (writer as PagedWriter)?.Finish();

    /// <summary>What programs read, as it is: no format lets a control character through.</summary>
    public void Print(string json) => writer.Write(json);

    private void Write(Document document, int width)
    {
        foreach (var line in (isAscii ? PlainAscii.Of(document) : document).ToLines(width))
        {
            foreach (var run in line)
            {
                Write(run);
            }

            Line();
        }
    }

    private void Write(Run run)
    {
        if (hasColours && run.Style != TextStyle.Plain)
        {
            _console.Value.Write(new Spectre.Console.Text(run.Text, Styles.Of(run.Style)));
        }
        else
        {
            writer.Write(run.Text);
        }
    }

    private static IAnsiConsole NewConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = int.MaxValue;
        return console;
    }
}
