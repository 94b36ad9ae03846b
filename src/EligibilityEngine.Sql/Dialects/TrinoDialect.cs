namespace EligibilityEngine.Sql.Dialects;

internal sealed class TrinoDialect : Dialect
{
    public override string Name => "Trino";

    public override string Parameter(string name, int position) => "?";

    public override string DayNumber(string day) => $"date_diff('day', DATE '0001-01-01', {day})";
}
