using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A condition with a name that lawyers use.</summary>
public sealed class Definition
{
    internal Definition()
    {
    }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>What lawyers call it.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The condition.</summary>
    public required Condition When { get; init; }

    /// <summary>The statements that it rests on.</summary>
    public ImmutableArray<Statement> Cites { get; init; } = [];

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Where it is declared.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>Its position in <see cref="Rulebook.Definitions"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
