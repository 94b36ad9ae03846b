using System.Collections.Immutable;
using System.Globalization;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>The columns of a study: those of its persons, what they say under a law, and those that the law adds.</summary>
internal sealed class StudyColumns
{
    private static readonly ImmutableArray<(ToldColumns Column, string Ending)> Endings =
        [(ToldColumns.Answer, ""), (ToldColumns.Possible, ".possible"), (ToldColumns.Grounds, ".grounds"), (ToldColumns.Missing, ".missing")];

    private readonly StudyRequest _request;

    /// <summary>Checks that what is asked for makes sense of the columns that there are.</summary>
    /// <exception cref="StudyRefusal">It does not.</exception>
    public StudyColumns(StudyRequest request, ImmutableArray<SourceColumn> columns)
    {
        (_request, All) = (request, columns);
        if (request.Mapping.Columns.Keys.Append(request.Weight).OfType<string>().FirstOrDefault(m => !columns.Any(c => c.Name == m)) is { } missing)
        {
            throw new StudyRefusal(s => s.NoSuchColumn(missing));
        }

        Said = SaidUnder(request.Law.Rulebook);
        if (Said.IsEmpty)
        {
            throw new StudyRefusal(s => s.NoColumnSaysAnything(s.Commas(columns.Select(c => (Prose)$"`{c.Name}`"))));
        }

        if (Said.GroupBy(c => c.Fact).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new StudyRefusal(s => s.FactTwice(twice.Key, s.Commas(twice.Select(c => (Prose)$"`{c.Name}`"))));
        }

        if (Told.Select(t => t.Name).FirstOrDefault(n => Written.Any(c => c.Name.Equals(n, StringComparison.OrdinalIgnoreCase))) is { } taken)
        {
            throw new StudyRefusal(s => s.ColumnTaken(taken));
        }
    }

    /// <summary>All columns of persons.</summary>
    public ImmutableArray<SourceColumn> All { get; }

    /// <summary>Those that say facts.</summary>
    public ImmutableArray<PersonColumn> Said { get; }

    /// <summary>Those that say nothing to the law.</summary>
    public ImmutableArray<string> Unknown => [.. All.Where(c => c.Name != _request.Weight && !Said.Any(s => s.Name == c.Name)).Select(c => c.Name)];

    /// <summary>Those of persons that are written.</summary>
    public IEnumerable<SourceColumn> Written => All.Where(c => !_request.DropsUnknown || c.Name == _request.Weight || Said.Any(s => s.Name == c.Name));

    /// <summary>The columns that the law adds, by question.</summary>
    public IEnumerable<(string Name, Question Question, ToldColumns Column)> Told =>
        _request.Questions.SelectMany(q => Endings.Where(e => _request.Columns.HasFlag(e.Column)).Select(e => ($"{q.Id}{e.Ending}", q, e.Column)));

    /// <summary>Those that say facts of another rulebook.</summary>
    public ImmutableArray<PersonColumn> SaidUnder(Rulebook rulebook) =>
        [.. All.Where(c => c.Name != _request.Weight).Select(c => _request.Mapping.Of(c.Name, rulebook)).OfType<PersonColumn>()];

    /// <summary>A name that no column has.</summary>
    public string Free(string name) => All.Any(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? Free(name + "_") : name;

    /// <summary>Columns as the law reads them, in SQL.</summary>
    public IEnumerable<string> Arguments(IEnumerable<PersonColumn> said) => said.Select(c => Argument(All.First(k => k.Name == c.Name), c));

    /// <summary>The weight of a person, in SQL; null where it is none.</summary>
    public string? Weight => _request.Weight is { } column ? string.Create(CultureInfo.InvariantCulture, $"TRY_CAST(TRY_CAST({Sql.Name(column)} AS VARCHAR) AS DOUBLE)") : null;

    /// <summary>A column in its own type where that is one of those that the law reads, else as text.</summary>
    private static string Argument(SourceColumn column, PersonColumn said)
    {
        var name = Sql.Name(column.Name);
        return column.Type.EndsWith("[]", StringComparison.Ordinal) ? $"CASE WHEN len({name}) = 0 THEN 'none' ELSE array_to_string({name}::VARCHAR[], '{(said.Facts.Length > 1 ? "," : "|")}') END"
            : column.Type is "FLOAT" or "DOUBLE" || column.Type.StartsWith("DECIMAL", StringComparison.Ordinal) ? $"CASE WHEN {name} = trunc({name}) THEN {name}::BIGINT::VARCHAR ELSE {name}::VARCHAR END"
            : column.Type.StartsWith("ENUM", StringComparison.Ordinal) || column.Type is "VARCHAR" or "BOOLEAN" or "DATE" or "TIMESTAMP" or "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" ? name
            : $"{name}::VARCHAR";
    }
}
