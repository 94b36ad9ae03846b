using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A day on which the law changed, exact or only known to lie in a span.</summary>
public sealed class LawEvent
{
    internal LawEvent()
    {
    }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>What happens.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Its day.</summary>
    public required DaySpan Day { get; init; }

    /// <summary>The statements that it is known from.</summary>
    public required ImmutableArray<Statement> Cites { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Where it is declared.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>Its position in <see cref="Rulebook.Events"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
