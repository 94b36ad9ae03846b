namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>The law of Kazakhstan as a network, compiled once for all tests.</summary>
internal static class Networks
{
    private static readonly Lazy<NRulesRulebook> Compiled = new(() => Testing.Kazakhstan.Rulebook.CompileToNRules());

    public static NRulesRulebook Kazakhstan => Compiled.Value;
}
