namespace EligibilityEngine.NRules;

/// <content>This build has NRules.</content>
public static partial class NRulesEngine
{
    /// <inheritdoc cref="Availability"/>
    public static partial string? Availability => null;
}
