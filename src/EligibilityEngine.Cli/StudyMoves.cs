using System.Collections.Immutable;
using EligibilityEngine.Analysis;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cli;

/// <summary>Persons whom the law compared with moves from some possible answers to others.</summary>
/// <param name="Before">What is possible under the one law.</param>
/// <param name="After">What is possible under the other.</param>
/// <param name="Persons">How many.</param>
/// <param name="Weight">How many they stand for.</param>
/// <param name="Line">The line of the first of them.</param>
/// <param name="Causes">The provisions that move them, each with how many of them.</param>
internal sealed record StudyMove(string Before, string After, long Persons, double Weight, long Line, ImmutableArray<(Provision Provision, long Persons)> Causes);

/// <summary>Finds which provisions move the persons of a study: of persons who are moved on the same grounds, one witness is decided and compared.</summary>
internal static class StudyMoves
{
    /// <summary>The moves of one question, those of most persons first; also of persons who are not moved, without causes.</summary>
    public static ImmutableArray<StudyMove> Of(QuestionMoves moves, StudyRequest request, StudyResult result) =>
    [
        .. moves.Persons.GroupBy(p => (p.Before, p.After)).Select(cell => new StudyMove(
            cell.Key.Before,
            cell.Key.After,
            cell.Sum(p => p.Persons),
            cell.Sum(p => p.Weight),
            cell.Min(p => p.Line),
            cell.Key.Before == cell.Key.After ? [] : Causes(moves.Question, cell, request, result))).OrderByDescending(m => m.Persons).ThenBy(m => m.Line),
    ];

    private static ImmutableArray<(Provision Provision, long Persons)> Causes(Question question, IEnumerable<MovedPersons> persons, StudyRequest request, StudyResult result) =>
    [
        .. persons.SelectMany(p => Causes(question, result.Witnesses[p.Row], request).Select(c => (Provision: c, p.Persons)))
            .GroupBy(c => c.Provision.Id).Select(g => (g.First().Provision, g.Sum(c => c.Persons))).OrderByDescending(c => c.Item2).ThenBy(c => c.Provision.Id, StringComparer.Ordinal),
    ];

    private static IEnumerable<Provision> Causes(Question question, Case witness, StudyRequest request)
    {
        var reform = request.Reform!;
        var under = witness with { LawOf = reform.Basis.LawOf, Facts = [.. witness.Facts, .. reform.Basis.Facts] };
        return request.Law.Rulebook.Decide(witness).ValueOrNull is { } before && reform.Rulebook.Decide(under).ValueOrNull is { } after
            ? Comparison.Of(before, after)[question.Id].Causes.Select(c => c.Provision).DistinctBy(p => p.Id)
            : [];
    }
}
