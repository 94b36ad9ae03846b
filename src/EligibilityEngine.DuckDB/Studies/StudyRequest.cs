using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>What is written of each question beside the columns of a person.</summary>
[Flags]
internal enum ToldColumns
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The answer.</summary>
    Answer = 1,

    /// <summary>The answers that are possible.</summary>
    Possible = 2,

    /// <summary>The provisions that decide.</summary>
    Grounds = 4,

    /// <summary>What it hangs on.</summary>
    Missing = 8,
}

/// <summary>The law of one side of a study.</summary>
/// <param name="Rulebook">The rulebook.</param>
/// <param name="Basis">What is the same of all persons: days, readings, whether what is ordinary is assumed.</param>
internal sealed record StudiedLaw(Rulebook Rulebook, Case Basis);

/// <summary>What is to be studied.</summary>
internal sealed record StudyRequest
{
    /// <summary>The file of persons: CSV, JSON lines (also packed), Parquet or a database of DuckDB; null where a query needs none.</summary>
    public string? Input { get; init; }

    /// <summary>A query, over the database where one is given; or null for all of the file.</summary>
    public string? Query { get; init; }

    /// <summary>The law that decides.</summary>
    public required StudiedLaw Law { get; init; }

    /// <summary>The law with which it is compared, or null.</summary>
    public StudiedLaw? Reform { get; init; }

    /// <summary>The names of the questions.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>Which columns are which facts, by other names or in other words.</summary>
    public ColumnMapping Mapping { get; init; } = ColumnMapping.ByName;

    /// <summary>The file to write; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>The file of rows that cannot be decided; null for none.</summary>
    public string? Rejects { get; init; }

    public ToldColumns Columns { get; init; } = ToldColumns.Answer | ToldColumns.Possible | ToldColumns.Grounds | ToldColumns.Missing;

    /// <summary>Whether columns that say nothing to the law are left out.</summary>
    public bool DropsUnknown { get; init; }

    /// <summary>The column of how many persons each row stands for, or null.</summary>
    public string? Weight { get; init; }

    /// <summary>Whether nothing is written where some row cannot be decided.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How much memory DuckDB may take, such as <c>512MB</c>; null for as much as it likes.</summary>
    public string? Memory { get; init; }

    /// <summary>On how many threads; 0 for one on each core.</summary>
    public int Threads { get; init; }

    /// <summary>The language of reasons; null for English.</summary>
    public string? Language { get; init; }
}
