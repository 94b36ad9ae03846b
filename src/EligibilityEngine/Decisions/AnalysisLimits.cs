using EligibilityEngine.Spaces;

namespace EligibilityEngine.Decisions;

/// <summary>How much an analysis looks into before it says of what it is not exact.</summary>
public sealed record AnalysisLimits
{
    /// <summary>Nodes of decision diagrams for one question at most: 500,000 unless it is said.</summary>
    public int Nodes { get; init; } = MapLimits.Default.Nodes;

    /// <summary>Ways in which facts are compared with each other that are looked into for one question at most: 100,000 unless it is said.</summary>
    public int Steps { get; init; } = MapLimits.Default.Steps;

    internal static MapLimits Of(AnalysisLimits? limits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return limits is null ? MapLimits.Default with { Cancellation = cancellation } : new(limits.Nodes, limits.Steps, cancellation);
    }
}
