namespace EligibilityEngine.NRules;

/// <content>This build has no NRules.</content>
public static partial class NRulesEngine
{
    /// <inheritdoc cref="Availability"/>
    public static partial string? Availability =>
        "this build has no NRules, since no package feed had NRules 1.0.x: add a feed that has it (`dotnet nuget add source`) and build again";
}
