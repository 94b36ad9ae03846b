namespace EligibilityEngine.Sql.Dialects;

internal sealed class PostgresDialect : Dialect
{
    public override string Name => "PostgreSQL";

    public override string WordType => "TEXT";

    /// <summary>A subquery with an offset is not pulled up, and yet passes row after row on.</summary>
    public override string? EndOfStage => "OFFSET 0";

    public override string Parameter(string name, int position) => FormattableString.Invariant($"${position}");

    public override string DayNumber(string day) => $"({day} - DATE '0001-01-01')";
}
