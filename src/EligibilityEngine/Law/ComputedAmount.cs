using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>An amount that is computed anew for each case, since it can come to more amounts than a table has rows.</summary>
/// <param name="term">What it comes to.</param>
/// <param name="formula">How it is computed, as it is written.</param>
/// <param name="at">What of it is settled where the provision stands: which case is so, in which band a fact lies, the amounts of questions.</param>
internal sealed class ComputedAmount(Term term, Formula formula, FormulaPlace at)
{
    /// <summary>What it comes to.</summary>
    public Term Term => term;

    /// <summary>How it is computed, as it is written.</summary>
    public Formula Formula => formula;

    /// <summary>What of it is settled where the provision stands.</summary>
    public FormulaPlace At => at;

    /// <summary>The facts from which it is computed.</summary>
    public ImmutableArray<Fact> Facts { get; } = [.. term.Facts];

    /// <summary>All amounts that it can come to, once that was found.</summary>
    internal ValueSet? All { get; set; }

    /// <summary>Its number among those of the rulebook.</summary>
    public int Index { get; internal set; }

    /// <summary>The way to the amount in a case.</summary>
    /// <param name="valueOf">The value of each fact from which it is computed.</param>
    /// <param name="amount">The amount.</param>
    public FormulaWorking WorkingOf(Func<Fact, long> valueOf, long amount) =>
        new(formula, Facts.Aggregate(at, (place, fact) => valueOf(fact) is var value ? place.With(fact, new Interval(value, value), isSettled: true) : place), amount);
}
