using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>What the binder hands to the rulebook: once in the order in which it was read, then ordered by id and numbered.</summary>
internal sealed record RulebookParts
{
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public required string Version { get; init; }

    public required LocalText Jurisdiction { get; init; }

    public required ImmutableArray<string> Languages { get; init; }

    public required ImmutableArray<Translation> Translations { get; init; }

    public required ImmutableArray<GlossaryTerm> Glossary { get; init; }

    /// <summary>Languages in which every text is given that an answer or a reason needs.</summary>
    public required ImmutableArray<string> CompleteLanguages { get; init; }

    /// <summary>Languages in which every statement is given.</summary>
    public required ImmutableArray<string> StatementLanguages { get; init; }

    public required TextPlace Place { get; init; }

    public required LeapDay? LeapDay { get; init; }

    public required ImmutableArray<Question> Main { get; init; }

    public required Cover Covers { get; init; }

    public required ImmutableArray<NotModelled> NotModelled { get; init; }

    public required ImmutableArray<Source> Sources { get; init; }

    public required ImmutableArray<LawEvent> Events { get; init; }

    public required ImmutableArray<Fact> Facts { get; init; }

    public required ImmutableArray<SeveralFact> SeveralFacts { get; init; }

    public required ImmutableArray<MemberGroup> Groups { get; init; }

    public required ImmutableArray<Definition> Definitions { get; init; }

    public required ImmutableArray<Question> Questions { get; init; }

    public required ImmutableArray<Provision> Provisions { get; init; }

    public required ImmutableArray<Constraint> Constraints { get; init; }

    public required ImmutableArray<Constraint> Properties { get; init; }

    public required ImmutableArray<Contradiction> Contradictions { get; init; }

    public int ConditionCount { get; init; }
}
