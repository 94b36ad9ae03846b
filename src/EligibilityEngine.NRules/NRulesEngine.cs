namespace EligibilityEngine.NRules;

/// <summary>
/// The rulebook as a Rete network of the NRules rule engine. NRules is optional: where no package feed had it when this library was built, the
/// library says so, and nothing else of it can be used.
/// </summary>
public static partial class NRulesEngine
{
    /// <summary>Null when this library was built with NRules; otherwise, in one line, why it was not and what to do.</summary>
    public static partial string? Availability { get; }

    /// <summary>Compiles every provision, question and constraint into rules of NRules.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <returns>A network that any number of sessions share; safe to use from many threads.</returns>
    /// <exception cref="NotSupportedException">This library was built without NRules; the message is <see cref="Availability"/>.</exception>
    public static NRulesRulebook CompileToNRules(this Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return new NRulesRulebook(rulebook);
    }

    /// <summary>Decides every question for one case in a session of its own. For many cases, compile the rulebook once.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">The case.</param>
    /// <returns>The decision, equal to that of <see cref="RulebookDeciding.Decide"/>; or every mistake in the case.</returns>
    /// <exception cref="NotSupportedException">This library was built without NRules; the message is <see cref="Availability"/>.</exception>
    public static Checked<Decision> Decide(Rulebook rulebook, Case @case)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(@case);
        return rulebook.CompileToNRules().Decide(@case);
    }
}
