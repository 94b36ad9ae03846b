using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>A condition on the amount of a question that is compared with what is computed, as it is written.</summary>
/// <param name="Question">The question.</param>
/// <param name="Bounds">Numbers with which it is compared besides.</param>
/// <param name="Against">What it is compared with.</param>
/// <param name="HoldsForNone">Whether it is so where one of the questions has no amount.</param>
internal sealed record AmountComparison(Question Question, ImmutableArray<Bound> Bounds, ImmutableArray<FactComparison> Against, bool HoldsForNone)
{
    /// <summary>The facts with whose values it is compared.</summary>
    public IEnumerable<Fact> Facts => Against.SelectMany(a => a.Term.Facts).Distinct();

    /// <summary>The questions with whose amounts it is compared.</summary>
    public IEnumerable<Question> Questions => Against.SelectMany(a => a.Term.Questions).Distinct();
}
