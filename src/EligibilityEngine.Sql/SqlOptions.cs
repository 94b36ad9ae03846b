using System.Collections.Immutable;

namespace EligibilityEngine.Sql;

/// <summary>What a query decides, of whom, and what it may rely on.</summary>
public sealed record SqlOptions
{
    /// <summary>Stands for the alternative of a reading that is given when the query is run.</summary>
    public const string Given = "?";

    /// <summary>The names of the questions; none for the main ones of the rulebook.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    /// <summary>The day on which the facts are taken.</summary>
    public SqlDay On { get; init; } = SqlDay.Column("on_day");

    /// <summary>The day whose law is applied; null for the day on which the facts are taken.</summary>
    public SqlDay? LawOf { get; init; }

    /// <summary>The horizon of knowledge; null for none. Where a column has NULL, there is none either.</summary>
    public SqlDay? KnownBy { get; init; }

    /// <summary>Whether facts that are not stated are taken to be what they are ordinarily.</summary>
    public bool AssumesOrdinary { get; init; }

    /// <summary>
    /// Whether exactly those answers of choices are told that some completion of what is not known has, as <see cref="RulebookDeciding.Decide"/> tells them: written out from a decision diagram, for one day
    /// of facts and of law, with no horizon of each person's own, nothing assumed, no derived fact in a column, no two columns that are compared with each other, and a diagram of a few hundred nodes. Where
    /// that is not so, three-valued logic decides; a column <c>..._exact</c> says of each person whether the possible answers are exact.
    /// </summary>
    public bool IsExact { get; init; }

    /// <summary>The alternative chosen of readings, by name; what is not chosen stays open. <see cref="Given"/> for one that is given when the query is run, by a parameter that is called as its column would be.</summary>
    public ImmutableDictionary<string, string> Readings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The facts, derived ones and readings among them, of which the table has a column; all others are unknown. None for every fact that is not derived and that the questions hang on.
    /// </summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The columns of the table that name a person; they pass through.</summary>
    public ImmutableArray<string> Key { get; init; } = ["id"];

    /// <summary>The table of persons, or what stands for one: it is written into the query as it is.</summary>
    public string Table { get; init; } = "people";

    /// <summary>The view that the query becomes, or null for a query alone.</summary>
    public string? View { get; init; }
}
