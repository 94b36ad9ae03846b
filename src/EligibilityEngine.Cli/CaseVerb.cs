using System.Collections.Immutable;
using System.CommandLine;

namespace EligibilityEngine.Cli;

/// <summary>A verb that takes a case and questions: reads both, decides, and leaves the rest to the verb.</summary>
internal abstract class CaseVerb : Command
{
    private readonly RulesOption _rules;

    private readonly Argument<string[]> _facts = new("facts")
    {
        Description = "Facts as name=value, such as age=23, and perhaps a case file (.yaml) that they add to.",
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
        Description = "A question to answer; may be given more than once.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Tells the decision.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="questions">The questions asked for; none when the command line names none.</param>
    protected abstract int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions);

    /// <summary>Whether the output is read by a program, so that remarks go elsewhere.</summary>
    protected abstract bool IsForPrograms(ParseResult result);

    private int Run(ParseResult result)
    {
        if (_rules.Load(result, Terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        var names = result.GetValue(Questions) ?? [];
        if (names.FirstOrDefault(n => rulebook.FindQuestion(n) is null) is { } unknown)
        {
            var hint = UsageMistakes.DidYouMean(unknown, rulebook.Questions.Select(q => q.Id));
            return UsageMistakes.Write($"the rulebook has no question named `{unknown}`{hint}", this, Terminal.Errors);
        }

        var given = _case.Read(result, result.GetValue(_facts) ?? [], Terminal.Today);
        if (given.Misuse is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, Terminal.Errors);
        }

        return Decide(rulebook, given, result) is { } decision
            ? Tell(result, decision, [.. names.Select(n => rulebook.FindQuestion(n)!)])
            : ExitCode.Usage;
    }

    private Decision? Decide(Rulebook rulebook, GivenCase given, ParseResult result)
    {
        Terminal.Errors.Write(given.Diagnostics);
        if (given.Case is not { } @case)
        {
            return null;
        }

        var decided = rulebook.Decide(@case);
        Terminal.Errors.Write(decided.Diagnostics);
        if (decided.ValueOrNull is not null && given.IsToday)
        {
            var screen = IsForPrograms(result) ? Terminal.Errors : Terminal.Output;
            screen.Line($"No day was given, so today is taken: {@case.On:yyyy-MM-dd}.");
        }

        return decided.ValueOrNull;
    }
}
