using System.CommandLine;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Reporting;
using EligibilityEngine.Syntax;

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

    private readonly Option<bool> _watch = new("--watch") { Description = "Again on each change of a file of the rulebook, until Ctrl-C." };

    public LintVerb(Terminal terminal, RulesOption rules)
        : base("lint", "Reports every mistake in a rulebook, with its place and a hint.")
    {
        _terminal = terminal;
        _rules = rules;
        _format.AcceptOnlyFromAmong("text", "json", "sarif");
        Add(_format);
        Add(_watch);
        Validators.Add(result =>
        {
            if (result.GetResult(_watch) is { Implicit: false } && result.GetResult(_format) is { Tokens: [{ Value: not "text" }, ..] })
            {
                result.AddError("`--watch` is for people: it goes with `--format text` alone");
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (!result.GetValue(_watch))
        {
            return Lint(result);
        }

        return result.GetValue(_rules) is { } folder
            ? new FilesWatch(_terminal).Over(() => RulebookFolder.Trees(folder), _ => Lint(result))
            : UsageMistakes.Write("there is no folder to watch: give one with `--rules`", this, _terminal.Errors);
    }

    private int Lint(ParseResult result)
    {
        var read = _rules.Read(result);
        if (read.ValueOrNull is { } rulebook)
        {
            read = new Result<Rulebook>(rulebook, [.. read.Diagnostics, .. rulebook.Check(), .. result.GetValue(_rules) is { } folder ? rulebook.CheckSchemas(folder) : []]);
        }

        var output = _terminal.Output;
        switch (result.GetValue(_format))
        {
            case "json":
                output.Print(DiagnosticJson.Of(read.Diagnostics));
                break;
            case "sarif":
                output.Print(DiagnosticSarif.Of(read.Diagnostics));
                break;
            default:
                WriteText(read, output);
                break;
        }

        return read.HasErrors ? ExitCode.BrokenRulebook : ExitCode.Done;
    }

    private static void WriteText(Result<Rulebook> read, Screen output)
    {
        var say = Phrases.In(null);
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
