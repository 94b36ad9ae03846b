using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Cells;

/// <summary>What a cell says of the facts of its column.</summary>
internal sealed record SaidCell
{
    /// <summary>An empty cell.</summary>
    public static SaidCell Nothing { get; } = new();

    /// <summary>What it says as a case says it; null for nothing.</summary>
    public string? Text { get; init; }

    /// <summary>A value for each fact of the column, where that is all that the cell says; otherwise empty.</summary>
    public ImmutableArray<FactValue> Values { get; init; } = [];

    /// <summary>Why it cannot be read, or null.</summary>
    public Diagnostic? Mistake { get; init; }

    /// <summary>Whether one value, which may be that nothing is known, is all that it says of one fact.</summary>
    public bool IsPlain => Mistake is null && (Text is null || Values.Length == 1);

    /// <summary>The value of one fact, of a cell that says no more.</summary>
    public FactValue Value => Values.IsEmpty ? FactValue.Unknown : Values[0];

    /// <summary>Whether values do not tell all that it says: several are left, or it is said that nobody knows.</summary>
    public bool IsMore => Text is not null && Values.IsEmpty;
}
