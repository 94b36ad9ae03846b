using System.Collections.Immutable;
using DuckDB.NET.Data;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>
/// The rows of a study that cannot be decided, and the lines that are no rows. Where there are any, persons are gone through once more, with their numbers: so a study of good rows alone never has to
/// number them, and reads on all cores.
/// </summary>
internal sealed class Rejects(DuckDBConnection connection, PersonSource source, StudyDeciding deciding, string function)
{
    private const string Rows = "memory.main.rejected_rows";
    private const string Lines = "memory.main.unreadable_lines";
    private const string Jumps = "memory.main.jumps";

    private string Number => deciding.Columns.Free("row_of_person");

    /// <summary>All of them, in SQL, by line.</summary>
    public static string All => $"""
        SELECT line, "column", text, code, reason FROM (SELECT line, NULL::VARCHAR AS "column", text, NULL::VARCHAR AS code, reason FROM {Lines} UNION ALL SELECT line, place, text, code, reason FROM {Rows})
        ORDER BY line
        """;

    /// <summary>Finds them; how many rows there are among them.</summary>
    /// <param name="isAny">Whether there is any row among them.</param>
    /// <param name="onlyFirst">Whether the first is enough.</param>
    /// <param name="say">The phrases of reasons.</param>
    public long Find(bool isAny, bool onlyFirst, Phrases say)
    {
        connection.Execute($"CREATE TABLE {Lines}(line BIGINT, text VARCHAR, reason VARCHAR); CREATE TABLE {Rows}(line BIGINT, place VARCHAR, text VARCHAR, code VARCHAR, reason VARCHAR); CREATE TABLE {Jumps}(first BIGINT, shift BIGINT)");
        using (var lines = connection.CreateAppender("memory", "main", "unreadable_lines"))
        {
            foreach (var line in source.Unreadable)
            {
                lines.CreateRow().AppendValue(line.Line).AppendValue(line.Text).AppendValue(line.Mistake.In(say)).EndRow();
            }
        }

        using (var jumps = connection.CreateAppender("memory", "main", "jumps"))
        {
            foreach (var (row, shift) in source.Jumps)
            {
                jumps.CreateRow().AppendValue(row).AppendValue(shift).EndRow();
            }
        }

        return isAny ? connection.Execute($"INSERT INTO {Rows} SELECT nr + shift, place, text, code, reason FROM ({Faults}{(onlyFirst ? " LIMIT 1" : "")}) AS r ASOF JOIN {Jumps} AS j ON r.nr >= j.first") : 0;
    }

    public ImmutableArray<RejectedRow> First(int count) => [.. connection.Query(
        $"{All} LIMIT {count.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        r => new RejectedRow(r.GetInt64(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), r.GetString(4)))];

    private string Faults
    {
        get
        {
            var texts = string.Concat(deciding.Columns.All.Select(c => $" WHEN {Sql.Text(c.Name)} THEN {Sql.Name(c.Name)}::VARCHAR"));
            var fault = Sql.Name(deciding.Columns.Free("fault_of_person"));
            return $"""
                SELECT {Sql.Name(Number)} AS nr, {fault}.place AS place, CASE {fault}.place{texts} END AS text, {fault}.code AS code, {fault}.reason AS reason
                FROM (SELECT *, {function}({deciding.Arguments(Sql.Name(Number))}) AS {fault} FROM {source.Numbered(Number)}) WHERE {fault}.reason IS NOT NULL
                """;
        }
    }
}
