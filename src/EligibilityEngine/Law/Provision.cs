using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>The smallest citable unit that answers a question under a condition, in a period, on the word of named statements.</summary>
public sealed class Provision
{
    internal Provision()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, in one sentence.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The question that it answers.</summary>
    public required Question Question { get; init; }

    /// <summary>Its answer, or null for an exception that only lifts its base, and for a gap.</summary>
    public required Answer? Answer { get; init; }

    /// <summary>What is not modelled, where this is no law but tells whom a law may touch that was not found: for them answers stay open. Null for a provision of law.</summary>
    public NotModelled? Gap { get; init; }

    /// <summary>Whether authors name it: a provision, and not an entry of what is not modelled.</summary>
    internal bool IsNamed => Gap is null or { IsProvision: true };

    /// <summary>The answers that stay possible for whomever it touches, whatever else stands: those of a gap; every answer of a choice where no source tells which it is. Otherwise empty.</summary>
    internal ImmutableArray<Answer> Opens { get; set; } = [];

    /// <summary>The provisions that it is an exception to; empty for a general rule.</summary>
    public required ImmutableArray<Provision> ExceptionTo { get; init; }

    /// <summary>When it is law.</summary>
    public required InForce InForce { get; init; }

    /// <summary>Its condition, or null when it applies to everyone.</summary>
    public required Condition? When { get; init; }

    /// <summary>The statements that it rests on, at least one.</summary>
    public required ImmutableArray<Statement> Cites { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>The row of a table that it is, or null.</summary>
    internal TableRow? Row { get; init; }

    /// <summary>The exceptions to it, by id.</summary>
    public ImmutableArray<Provision> Exceptions { get; internal set; } = [];

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>Its position in <see cref="Rulebook.Provisions"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>Whether it is a general rule, an exception to nothing.</summary>
    public bool IsGeneral => ExceptionTo.IsEmpty;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
