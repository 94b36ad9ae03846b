using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>A row of a table in the law, which is a provision of its own.</summary>
/// <param name="Table">The id of the provision as which the table is written.</param>
/// <param name="Title">What the table says.</param>
/// <param name="Cells">What the table goes by, and in each case the value of this row.</param>
/// <param name="When">The condition of the whole table, or null.</param>
/// <param name="IsAlone">Whether it stands only where no other row of the table does, since it goes by what has one value.</param>
internal sealed record TableRow(string Table, LocalText Title, ImmutableArray<(string Name, string Value)> Cells, Condition? When, bool IsAlone)
{
    /// <summary>How its answer is computed; null where it is written out.</summary>
    public Formula? Formula { get; init; }

    /// <summary>What a row says in place of an answer where the table has none.</summary>
    public const string NoRow = "none";
}
