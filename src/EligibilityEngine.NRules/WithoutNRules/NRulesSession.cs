namespace EligibilityEngine.NRules;

/// <content>This build has no NRules: there is no compiled rulebook, and so never a session.</content>
public sealed partial class NRulesSession
{
    internal NRulesSession(NRulesRulebook network) => Network = network;

    /// <inheritdoc cref="Insert"/>
    public partial CaseHandle Insert(Case @case) => throw Missing();

    /// <inheritdoc cref="Update"/>
    public partial void Update(CaseHandle handle, Case @case) => throw Missing();

    /// <inheritdoc cref="Retract"/>
    public partial void Retract(CaseHandle handle) => throw Missing();

    /// <inheritdoc cref="Decide"/>
    public partial Checked<Decision> Decide(CaseHandle handle) => throw Missing();

    private static NotSupportedException Missing() => new(NRulesEngine.Availability);
}
