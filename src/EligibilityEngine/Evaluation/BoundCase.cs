using System.Collections.Immutable;

namespace EligibilityEngine.Evaluation;

/// <summary>A case whose names and values are those of a rulebook: for each fact, by index, its history or null.</summary>
internal sealed record BoundCase(Rulebook Rulebook, Case Case, ImmutableArray<FactHistory?> Given)
{
    public DateOnly LawOf => Case.LawOf ?? Case.On;

    /// <summary>The same person on another day, of which more is known; see <see cref="Situation.AsGiven"/>.</summary>
    public Situation? AsGiven { get; init; }
}
