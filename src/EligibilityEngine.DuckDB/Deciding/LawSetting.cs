using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>Which law decides which questions of whom: all that is the same for every person.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Questions">The questions.</param>
/// <param name="Basis">What is said of every person: days, readings, whether what is ordinary is assumed.</param>
/// <param name="Columns">What is said of each.</param>
internal sealed record LawSetting(Rulebook Rulebook, ImmutableArray<Question> Questions, Case Basis, ImmutableArray<PersonColumn> Columns)
{
    /// <summary>Whether each person has a day of its own.</summary>
    public bool HasDays { get; init; }

    /// <summary>Whether it is told which provisions decide.</summary>
    public bool WithGrounds { get; init; } = true;

    /// <summary>Whether it is told what an open answer hangs on.</summary>
    public bool WithMissing { get; init; } = true;

    /// <summary>Of how many kinds of persons it is kept in mind what was decided.</summary>
    public int MostKept { get; init; } = 200_000;
}
