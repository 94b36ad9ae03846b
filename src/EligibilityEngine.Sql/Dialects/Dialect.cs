using System.Globalization;
using EligibilityEngine.Law;

namespace EligibilityEngine.Sql.Dialects;

/// <summary>How an engine writes what all of them have. Whole numbers are of 64 bits everywhere.</summary>
internal abstract class Dialect
{
    /// <summary>The dialect of an engine.</summary>
    public static Dialect Of(SqlDialect dialect) => dialect switch
    {
        SqlDialect.DuckDb => new DuckDbDialect(),
        SqlDialect.Postgres => new PostgresDialect(),
        SqlDialect.Sqlite => new SqliteDialect(),
        SqlDialect.Spark => new SparkDialect(),
        SqlDialect.Trino => new TrinoDialect(),
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, null),
    };

    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>The type of a column of days.</summary>
    public virtual string DayType => "DATE";

    /// <summary>The type of a column of whole numbers.</summary>
    public virtual string NumberType => "BIGINT";

    /// <summary>The type of a column of words.</summary>
    public virtual string WordType => "VARCHAR";

    /// <summary>The type of a column of yes and no.</summary>
    public virtual string YesNoType => "BOOLEAN";

    /// <summary>What stands between the name of a stage and its query, so that no engine computes a column of it again wherever it is used.</summary>
    public virtual string BeforeStage => "AS";

    /// <summary>What stands at the end of a stage, for the same reason; or null.</summary>
    public virtual string? EndOfStage => null;

    /// <summary>A name as it stands in a query.</summary>
    public virtual string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text.</summary>
    public virtual string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A day.</summary>
    public virtual string Day(DateOnly day) => $"DATE '{Written(day)}'";

    /// <summary>A column of days, NULL where it has what is no day.</summary>
    public virtual string ReadDay(string column) => column;

    /// <summary>Where a column that should have days has something else; null where no such column can have it.</summary>
    public virtual string? IsNoDay(string column) => null;

    /// <summary>A parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="position">Its position, from 1.</param>
    public abstract string Parameter(string name, int position);

    /// <summary>A part of a day as a whole number: YEAR, MONTH or DAY.</summary>
    public virtual string Part(string part, string day) => $"CAST(EXTRACT({part} FROM {day}) AS {NumberType})";

    /// <summary>How many days a day lies after the first day of the calendar.</summary>
    public abstract string DayNumber(string day);

    /// <summary>The quotient of whole numbers that are not below zero, rounded down; or of which one divides the other.</summary>
    public virtual string Quotient(string dividend, string divisor) => $"{dividend} / {divisor}";

    /// <summary>The least of two values, none of which is NULL.</summary>
    public virtual string Least(string one, string other) => $"LEAST({one}, {other})";

    /// <summary>The greatest of two values, none of which is NULL.</summary>
    public virtual string Greatest(string one, string other) => $"GREATEST({one}, {other})";

    /// <summary>The type of a column of a fact.</summary>
    public string TypeOf(FactType type) => type switch
    {
        FactType.YesNo => YesNoType,
        FactType.Choice => WordType,
        FactType.Date => DayType,
        _ => NumberType,
    };

    protected static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
