using CsCheck;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Made-up laws from a random number generator, for tests that are not yet written with <see cref="Laws"/>.</summary>
public sealed class RandomRulebook
{
    private readonly RulebookDraft _draft;

    private RandomRulebook(RulebookDraft draft) => _draft = draft;

    /// <summary>Its files.</summary>
    public ImmutableArray<RulebookFile> Files => _draft.Files;

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook => _draft.Rulebook;

    /// <summary>Makes one up.</summary>
    public static RandomRulebook Create(Random random) => new(Draw(Laws.Wide, random));

    /// <summary>The same law in other files and another order.</summary>
    public RandomRulebook Shuffled(Random random) => new(_draft.Shuffled(Draw(Dice.Of(200), random)));

    internal static T Draw<T>(Gen<T> gen, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return gen.Generate(new PCG(1, (ulong)random.NextInt64()), null, out _);
    }
}

/// <summary>Made-up cases, for the same tests.</summary>
public static class RandomCase
{
    /// <summary>A case that can be decided.</summary>
    public static Case Create(Rulebook rulebook, Random random) => RandomRulebook.Draw(Laws.CasesOf(rulebook), random);

    /// <summary>The case with one fact more, or null.</summary>
    public static Case? Learn(Rulebook rulebook, Case @case, Random random) => new CaseDrafting(rulebook, Measures.Wide).Learn(@case, RandomRulebook.Draw(Dice.Of(12), random));
}
