using System.CommandLine;
using EligibilityEngine.NRules;

namespace EligibilityEngine.Cli;

/// <summary><c>--engine</c>: what decides. All engines decide alike.</summary>
internal sealed class EngineOption : Option<string>
{
    private const string Evaluator = "evaluator";
    private const string NRules = "nrules";

    public EngineOption()
        : base("--engine")
    {
        Description = Speech.Help(s => s.HelpEngine());
        HelpName = "NAME";
        this.OnlyFrom(Evaluator, NRules);
    }

    public Result<Decision> Decide(ParseResult result, Rulebook rulebook, Case @case) =>
        IsNRules(result) ? NRulesEngine.Decide(rulebook, @case) : rulebook.Decide(@case);

    private bool IsNRules(ParseResult result) => result.GetValue(this) == NRules;
}
