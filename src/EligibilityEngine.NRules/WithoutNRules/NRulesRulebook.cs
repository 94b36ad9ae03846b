namespace EligibilityEngine.NRules;

/// <content>This build has no NRules.</content>
public sealed partial class NRulesRulebook
{
    internal NRulesRulebook(Rulebook rulebook)
    {
        Rulebook = rulebook;
        throw new NotSupportedException(NRulesEngine.Availability);
    }
}
