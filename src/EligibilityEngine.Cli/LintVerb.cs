using System.CommandLine;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>lint</c>: every mistake in a rulebook.</summary>
internal sealed class LintVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Option<string> _format = new("--format")
    {
        Description = "text, json, or sarif (2.1.0, for tools that show mistakes beside the line).",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
    };

    public LintVerb(Terminal terminal, RulesOption rules)
        : base("lint", "Reports every mistake in a rulebook, with its place and a hint.")
    {
        _terminal = terminal;
        _rules = rules;
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        Add(_format);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var read = _rules.Read(result);
        var output = _terminal.Output;
        switch (result.GetValue(_format))
        {
            case "json":
                output.Write(DiagnosticJson.Of(read.Diagnostics));
                break;
            case "sarif":
                output.Write(DiagnosticSarif.Of(read.Diagnostics));
                break;
            default:
                WriteText(read, output);
                break;
        }

        return read.HasErrors ? ExitCode.BrokenRulebook : ExitCode.Done;
    }

    private static void WriteText(Checked<Rulebook> read, Screen output)
    {
        output.Write(read.Diagnostics);
        if (read.Diagnostics.Length > 0)
        {
            output.Line();
        }

        var errors = read.Diagnostics.Count(d => d.Severity == Severity.Error);
        output.Write($"{Count(errors, "error")}, {Count(read.Diagnostics.Length - errors, "warning")}", errors > 0 ? Styles.Error : Styles.Good);
        output.Line(read.ValueOrNull is { } rulebook ? $"; {Contents(rulebook)}" : "; the rulebook cannot be used");
    }

    private static string Contents(Rulebook rulebook) =>
        $"{rulebook.Id} {rulebook.Version}: {Count(rulebook.Questions.Length, "question")}, {Count(rulebook.Facts.Count(f => f.Reading is null), "fact")}, "
        + $"{Count(rulebook.Provisions.Length, "provision")}, {Count(rulebook.Sources.Length, "source")}";

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
