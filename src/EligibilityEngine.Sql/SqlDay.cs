namespace EligibilityEngine.Sql;

/// <summary>A day of a query: one day for everybody, a column of the table, or a parameter.</summary>
public sealed record SqlDay
{
    private SqlDay(DateOnly? day, string? column, string? parameter) => (Day, ColumnName, ParameterName) = (day, column, parameter);

    /// <summary>The day, the same for everybody; null for one that is not known when the query is written.</summary>
    public DateOnly? Day { get; }

    /// <summary>The column of the table that has it, or null.</summary>
    public string? ColumnName { get; }

    /// <summary>The parameter that it is given by, or null.</summary>
    public string? ParameterName { get; }

    /// <summary>One day for everybody: the query holds no more law than that day's.</summary>
    /// <param name="day">The day.</param>
    public static SqlDay Of(DateOnly day) => new(day, null, null);

    /// <summary>Each person's own.</summary>
    /// <param name="name">The column, as it is called in the table.</param>
    public static SqlDay Column(string name) => new(null, name, null);

    /// <summary>Given when the query is run.</summary>
    /// <param name="name">The parameter, of small letters, digits and underscores; engines that number theirs number it in the order of the first comment.</param>
    /// <exception cref="ArgumentException">It has other letters.</exception>
    public static SqlDay Parameter(string name) => IsParameter(name) ? new SqlDay(null, null, name) : throw new ArgumentException($"`{name}` is no name of small letters, digits and underscores", nameof(name));

    /// <summary>Whether a parameter may be so called.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsParameter(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
    }
}
