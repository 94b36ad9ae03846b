namespace EligibilityEngine.Spaces;

/// <summary>How much is looked into before an answer says of what it is not exact, and whether that was given up.</summary>
/// <param name="Nodes">Nodes of diagrams for one question at most.</param>
/// <param name="Steps">Combinations of compared facts looked into for one question at most.</param>
/// <param name="Cancellation">Gives up.</param>
internal sealed record MapLimits(int Nodes, int Steps, CancellationToken Cancellation = default)
{
    public static MapLimits Default { get; } = new(500_000, 100_000);
}
