using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>A stretch of days, as long as it can be, with one answer (or one set of possible answers) and one set of grounds.</summary>
public sealed class Segment
{
    internal Segment()
    {
    }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>The decision of the question on the first day, with its whole justification.</summary>
    public required QuestionDecision Decision { get; init; }

    /// <summary>What began it; null for the first segment, which begins because the timeline does.</summary>
    public required Change? Begins { get; init; }

    /// <summary>What ends it, on the day after the last; null for the last segment.</summary>
    public required Change? Ends { get; init; }

    /// <summary>Determined, undetermined or in conflict.</summary>
    public DecisionStatus Status => Decision.Status;

    /// <summary>The answer, or null when it is undetermined or in conflict.</summary>
    public Answer? Answer => Decision.Answer;

    /// <summary>The answers that are possible.</summary>
    public ImmutableArray<Answer> Possible => Decision.Possible;

    /// <summary>The provisions that stand and give the answer; see <see cref="Justification.Grounds"/>.</summary>
    public required ImmutableArray<Provision> Grounds { get; init; }

    /// <summary>Where the answer is determined though no single provision certainly stands: those of which some does, whatever is found out. Otherwise empty.</summary>
    public ImmutableArray<Provision> SomeStands => Status == DecisionStatus.Determined && Grounds.IsEmpty ? Decision.Justification.MayStand : [];
}
