using System.CommandLine;
using EligibilityEngine.Binding;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Plans.Reading;
using EligibilityEngine.Populations.Synthetic;
using EligibilityEngine.Reporting;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Cli;

/// <summary><c>lint</c>: every mistake in a rulebook.</summary>
internal sealed class LintVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Option<string> _format = new("--format")
    {
        Description = Speech.Help(s => s.HelpLintFormat()),
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
    };

    private readonly LanguageOption _language = new();
    private readonly Option<bool> _watch = new("--watch") { Description = Speech.Help(s => s.HelpLintWatch()) };

    public LintVerb(Terminal terminal, RulesOption rules)
        : base("lint", Speech.Help(s => s.HelpLint()))
    {
        _terminal = terminal;
        _rules = rules;
        _format.OnlyFrom("text", "json", "sarif");
        Add(_format);
        Add(_language);
        Add(_watch);
        Validators.Add(result =>
        {
            if (result.GetResult(_watch) is { Implicit: false } && result.GetResult(_format) is { Tokens: [{ Value: not "text" }, ..] })
            {
                result.AddError(Speech.Mistake(s => s.WatchIsForPeople()));
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
            : UsageMistakes.Write(Speech.Mistake(s => s.NoFolderToWatch()), this, _terminal.Errors);
    }

    private int Lint(ParseResult result)
    {
        var format = result.GetValue(_format)!;
        var read = _rules.Read(result);
        Rulebook[] rulebooks = read.ValueOrNull is { } found ? [found] : [];
        if (LanguageOption.Misuse(result, rulebooks) is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        if (read.ValueOrNull is { } rulebook)
        {
            LanguageOption.SayWhatIsMissing(result, _terminal, rulebook);
            read = new Result<Rulebook>(rulebook, [.. read.Diagnostics, .. rulebook.Check(), .. result.GetValue(_rules) is { } folder ? rulebook.CheckSchemas(folder).Concat(Beside(rulebook, folder)) : []]);
        }

        var output = _terminal.Output;
        switch (format)
        {
            case "json":
                output.Print(DiagnosticJson.Of(read.Diagnostics.Select(d => d.In(Speech.Language))));
                break;
            case "sarif":
                output.Print(DiagnosticSarif.Of(read.Diagnostics.Select(d => d.In(Speech.Language))));
                break;
            default:
                WriteText(read, Phrases.In(LanguageOption.Chosen(result, _terminal, rulebooks)), output);
                break;
        }

        return read.HasErrors ? ExitCode.BrokenRulebook : ExitCode.Done;
    }

    /// <summary>Every mistake of the populations and plans in the folder of a rulebook.</summary>
    private static IEnumerable<Diagnostic> Beside(Rulebook rulebook, string folder) =>
    [
        .. FilesBeside.In(folder, FileKind.Population).SelectMany(f => new PopulationReader(rulebook, new DiagnosticBag()).Read(f).Diagnostics),
        .. FilesBeside.In(folder, FileKind.Plan).SelectMany(f => new PlanReader(rulebook, new DiagnosticBag()).Read(f).Diagnostics),
    ];

    private static void WriteText(Result<Rulebook> read, Phrases say, Screen output)
    {
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
        say.ProvisionsCounted(rulebook.Provisions.Count(p => p.IsNamed)),
        say.Sources(rulebook.Sources.Length)]);
}
