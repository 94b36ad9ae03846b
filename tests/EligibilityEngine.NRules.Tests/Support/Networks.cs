
namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>Laws as networks, compiled once for all tests.</summary>
internal static class Networks
{
    private static readonly Lazy<NRulesRulebook> Compiled = new(() => Testing.Kazakhstan.Rulebook.CompileToNRules());
    private static readonly Lazy<ImmutableArray<NRulesRulebook>> CompiledMadeUp =
        new(() => [.. Enumerable.Range(5_610, 20).Select(seed => RandomRulebook.Create(new Random(seed)).Rulebook.CompileToNRules())]);

    public static NRulesRulebook Kazakhstan => Compiled.Value;

    /// <summary>Twenty made-up laws.</summary>
    public static ImmutableArray<NRulesRulebook> MadeUp => CompiledMadeUp.Value;
}
