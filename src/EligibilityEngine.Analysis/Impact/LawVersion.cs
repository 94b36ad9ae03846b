using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>The law of one day, as one rulebook tells it, perhaps as it was known by a horizon, perhaps read in a certain way.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="LawOf">The day whose law it is.</param>
public sealed record LawVersion(Rulebook Rulebook, DateOnly LawOf)
{
    /// <summary>The horizon of knowledge: statements published later do not exist; null for no horizon.</summary>
    public DateOnly? KnownBy { get; init; }

    /// <summary>The readings that are chosen, by name; the others may be either way.</summary>
    public ImmutableArray<GivenFact> Readings { get; init; } = [];

    /// <summary>The same law, read so.</summary>
    /// <param name="reading">The name of a reading.</param>
    /// <param name="alternative">The name of one of its alternatives.</param>
    public LawVersion Read(string reading, string alternative) =>
        this with { Readings = [.. Readings.Where(r => r.Name != reading), new GivenFact(reading) { Otherwise = alternative }] };

    /// <summary>Whether the law on a question is modelled for that day and horizon.</summary>
    internal Coverage CoverageOf(Question question) => Rulebook.CoverOf(question).Of(LawOf, KnownBy);

    /// <summary>A case under this law of which nothing is known but how the law is read.</summary>
    /// <param name="on">The day on which the facts are taken.</param>
    internal Case CaseOn(DateOnly on) => new(on) { LawOf = LawOf, KnownBy = KnownBy, Facts = Readings };
}
