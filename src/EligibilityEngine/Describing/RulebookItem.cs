using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Describing;

/// <summary>Anything in a rulebook that has a name.</summary>
public sealed class RulebookItem
{
    internal RulebookItem(object subject) => Subject = subject;

    /// <summary>What it is.</summary>
    public required ReferenceKind Kind { get; init; }

    /// <summary>Its name; of a statement, the citation <c>source/statement</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The statements that it rests on.</summary>
    public ImmutableArray<Statement> Cites { get; init; } = [];

    /// <summary>Its condition, or null.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The question, fact, definition, ... itself.</summary>
    internal object Subject { get; }

    /// <summary>The kind and the name: <c>provision kz-31</c>.</summary>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Name}";
}
