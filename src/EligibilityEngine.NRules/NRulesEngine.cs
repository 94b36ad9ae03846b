namespace EligibilityEngine.NRules;

/// <summary>The rulebook as a Rete network of the NRules rule engine.</summary>
public static class NRulesEngine
{
    /// <summary>Compiles every provision, question and constraint into rules of NRules.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <returns>A network that any number of sessions share; safe to use from many threads.</returns>
    public static NRulesRulebook CompileToNRules(this Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return new NRulesRulebook(rulebook);
    }

    /// <summary>Decides every question for one case in a session of its own. For many cases, compile the rulebook once.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">The case.</param>
    /// <returns>The decision, equal to that of <see cref="Rulebook.Decide"/>; or every mistake in the case.</returns>
    public static Checked<Decision> Decide(Rulebook rulebook, Case @case)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(@case);
        return rulebook.CompileToNRules().Decide(@case);
    }
}
