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

    private readonly LanguageOption _language = new();

    public LintVerb(Terminal terminal, RulesOption rules)
        : base("lint", "Reports every mistake in a rulebook, with its place and a hint.")
    {
        _terminal = terminal;
        _rules = rules;
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        Add(_format);
        Add(_language);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var read = _rules.Read(result);
        if (read.ValueOrNull is { } rulebook)
        {
            read = new Result<Rulebook>(rulebook, [.. read.Diagnostics, .. rulebook.Check()]);
        }

        var output = _terminal.Output;
        switch (result.GetValue(_format))
        {
            case "json":
                output.Print(DiagnosticJson.Of(read.Diagnostics.Select(d => d.In(Speech.Language))));
                break;
            case "sarif":
                output.Print(DiagnosticSarif.Of(read.Diagnostics.Select(d => d.In(Speech.Language))));
                break;
            default:
                WriteText(read, output);
                break;
        }

        return read.HasErrors ? ExitCode.BrokenRulebook : ExitCode.Done;
    }

    private static void WriteText(Result<Rulebook> read, Screen output)
    {
        var say = Speech.Say;
        output.Write(read.Diagnostics);
        if (read.Diagnostics.Length > 0)
        {
            output.Line();
        }

        var errors = read.Diagnostics.Count(d => d.Severity == Severity.Error);
        var mistakes = say.Commas([say.Errors(errors), say.Warnings(read.Diagnostics.Length - errors)]);
        output.Say(read.ValueOrNull is { } rulebook ? say.Usable(mistakes, rulebook.Id, rulebook.Version, Contents(rulebook, say)) : say.NotUsable(mistakes));
    }

    private static Prose Contents(Rulebook rulebook, Phrases say) => say.Commas([
        say.Questions(rulebook.Questions.Length),
        say.FactsCounted(rulebook.Facts.Count(f => f.Reading is null)),
        say.ProvisionsCounted(rulebook.Provisions.Length),
        say.Sources(rulebook.Sources.Length)]);
}
