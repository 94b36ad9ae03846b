using System.Runtime.CompilerServices;
using CsCheck;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>Made-up laws from a random number generator.</summary>
internal static class RandomRulebook
{
    public static RulebookDraft Create(Random random) => Draw(Laws.Wide, random);

    public static T Draw<T>(Gen<T> gen, Random random) => gen.Generate(new PCG(1, (ulong)random.NextInt64()), null, out _);
}

/// <summary>Made-up cases from a random number generator.</summary>
internal static class RandomCase
{
    private static readonly ConditionalWeakTable<Rulebook, Gen<LawAndCase>> Cases = [];

    public static Case Create(Rulebook rulebook, Random random) => Draw(rulebook, random).Case;

    public static Case? Learn(Rulebook rulebook, Case @case, Random random) => Draw(rulebook, random).Learn(@case);

    private static LawAndCase Draw(Rulebook rulebook, Random random) => RandomRulebook.Draw(Cases.GetValue(rulebook, r => Laws.Under(r)), random);
}
