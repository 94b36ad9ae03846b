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
    public static Case Create(Rulebook rulebook, Random random) => RandomRulebook.Draw(Laws.Under(rulebook), random).Case;

    public static Case? Learn(Rulebook rulebook, Case @case, Random random) => RandomRulebook.Draw(Laws.Under(rulebook), random).Learn(@case);
}
