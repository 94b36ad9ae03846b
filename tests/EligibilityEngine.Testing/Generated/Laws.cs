using System.Text;
using CsCheck;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Made-up laws and cases, composed of generators; what fails shrinks to a small law and is printed with its seed.</summary>
public static class Laws
{
    private const int DiceOfACase = 250;

    /// <summary>Laws of many facts and every construct of the language.</summary>
    public static Gen<RulebookDraft> Wide { get; } = Of(Measures.Wide);

    /// <summary>Laws of few facts with small domains, in which every person can be tried; the same constructs.</summary>
    public static Gen<RulebookDraft> Small { get; } = Of(Measures.Small);

    /// <summary>A wide law, and a case under it that can be decided.</summary>
    public static Gen<LawAndCase> WideWithCase { get; } = Gen.Select(Wide, Dice.Of(DiceOfACase), (law, dice) => new LawAndCase(law, dice, Measures.Wide, isLawful: true));

    /// <summary>A small law, and any case under it: facts that contradict each other, or that nobody can have together, are among them.</summary>
    public static Gen<LawAndCase> SmallWithCase { get; } = Gen.Select(Small, Dice.Of(DiceOfACase), (law, dice) => new LawAndCase(law, dice, Measures.Small, isLawful: false));

    /// <summary>Cases under a rulebook that can be decided.</summary>
    public static Gen<Case> CasesOf(Rulebook rulebook)
    {
        var drafting = new CaseDrafting(rulebook, Measures.Wide);
        return Dice.Of(DiceOfACase + (4 * rulebook.Facts.Length)).Select(drafting.Lawful);
    }

    private static Gen<RulebookDraft> Of(Measures measures) => Parts.Of(measures).Select(parts => new RulebookDraft(parts, measures));
}

/// <summary>A made-up law, and a case under it.</summary>
public sealed class LawAndCase
{
    private readonly Lazy<Case> _case;

    internal LawAndCase(RulebookDraft law, Dice dice, Measures measures, bool isLawful)
    {
        Law = law;
        // Not while it is generated: a law that does not load could not be made simpler.
        _case = new Lazy<Case>(() => new CaseDrafting(law.Rulebook, measures) is var drafting && isLawful ? drafting.Lawful(dice) : drafting.Any(dice));
    }

    /// <summary>The law.</summary>
    public RulebookDraft Law { get; }

    /// <summary>The case.</summary>
    public Case Case => _case.Value;

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook => Law.Rulebook;

    /// <summary>Both as YAML, to be printed when a test fails.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Law.ToString());
        if (!_case.IsValueCreated)
        {
            return text.ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"\n# case.yaml\ncase: made-up\non: {Case.On:yyyy-MM-dd}\n");
        text.Append(Case.LawOf is { } law ? $"law-of: {law:yyyy-MM-dd}\n" : "").Append(Case.KnownBy is { } known ? $"known-by: {known:yyyy-MM-dd}\n" : "");
        text.Append(Case.AssumesOrdinary ? "assume: ordinary\n" : "").Append("facts:\n");
        foreach (var fact in Case.Facts)
        {
            var periods = fact.History.Select(p => $"{{ value: {p.Value}{(p.From is { } f ? $", from: {f:yyyy-MM-dd}" : "")}{(p.Through is { } t ? $", through: {t:yyyy-MM-dd}" : "")} }}");
            text.Append(fact.History.IsEmpty ? $"  {fact.Name}: {fact.Otherwise}\n" : $"  {fact.Name}: {{ history: [ {string.Join(", ", periods)} ]{(fact.Otherwise is { } o ? $", otherwise: {o}" : "")} }}\n");
        }

        return text.ToString();
    }
}
