namespace EligibilityEngine.Sql.Dialects;

internal sealed class SparkDialect : Dialect
{
    public override string Name => "Spark SQL";

    public override string WordType => "STRING";

    public override string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>Backslashes escape.</summary>
    public override string Text(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    public override string Parameter(string name, int position) => $":{name}";

    public override string DayNumber(string day) => $"CAST(datediff({day}, DATE '0001-01-01') AS BIGINT)";

    /// <summary><c>/</c> is a division of fractions.</summary>
    public override string Quotient(string dividend, string divisor) => $"{dividend} DIV {divisor}";
}
