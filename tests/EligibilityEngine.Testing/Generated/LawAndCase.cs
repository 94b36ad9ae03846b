using System.Text;

namespace EligibilityEngine.Testing.Generated;

/// <summary>A law, mostly a made-up one, and a made-up case under it; and dice for what a test wants to have made up besides.</summary>
public sealed class LawAndCase
{
    private readonly RulebookDraft? _law;
    private readonly Lazy<CaseDrafting> _drafting;
    private readonly Lazy<Case> _case;
    private readonly Dice _more;

    internal LawAndCase(RulebookDraft law, Measures measures, bool isLawful, Dice dice, Dice more)
        // Not while it is generated: a law that does not load could not be made simpler.
        : this(new Lazy<CaseDrafting>(() => new CaseDrafting(law.Rulebook, measures)), isLawful, dice, more) => _law = law;

    internal LawAndCase(CaseDrafting drafting, bool isLawful, Dice dice, Dice more)
        : this(new Lazy<CaseDrafting>(drafting), isLawful, dice, more)
    {
    }

    private LawAndCase(Lazy<CaseDrafting> drafting, bool isLawful, Dice dice, Dice more)
    {
        _drafting = drafting;
        _case = new Lazy<Case>(() => isLawful ? drafting.Value.Lawful(dice) : drafting.Value.Any(dice));
        _more = more;
    }

    /// <summary>The made-up law.</summary>
    public RulebookDraft Law => _law!;

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook => _drafting.Value.Rulebook;

    /// <summary>The case.</summary>
    public Case Case => _case.Value;

    /// <summary>Dice for what is made up besides; they shrink as the law and the case do.</summary>
    public Random Dice => _more;

    /// <summary>Another case that can be decided.</summary>
    public Case AnotherCase() => _drafting.Value.Lawful(_more);

    /// <summary>The case with one fact more, or null where that fact would break a constraint, contradict another, or is no longer to be had.</summary>
    public Case? Learn(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return _drafting.Value.Learn(@case, _more);
    }

    /// <summary>Both as YAML, to be printed when a test fails.</summary>
    public override string ToString() => $"{_law}{(_case.IsValueCreated ? $"\n# case.yaml\n{Write(Case)}" : "")}";

    private static string Write(Case @case)
    {
        var text = new StringBuilder($"case: made-up\non: {Days.Write(@case.On)}\n");
        text.Append(@case.LawOf is { } law ? $"law-of: {Days.Write(law)}\n" : "").Append(@case.KnownBy is { } known ? $"known-by: {Days.Write(known)}\n" : "");
        text.Append(@case.AssumesOrdinary ? "assume: ordinary\n" : "").Append("facts:\n");
        foreach (var fact in @case.Facts)
        {
            var periods = fact.History.Select(p => $"{{ value: \"{p.Value}\"{(p.From is { } f ? $", from: {Days.Write(f)}" : "")}{(p.Through is { } t ? $", through: {Days.Write(t)}" : "")} }}");
            text.Append(fact.History.IsEmpty ? $"  {fact.Name}: \"{fact.Otherwise}\"\n" : $"  {fact.Name}: {{ history: [ {string.Join(", ", periods)} ]{(fact.Otherwise is { } o ? $", otherwise: \"{o}\"" : "")} }}\n");
        }

        return text.ToString();
    }
}
