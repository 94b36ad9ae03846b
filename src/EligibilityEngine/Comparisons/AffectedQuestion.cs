using System.Collections.Immutable;
using System.Globalization;

namespace EligibilityEngine;

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

    /// <summary>Whether <see cref="Pairs"/> are all pairs that anybody gets. Otherwise the search passed its limit of
    /// <see cref="AffectedGroups.MostSituations"/> situations, or could not tell all values apart: there may be more.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Whether every provision that can make the difference is told with a person of its own. Otherwise the search for some of them passed
    /// its limit.</summary>
    public required bool AreCausesExact { get; init; }

    /// <summary>How many situations were looked into.</summary>
    public required int Situations { get; init; }

    /// <summary>Facts that have values in one rulebook only; nobody with such a value was looked for.</summary>
    public required ImmutableArray<string> FactsWithOtherValues { get; init; }

    /// <summary>How complete the search was, in a sentence.</summary>
    public string Completeness
    {
        get
        {
            var values = FactsWithOtherValues.IsEmpty ? "" : $" Values that only one rulebook has were left out: {string.Join(", ", FactsWithOtherValues)}.";
            return (IsExact, AreCausesExact) switch
            {
                (true, true) => "Complete: every person is accounted for." + values,
                (true, false) => "Every pair of answers was found, but perhaps not every provision that makes it: that search passed its limit." + values,
                _ when Situations >= AffectedGroups.MostSituations =>
                    string.Create(CultureInfo.InvariantCulture, $"Not complete: the search stopped at {AffectedGroups.MostSituations:N0} situations, so there may be more pairs.{values}"),
                _ => "Not complete: not all values could be told apart, so there may be more pairs." + values,
            };
        }
    }
}
