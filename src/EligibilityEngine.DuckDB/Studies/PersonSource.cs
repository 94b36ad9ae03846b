using System.Collections.Immutable;
using DuckDB.NET.Data;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>A column of a source, with its type in SQL.</summary>
internal sealed record SourceColumn(string Name, string Type);

/// <summary>Where persons come from, as a part of a query that gives them in their order.</summary>
/// <param name="Relation">What stands after FROM.</param>
/// <param name="Rows">How many rows it gives; null where that is not known beforehand.</param>
/// <param name="Unreadable">The lines that are no rows.</param>
/// <param name="Jumps">On which line each row stands: the first row after each jump, and what its line is above its number.</param>
internal sealed record PersonSource(string Relation, long? Rows, IReadOnlyList<UnreadableLine> Unreadable, IReadOnlyList<(long Row, long Shift)> Jumps)
{
    private static readonly (long, long)[] RowByRow = [(0, 1)];

    /// <summary>The same where rows have their numbers in a column of the source; null where they are to be counted.</summary>
    private Func<string, string>? WithNumbers { get; init; }

    /// <summary>The persons with their numbers, from 0, in a further column.</summary>
    public string Numbered(string column) => WithNumbers?.Invoke(column) ?? $"(SELECT *, row_number() OVER () - 1 AS {Sql.Name(column)} FROM {Relation})";

    /// <summary>The line on which a row stands.</summary>
    public long LineOf(long row) => row + Jumps.LastOrDefault(j => j.Row <= row, (0, 1)).Shift;

    /// <summary>The row that stands on a line.</summary>
    public long RowOf(long line) => line - Jumps.LastOrDefault(j => j.Row + j.Shift <= line, (0, 1)).Shift;

    /// <summary>Looks through what is asked for, and makes it ready to be read.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="connection">The database of the study.</param>
    /// <param name="scratch">A folder for what has to be written aside.</param>
    /// <param name="cancellation">Gives up.</param>
    public static PersonSource Of(StudyRequest request, DuckDBConnection connection, StudyScratch scratch, CancellationToken cancellation) => FileKinds.Of(request.Input) switch
    {
        null => OfQuery(request.Query!),
        DataKind.Csv when request.Query is null => OfCsv(request.Input!, request.IsStrict, scratch, cancellation),
        DataKind.JsonLines when request.Query is null => OfJsonLines(request.Input!, request.IsStrict, scratch, cancellation),
        DataKind.Parquet when request.Query is null => OfParquet(request.Input!, connection),
        DataKind.Database => OfDatabase(request, connection),
        _ => throw new StudyRefusal(s => s.QueryNeedsADatabase()),
    };

    private static PersonSource OfParquet(string path, DuckDBConnection connection)
    {
        const string own = "file_row_number";
        var relation = $"read_parquet({Sql.Text(path)})";
        var hasOwn = connection.Query($"DESCRIBE SELECT * FROM {relation}", r => r.GetString(0)).Exists(c => c.Equals(own, StringComparison.OrdinalIgnoreCase));
        return new PersonSource(relation, connection.Count($"SELECT count(*) FROM {relation}"), [], RowByRow)
        {
            WithNumbers = hasOwn ? null : column => $"(SELECT * EXCLUDE ({own}), {own} AS {Sql.Name(column)} FROM read_parquet({Sql.Text(path)}, {own} = true))",
        };
    }

    private static PersonSource OfQuery(string query) => new($"({query.TrimEnd(';', ' ', '\n')})", null, [], RowByRow);

    private static PersonSource OfCsv(string path, bool isStrict, StudyScratch scratch, CancellationToken cancellation)
    {
        var file = CsvFile.Of(path, isStrict, cancellation);
        Check(path, file.Columns, file.IsUtf16);
        var read = Aside(path, scratch, file.IsClean, clean => file.WriteRows(clean, cancellation));
        var columns = string.Join(", ", file.Columns.Select(c => $"{Sql.Text(c)}: 'VARCHAR'"));
        return new PersonSource(
            $"read_csv({Sql.Text(read)}, auto_detect = false, header = true, delim = {Sql.Text(((char)file.Delimiter).ToString())}, quote = '\"', escape = '\"', nullstr = ''{(file.IsPlain ? "" : ", max_line_size = 8000000")}, columns = {{{columns}}})",
            file.Rows.Count,
            file.Unreadable,
            file.Rows.Jumps);
    }

    private static PersonSource OfJsonLines(string path, bool isStrict, StudyScratch scratch, CancellationToken cancellation)
    {
        var file = JsonLinesFile.Of(path, isStrict, cancellation);
        Check(path, file.Columns, false);
        var read = Aside(path, scratch, file.Unreadable.Count == 0, clean => file.WriteRows(clean, cancellation));
        var columns = string.Join(", ", file.Columns.Select(c => $"{Sql.Text(c)}: 'VARCHAR'"));
        return new PersonSource($"read_json({Sql.Text(read)}, format = 'newline_delimited', columns = {{{columns}}})", file.Rows.Count, file.Unreadable, file.Rows.Jumps);
    }

    private static PersonSource OfDatabase(StudyRequest request, DuckDBConnection connection)
    {
        connection.Execute($"ATTACH {Sql.Text(request.Input!)} AS persons (READ_ONLY)");
        if (request.Query is { } query)
        {
            connection.Execute("USE persons");
            return OfQuery(query);
        }

        var tables = connection.Query("SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE database_name = 'persons' ORDER BY 1", r => r.GetString(0));
        return tables is [var only] && $"persons.{string.Join('.', only.Split('.').Select(Sql.Name))}" is var table
            ? new PersonSource(table, connection.Count($"SELECT count(*) FROM {table}"), [], RowByRow)
            : throw new StudyRefusal(s => s.NotOneTable(request.Input!, s.Commas(tables.Select(t => (Prose)$"`{t}`"))));
    }

    private static string Aside(string path, StudyScratch scratch, bool isClean, Action<string> write)
    {
        if (isClean)
        {
            return path;
        }

        var clean = scratch.At("rows");
        write(clean);
        return clean;
    }

    private static void Check(string path, ImmutableArray<string> columns, bool isUtf16)
    {
        if (isUtf16)
        {
            throw new StudyRefusal(s => s.WrongEncoding(path));
        }

        if (columns.IsEmpty || columns.Any(string.IsNullOrWhiteSpace))
        {
            throw new StudyRefusal(s => s.ColumnsWithoutNames(path));
        }

        if (columns.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new StudyRefusal(s => s.ColumnTwice(twice.Key));
        }
    }
}
