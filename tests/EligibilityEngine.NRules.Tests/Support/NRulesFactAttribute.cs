namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>A test that needs NRules: skipped, with the reason, where the build has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NRulesFactAttribute : FactAttribute
{
    public NRulesFactAttribute() => Skip = NRulesEngine.Availability;
}
