namespace EligibilityEngine.Sql.Dialects;

/// <summary>Days are texts such as <c>2019-05-30</c>, yes is 1 and no is 0.</summary>
internal sealed class SqliteDialect : Dialect
{
    public override string Name => "SQLite";

    public override string DayType => "TEXT";

    public override string NumberType => "INTEGER";

    public override string WordType => "TEXT";

    public override string YesNoType => "INTEGER";

    /// <summary>Otherwise a stage is folded into the next, and its columns are computed wherever they are named.</summary>
    public override string BeforeStage => "AS MATERIALIZED";

    public override string Day(DateOnly day) => $"'{Written(day)}'";

    public override string ReadDay(string column) => $"CASE WHEN date({column}) = {column} THEN {column} END";

    public override string? IsNoDay(string column) => $"{column} IS NOT NULL AND date({column}) IS NOT {column}";

    public override string Parameter(string name, int position) => $"${name}";

    public override string Part(string part, string day) => $"CAST(strftime('{part switch { "YEAR" => "%Y", "MONTH" => "%m", _ => "%d" }}', {day}) AS INTEGER)";

    public override string DayNumber(string day) => $"CAST(julianday({day}) - julianday('0001-01-01') AS INTEGER)";

    public override string Least(string one, string other) => $"MIN({one}, {other})";

    public override string Greatest(string one, string other) => $"MAX({one}, {other})";
}
