using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Who gets another answer to one question under another law.</summary>
public sealed class AffectedQuestion
{
    internal AffectedQuestion()
    {
    }

    /// <summary>The question, as the first rulebook has it.</summary>
    public required Question Question { get; init; }

    /// <summary>Each pair of different answers that some person was found to get: from weak to strong, small to large.</summary>
    public required ImmutableArray<AffectedPair> Pairs { get; init; }

    /// <summary>What is ordinary and matters here: it is so of every person told of whom nothing else is said.</summary>
    public required ImmutableArray<AddedFact> Assumed { get; init; }

    /// <summary>Whether <see cref="Pairs"/> are all pairs that anybody gets. Otherwise there may be more.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Whether telling everybody apart took too much; then no pair is told.</summary>
    public required bool IsTooLarge { get; init; }

    /// <summary>Facts that have values in one rulebook only; nobody with such a value was looked for.</summary>
    public required ImmutableArray<string> FactsWithOtherValues { get; init; }

    internal int MostNodes { get; init; }

    /// <summary>How complete this is, in a sentence.</summary>
    public string Completeness => Impact.AffectedText.Completeness(this, Phrases.In(null)).ToString();
}
