using NRules.RuleModel;

namespace EligibilityEngine.NRules;

/// <summary>The rulebook in sessions of the NRules rule engine.</summary>
public static class NRulesEngine
{
    /// <summary>Compiles every provision into a rule of NRules.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="applicationRules">
    /// Rules of the application for the same sessions, or null. They may match <see cref="ProvisionStands"/> and <see cref="QuestionAnswered"/>, and link
    /// <see cref="FactSupplied"/>. A rule that supplies a fact which takes its own ground away fires for ever.
    /// </param>
    /// <returns>A network that any number of sessions share; safe to use from many threads.</returns>
    public static NRulesRulebook CompileToNRules(this Rulebook rulebook, IEnumerable<IRuleDefinition>? applicationRules = null)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return new NRulesRulebook(rulebook, applicationRules ?? []);
    }

    /// <summary>Decides every question for one case in a session of its own. For many cases, compile the rulebook once.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">The case.</param>
    /// <returns>The decision, equal to that of <see cref="RulebookDeciding.Decide"/>; or every mistake in the case.</returns>
    public static Result<Decision> Decide(Rulebook rulebook, Case @case)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(@case);
        return rulebook.CompileToNRules().Decide(@case);
    }
}
