using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary><c>check</c>: decides a case.</summary>
internal sealed class CheckVerb : DecisionVerb
{
    private readonly Option<bool> _json = new("--json") { Description = "The whole decision as JSON." };
    private readonly Option<bool> _why = new("--why") { Description = "Every provision with the truth of every condition." };
    private readonly LanguageOption _language = new();
    private readonly EngineOption _engine = new();

    public CheckVerb(Terminal terminal, RulesOption rules)
        : base("check", "Decides a case: what the law says of a person on a day, and why.", terminal, rules)
    {
        Add(_json);
        Add(_why);
        Add(_language);
        Add(_engine);
        Validators.Add(result =>
        {
            var idle = new Option[] { Questions, _why, _language }.Where(o => result.GetResult(o) is { Implicit: false });
            if (result.GetValue(_json) && idle.FirstOrDefault() is { } option)
            {
                result.AddError($"`{option.Name}` has no effect beside `--json`, which tells everything");
            }
        });
    }

    protected override bool IsForPrograms(ParseResult result) => result.GetValue(_json);

    protected override Checked<Decision> Decide(ParseResult result, Rulebook rulebook, Case @case) => _engine.Decide(result, rulebook, @case);

    protected override int Tell(ParseResult result, Decision decision, ImmutableArray<Question> questions)
    {
        if (result.GetValue(_json))
        {
            Terminal.Output.Print(decision.ToJson());
            return ExitCode.Done;
        }

        Terminal.Output.Write(decision.ReportWithWhatIsPossible(new ReportOptions
        {
            Questions = [.. questions.Select(q => q.Id)],
            Form = result.GetValue(_why) ? ReportForm.Whole : ReportForm.Long,
            Language = result.GetValue(_language),
        }));
        return ExitCode.Done;
    }
}
