using System.Collections.Immutable;

namespace EligibilityEngine;

/// <summary>What the binder hands to the rulebook.</summary>
internal sealed record RulebookParts
{
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public required string Version { get; init; }

    public required LocalText Jurisdiction { get; init; }

    public required ImmutableArray<string> Languages { get; init; }

    public required LeapDay? LeapDay { get; init; }

    public required ImmutableArray<Question> Main { get; init; }

    public required ImmutableArray<NotModelled> NotModelled { get; init; }

    public required IReadOnlyCollection<Source> Sources { get; init; }

    public required IReadOnlyCollection<LawEvent> Events { get; init; }

    public required IReadOnlyCollection<Fact> Facts { get; init; }

    public required IReadOnlyCollection<Definition> Definitions { get; init; }

    public required IReadOnlyCollection<Question> Questions { get; init; }

    public required IReadOnlyCollection<Provision> Provisions { get; init; }

    public required IReadOnlyCollection<Constraint> Constraints { get; init; }

    public required IReadOnlyCollection<Contradiction> Contradictions { get; init; }
}
