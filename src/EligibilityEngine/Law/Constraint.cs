using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A condition that is true of every person. As a constraint of a rulebook it is taken for granted, and a case that breaks it is in error; as a property of it, it is tested.</summary>
public sealed class Constraint
{
    internal Constraint()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What is true of every person.</summary>
    public required LocalText Says { get; init; }

    /// <summary>The same as a condition.</summary>
    public required Condition Holds { get; init; }

    /// <summary>The statements that it rests on.</summary>
    public ImmutableArray<Statement> Cites { get; init; } = [];

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
