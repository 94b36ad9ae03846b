namespace EligibilityEngine.Sql.Dialects;

internal sealed class DuckDbDialect : Dialect
{
    public override string Name => "DuckDB";

    public override string Parameter(string name, int position) => $"${name}";

    public override string DayNumber(string day) => $"({day} - DATE '0001-01-01')";

    /// <summary><c>/</c> is a division of fractions.</summary>
    public override string Quotient(string dividend, string divisor) => $"{dividend} // {divisor}";
}
