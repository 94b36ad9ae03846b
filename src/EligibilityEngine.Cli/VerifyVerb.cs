using System.CommandLine;
using System.Text;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Cli;

/// <summary><c>verify</c>: whether the record of a decision still holds.</summary>
internal sealed class VerifyVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;
    private readonly LanguageOption _language = new();

    private readonly Argument<string> _record = new("record")
    {
        Description = Speech.Help(s => s.HelpRecord()),
        HelpName = "FILE",
    };

    public VerifyVerb(Terminal terminal, RulesOption rules)
        : base("verify", Speech.Help(s => s.HelpVerify()))
    {
        _terminal = terminal;
        _rules = rules;
        Add(_record);
        Add(_language);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        if (LanguageOption.Misuse(result, rulebook) is { } misused)
        {
            return UsageMistakes.Write(misused, this, _terminal.Errors);
        }

        LanguageOption.SayWhatIsMissing(result, _terminal, rulebook);

        var bag = new DiagnosticBag();
        var path = result.GetValue(_record)!;
        if (BoundedFile.Read(path, path, bag) is not { } record)
        {
            _terminal.Errors.Write(bag.Sorted());
            return ExitCode.Usage;
        }

        var verified = rulebook.Verify(Encoding.UTF8.GetString(record));
        _terminal.Errors.Write(verified.Diagnostics);
        if (verified.ValueOrNull is not { } verification)
        {
            return ExitCode.Usage;
        }

        _terminal.Output.Write(verification.Report(new ReportOptions { Language = LanguageOption.Chosen(result, _terminal, rulebook) }));
        return verification.IsSame ? ExitCode.Done : ExitCode.FailedScenario;
    }
}
