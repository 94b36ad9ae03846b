using CsCheck;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Made-up laws and cases, composed of generators; what fails shrinks to a small law and is printed with its seed.</summary>
public static class Laws
{
    private const int DiceOfACase = 250;
    private const int DiceForMore = 2_000;

    /// <summary>Laws of many facts and every construct of the language.</summary>
    public static Gen<RulebookDraft> Wide { get; } = Of(Measures.Wide);

    /// <summary>Laws of few facts with small domains, in which every person can be tried; the same constructs.</summary>
    public static Gen<RulebookDraft> Small { get; } = Of(Measures.Small);

    /// <summary>Small laws that compute days and times between them.</summary>
    public static Gen<RulebookDraft> Timed { get; } = Of(Measures.Timed);

    /// <summary>A small law that computes days, and any case under it.</summary>
    public static Gen<LawAndCase> TimedWithCase { get; } = Gen.Select(Timed, Dice.Of(DiceOfACase), Dice.Of(DiceForMore), (law, dice, more) => new LawAndCase(law, Measures.Timed, isLawful: false, dice, more));

    /// <summary>A wide law, and a case under it that can be decided.</summary>
    public static Gen<LawAndCase> WideWithCase { get; } = Gen.Select(Wide, Dice.Of(DiceOfACase), Dice.Of(DiceForMore), (law, dice, more) => new LawAndCase(law, Measures.Wide, isLawful: true, dice, more));

    /// <summary>A small law, and any case under it: facts that contradict each other, or that nobody can have together, are among them.</summary>
    public static Gen<LawAndCase> SmallWithCase { get; } = Gen.Select(Small, Dice.Of(DiceOfACase), Dice.Of(DiceForMore), (law, dice, more) => new LawAndCase(law, Measures.Small, isLawful: false, dice, more));

    /// <summary>Cases under a rulebook.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="isLawful">Whether they can all be decided.</param>
    public static Gen<LawAndCase> Under(Rulebook rulebook, bool isLawful = true)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var drafting = new CaseDrafting(rulebook, Measures.Wide);
        var dice = Dice.Of(DiceOfACase + (4 * rulebook.Facts.Length));
        return Gen.Select(dice, dice, (one, more) => new LawAndCase(drafting, isLawful, one, more));
    }

    private static Gen<RulebookDraft> Of(Measures measures) => Parts.Of(measures).Select(parts => new RulebookDraft(parts, measures));
}
