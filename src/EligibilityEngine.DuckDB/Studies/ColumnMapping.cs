using System.Collections.Immutable;
using System.Globalization;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Functions;
using EligibilityEngine.Text;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>What a column says where its name, or its words, are not those of the rulebook.</summary>
/// <param name="Fact">The name of the fact.</param>
internal sealed record MappedColumn(string Fact)
{
    /// <summary>What words stand for, by the words.</summary>
    public ImmutableDictionary<string, string> Words { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How days are written, such as <c>dd.MM.yyyy</c>; null for year, month and day.</summary>
    public string? Format { get; init; }

    /// <summary>A text as the rulebook writes it; as it is where nothing is said of it.</summary>
    public string Translate(string text) => Words.GetValueOrDefault(text.Trim())
        ?? (Format is { } format && DateOnly.TryParseExact(text.Trim(), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Values.OfDay(day) : Format is null ? text : $"{text} ({Format})");
}

/// <summary>Which columns say which facts.</summary>
/// <param name="Columns">Those of which something is said, by name.</param>
internal sealed record ColumnMapping(ImmutableDictionary<string, MappedColumn> Columns)
{
    /// <summary>A column says the fact of its name.</summary>
    public static ColumnMapping ByName { get; } = new(ImmutableDictionary<string, MappedColumn>.Empty);

    /// <summary>What a column says; null for nothing.</summary>
    public PersonColumn? Of(string column, Rulebook rulebook) =>
        Columns.TryGetValue(column, out var mapped) ? new PersonColumn(rulebook, column, mapped.Fact) { Translate = mapped is { Words.IsEmpty: true, Format: null } ? null : mapped.Translate }
        : LawFunction.FactNamed(rulebook, column) is { } fact ? new PersonColumn(rulebook, column, fact)
        : null;
}
