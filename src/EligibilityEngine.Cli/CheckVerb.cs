using System.CommandLine;

namespace EligibilityEngine.Cli;

/// <summary><c>check</c>: decides a case.</summary>
internal sealed class CheckVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string[]> _facts = new("facts")
    {
        Description = "Facts as name=value, such as age=23, and perhaps a case file (.yaml) that they add to.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly CaseOptions _case = new();

    private readonly Option<string[]> _questions = new("--question")
    {
        Description = "A question to answer in full; may be given more than once.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _json = new("--json") { Description = "The whole decision as JSON." };
    private readonly Option<bool> _why = new("--why") { Description = "Every provision with the truth of every condition." };
    private readonly LanguageOption _language = new();

    public CheckVerb(Terminal terminal, RulesOption rules)
        : base("check", "Decides a case: what the law says of a person on a day, and why.")
    {
        _terminal = terminal;
        _rules = rules;
        _facts.Validators.Add(UsageMistakes.RefuseOptions);
        Add(_facts);
        _case.AddTo(this);
        Add(_questions);
        Add(_json);
        Add(_why);
        Add(_language);
        Validators.Add(result =>
        {
            var idle = new Option[] { _questions, _why, _language }.Where(o => result.GetResult(o) is { Implicit: false });
            if (result.GetValue(_json) && idle.FirstOrDefault() is { } option)
            {
                result.AddError($"`{option.Name}` has no effect beside `--json`, which tells everything");
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        var names = result.GetValue(_questions) ?? [];
        if (names.FirstOrDefault(n => rulebook.FindQuestion(n) is null) is { } unknown)
        {
            var hint = UsageMistakes.DidYouMean(unknown, rulebook.Questions.Select(q => q.Id));
            return UsageMistakes.Write($"the rulebook has no question named `{unknown}`{hint}", this, _terminal.Errors);
        }

        var given = _case.Read(result, result.GetValue(_facts) ?? [], _terminal.Today);
        if (given.Misuse is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        return Decide(result, rulebook, given, [.. names.Select(n => rulebook.FindQuestion(n)!)]);
    }

    private int Decide(ParseResult result, Rulebook rulebook, GivenCase given, Question[] questions)
    {
        _terminal.Errors.Write(given.Diagnostics);
        if (given.Case is not { } @case)
        {
            return ExitCode.Usage;
        }

        var decided = rulebook.Decide(@case);
        _terminal.Errors.Write(decided.Diagnostics);
        if (decided.ValueOrNull is not { } decision)
        {
            return ExitCode.Usage;
        }

        SayToday(result, given);
        if (result.GetValue(_json))
        {
            _terminal.Output.Write(decision.ToJson());
            return ExitCode.Done;
        }

        _terminal.Output.Write(decision.Explain(new ExplanationOptions
        {
            Questions = [.. questions],
            WholeTree = result.GetValue(_why),
            Language = result.GetValue(_language),
            Width = _terminal.Width,
        }));
        return ExitCode.Done;
    }

    /// <summary>A day that nobody gave is said; beside JSON, where it does not disturb.</summary>
    private void SayToday(ParseResult result, GivenCase given)
    {
        if (given.IsToday)
        {
            var screen = result.GetValue(_json) ? _terminal.Errors : _terminal.Output;
            screen.Line($"No day was given, so today is taken: {given.Case!.On:yyyy-MM-dd}.");
        }
    }
}
