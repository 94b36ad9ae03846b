using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>A text that can be read in more than one way: a fact about the law, unknown until somebody chooses.</summary>
public sealed class Reading
{
    internal Reading()
    {
    }

    /// <summary>Its name.</summary>
    public string Id => Choice.Id;

    /// <summary>What the text leaves open.</summary>
    public LocalText Ask => Choice.Ask!;

    /// <summary>The alternatives, with who holds each.</summary>
    public ImmutableArray<NamedValue> Alternatives => Choice.Values;

    /// <summary>The statements that leave it open.</summary>
    public ImmutableArray<Statement> Cites => Choice.Cites;

    /// <summary>The choice among the alternatives, as evaluators see it.</summary>
    public required Fact Choice { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
