using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cli;

/// <summary>A verb that takes a case and questions: reads both, and leaves the rest to the verb.</summary>
internal abstract class CaseVerb : Command
{
    private readonly RulesOption _rules;

    private readonly Argument<string[]> _facts = new("facts")
    {
        Description = Speech.Help(s => s.HelpFacts()),
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly CaseOptions _case = new();

    protected CaseVerb(string name, string description, Terminal terminal, RulesOption rules)
        : base(name, description)
    {
        Terminal = terminal;
        _rules = rules;
        _facts.Validators.Add(UsageMistakes.RefuseOptions);
        Add(_facts);
        _case.AddTo(this);
        Add(Questions);
        SetAction(Run);
    }

    protected Terminal Terminal { get; }

    protected Option<string[]> Questions { get; } = new("--question")
    {
        Description = Speech.Help(s => s.HelpQuestion()),
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A case file that the verb names otherwise than as a fact; null for none.</summary>
    protected virtual string? CaseFile(ParseResult result) => null;

    /// <summary>Whether the command line says what is assumed.</summary>
    protected bool HasAssumption(ParseResult result) => _case.HasAssumption(result);

    /// <summary>Tells what the verb is asked for.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">The case.</param>
    /// <param name="isToday">Whether its day was taken from the clock.</param>
    /// <param name="questions">The questions asked for; none when the command line names none.</param>
    protected abstract int Tell(ParseResult result, Rulebook rulebook, Case @case, bool isToday, ImmutableArray<Question> questions);

    /// <summary>The case as it was said on the command line, to be said to another verb.</summary>
    protected string Said(ParseResult result) => string.Join(' ', [
        .. (result.GetValue(_facts) ?? []).Select(Quoted),
        .. _case.Said(result).Select(Quoted),
        .. (result.GetValue(Questions) ?? []).SelectMany(q => new[] { Questions.Name, Quoted(q) }),
        .. LanguageOption.Given(result) is { } language ? ["--language", Quoted(language)] : Array.Empty<string>(),
        .. result.GetValue(_rules) is { } rules ? ["--rules", Quoted(rules)] : Array.Empty<string>()]);

    internal static string Quoted(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '=' or '.' or ',' or '/' or ':') ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private int Run(ParseResult result)
    {
        if (_rules.Load(result, Terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        if (LanguageOption.Misuse(result, rulebook) is { } misused)
        {
            return UsageMistakes.Write(misused, this, Terminal.Errors);
        }

        LanguageOption.SayWhatIsMissing(result, Terminal, rulebook);

        if (rulebook.Questions.IsEmpty)
        {
            return UsageMistakes.NoQuestions(this, Terminal.Errors);
        }

        var names = result.GetValue(Questions) ?? [];
        if (names.FirstOrDefault(n => rulebook.FindQuestion(n) is null) is { } unknown)
        {
            return UsageMistakes.Write(UsageMistakes.NoQuestion(unknown, rulebook), this, Terminal.Errors);
        }

        var given = _case.Read(result, result.GetValue(_facts) ?? [], Terminal.Today, CaseFile(result));
        if (given.Misuse is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, Terminal.Errors);
        }

        Terminal.Errors.Write(given.Diagnostics);
        return given.Case is { } @case
            ? Tell(result, rulebook, @case, given.IsToday, [.. names.Select(n => rulebook.FindQuestion(n)!)])
            : ExitCode.Usage;
    }
}
