using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>
/// Decides the persons of a file or a database. DuckDB reads them into a table of its own on disk, with what the law says of each; from there are written decisions, rejected rows and counts, so that
/// all tell of the same rows.
/// </summary>
internal sealed class Study : IDisposable
{
    private const string Decisions = "study.main.decided";
    private const string Good = "study.main.good";

    private readonly StudyRequest _request;
    private readonly Action<long, long?> _progress;
    private readonly CancellationToken _cancellation;
    private readonly string _folder;
    private readonly DuckDBConnection _connection;
    private readonly CancellationTokenRegistration _stopping;
    private readonly Phrases _say;
    private PersonSource _source = null!;
    private ImmutableArray<SourceColumn> _columns = [];
    private ImmutableArray<PersonColumn> _said = [];
    private long _done;

    private Study(StudyRequest request, Action<long, long?> progress, CancellationToken cancellation)
    {
        (_request, _progress, _cancellation) = (request, progress, cancellation);
        _say = Phrases.In(request.Language);
        _folder = Directory.CreateTempSubdirectory("eligibility-study-").FullName;
        _connection = new DuckDBConnection("Data Source=:memory:");
        _connection.Open();
        _stopping = cancellation.Register(() => _connection.NativeConnection.Interrupt());
    }

    /// <summary>Runs a study.</summary>
    /// <param name="request">What is to be studied.</param>
    /// <param name="progress">Told how many rows are decided, and of how many where that is known.</param>
    /// <param name="cancellation">Stops it: then nothing is written.</param>
    /// <exception cref="StudyRefusal">It cannot be studied, and why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static StudyResult Run(StudyRequest request, Action<long, long?>? progress = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var study = new Study(request, progress ?? ((_, _) => { }), cancellation);
        try
        {
            return study.Run();
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (DuckDBException refused)
        {
            throw new StudyRefusal(s => s.CannotBeStudied(refused.Message.Split('\n')[0]));
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private StudyResult Run()
    {
        Begin();
        _source = PersonSource.Of(_request, _connection, _folder, _cancellation);
        ReadColumns();
        Decide();
        var result = Result();
        if (!_request.IsStrict || result.Rejected == 0)
        {
            Write();
        }

        return result;
    }

    private void Begin()
    {
        foreach (var setting in new[]
        {
            _request.Memory is { } memory ? $"memory_limit = {Sql.Text(memory)}" : null,
            _request.Threads > 0 ? $"threads = {_request.Threads.ToString(CultureInfo.InvariantCulture)}" : null,
            $"temp_directory = {Sql.Text(Path.Combine(_folder, "spilled"))}",
        })
        {
            if (setting is not null)
            {
                _connection.Execute($"SET {setting}");
            }
        }

        _connection.Execute($"ATTACH {Sql.Text(Path.Combine(_folder, "study.duckdb"))} AS study");
    }

    private void ReadColumns()
    {
        _columns = [.. _connection.Query($"DESCRIBE SELECT * FROM {_source.Relation}", r => new SourceColumn(r.GetString(0), r.GetString(1)))];
        if (_request.Mapping.Columns.Keys.FirstOrDefault(m => !_columns.Any(c => c.Name == m)) is { } missing)
        {
            throw new StudyRefusal(s => s.NoSuchColumn(missing));
        }

        if (_request.Weight is { } weight && !_columns.Any(c => c.Name == weight))
        {
            throw new StudyRefusal(s => s.NoSuchColumn(weight));
        }

        _said = SaidUnder(_request.Law.Rulebook);
        if (_said.IsEmpty)
        {
            throw new StudyRefusal(s => s.NoColumnSaysAnything(s.Commas(_columns.Select(c => (Prose)$"`{c.Name}`"))));
        }

        if (_said.GroupBy(c => c.Fact).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new StudyRefusal(s => s.FactTwice(twice.Key, s.Commas(twice.Select(c => (Prose)$"`{c.Name}`"))));
        }

        if (Told().Select(t => t.Name).FirstOrDefault(n => Written().Any(c => c.Name.Equals(n, StringComparison.OrdinalIgnoreCase))) is { } taken)
        {
            throw new StudyRefusal(s => s.ColumnTaken(taken));
        }
    }

    private ImmutableArray<PersonColumn> SaidUnder(Rulebook rulebook) =>
        [.. _columns.Where(c => c.Name != _request.Weight).Select(c => _request.Mapping.Of(c.Name, rulebook)).OfType<PersonColumn>()];

    /// <summary>The columns of a person that are written.</summary>
    private IEnumerable<SourceColumn> Written() => _columns.Where(c => !_request.DropsUnknown || c.Name == _request.Weight || _said.Any(s => s.Name == c.Name));

    /// <summary>The columns that the law adds, with what they hold.</summary>
    private IEnumerable<(string Name, string Value)> Told() => _request.Questions.SelectMany(q => new[]
    {
        (ToldColumns.Answer, q.Id, "answer"), (ToldColumns.Possible, $"{q.Id}.possible", "possible"), (ToldColumns.Grounds, $"{q.Id}.grounds", "grounds"), (ToldColumns.Missing, $"{q.Id}.missing", "missing"),
    }.Where(t => _request.Columns.HasFlag(t.Item1)).Select(t => (t.Item2, $"law.{Sql.Name(q.Id)}.{t.Item3}")));

    private void Decide()
    {
        Register("law_of_study", _request.Law, _said);
        var reform = "";
        if (_request.Reform is { } compared)
        {
            var said = SaidUnder(compared.Rulebook);
            Register("law_of_reform", compared, said, isCounted: false);
            reform = $", law_of_reform({Arguments(said)}) AS reform";
        }

        var weight = _request.Weight is { } column ? $"TRY_CAST(TRY_CAST({Sql.Name(column)} AS VARCHAR) AS DOUBLE)" : "1::DOUBLE";
        _connection.Execute($"CREATE TABLE {Decisions} AS SELECT person, law_of_study({Arguments(_said)}) AS law{reform}, {weight} AS weight FROM (SELECT * FROM {_source.Relation}) AS person");
        WriteLines();
        _connection.Execute($"CREATE VIEW {Good} AS SELECT *, rowid AS nr FROM {Decisions} WHERE {Reason()} IS NULL");
        if (_source.Rows is { } rows && rows != _done)
        {
            throw new InvalidOperationException($"{rows} rows were read and {_done} decided");
        }
    }

    private void Register(string name, StudiedLaw law, ImmutableArray<PersonColumn> said, bool isCounted = true)
    {
        var questions = _request.Questions.Select(q => law.Rulebook.QuestionNamed(q.Id)).ToImmutableArray();
        new StudyFunction(new LawSetting(law.Rulebook, questions, law.Basis, said), _request.Language, isCounted ? Decided : _ => { }).Register(_connection, name);
    }

    private void Decided(int rows)
    {
        _cancellation.ThrowIfCancellationRequested();
        _progress(Interlocked.Add(ref _done, rows), _source.Rows);
    }

    private string Arguments(ImmutableArray<PersonColumn> said) => string.Join(", ", said.Select(c => Argument(_columns.First(k => k.Name == c.Name), c)));

    /// <summary>A column as the law reads it: in its own type where that is one of those, else as text.</summary>
    private static string Argument(SourceColumn column, PersonColumn said)
    {
        var name = Sql.Name(column.Name);
        return column.Type.EndsWith("[]", StringComparison.Ordinal) ? $"CASE WHEN len({name}) = 0 THEN 'none' ELSE array_to_string({name}::VARCHAR[], '{(said.Facts.Length > 1 ? "," : "|")}') END"
            : column.Type is "FLOAT" or "DOUBLE" || column.Type.StartsWith("DECIMAL", StringComparison.Ordinal) ? $"CASE WHEN {name} = trunc({name}) THEN {name}::BIGINT::VARCHAR ELSE {name}::VARCHAR END"
            : column.Type.StartsWith("ENUM", StringComparison.Ordinal) || column.Type is "VARCHAR" or "BOOLEAN" or "DATE" or "TIMESTAMP" or "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT" ? name
            : $"{name}::VARCHAR";
    }

    /// <summary>Keeps the lines that are no rows, and on which lines rows stand.</summary>
    private void WriteLines()
    {
        _connection.Execute("CREATE TABLE study.main.unreadable(line BIGINT, text VARCHAR, reason VARCHAR); CREATE TABLE study.main.jumps(first BIGINT, shift BIGINT)");
        using (var unreadable = _connection.CreateAppender("study", "main", "unreadable"))
        {
            foreach (var line in _source.Unreadable)
            {
                unreadable.CreateRow().AppendValue(line.Line).AppendValue(line.Text).AppendValue(line.Mistake.In(_say)).EndRow();
            }
        }

        using var jumps = _connection.CreateAppender("study", "main", "jumps");
        foreach (var (row, shift) in _source.Jumps)
        {
            jumps.CreateRow().AppendValue(row).AppendValue(shift).EndRow();
        }
    }

    private bool HasReform => _request.Reform is not null;

    /// <summary>Why a row is not decided, in SQL; null where it is.</summary>
    private string Reason() =>
        $"CASE WHEN law.mistake.reason IS NOT NULL THEN law.mistake.reason{(HasReform ? $" WHEN reform.mistake.reason IS NOT NULL THEN replace({Sql.Text(_say.ImpossibleUnderReform("\u0001").ToString())}, chr(1), reform.mistake.reason)" : "")}{(_request.Weight is null ? "" : $" WHEN NOT coalesce(weight >= 0 AND isfinite(weight), false) THEN {Sql.Text(_say.NotAWeight().ToString())}")} END";

    private string Either(string field) => HasReform ? $"coalesce(law.mistake.{field}, reform.mistake.{field})" : $"law.mistake.{field}";

    private string Rejected()
    {
        var weight = _request.Weight is { } column ? $"CASE WHEN law.mistake.reason IS NULL{(HasReform ? " AND reform.mistake.reason IS NULL" : "")} THEN {Sql.Text(column)} ELSE {Either("place")} END" : Either("place");
        var text = string.Concat(_columns.Select(c => $" WHEN {Sql.Text(c.Name)} THEN person.{Sql.Name(c.Name)}::VARCHAR"));
        return $"""
            SELECT line, "column", text, code, reason FROM (
                SELECT line, NULL::VARCHAR AS "column", text, NULL::VARCHAR AS code, reason FROM study.main.unreadable
                UNION ALL
                SELECT nr + shift, place, CASE place{text} END, code, reason
                FROM (SELECT rowid AS nr, person, {weight} AS place, {Either("code")} AS code, {Reason()} AS reason FROM {Decisions}) AS d ASOF JOIN study.main.jumps AS j ON d.nr >= j.first
                WHERE reason IS NOT NULL)
            ORDER BY line
            """;
    }

    private StudyResult Result()
    {
        var decided = _connection.Count($"SELECT count(*) FROM {Good}");
        var rejected = _connection.Count($"SELECT count(*) FROM ({Rejected()})");
        var read = (_source.Rows ?? _done) + _source.Unreadable.Count;
        if (decided + rejected != read)
        {
            throw new InvalidOperationException($"{decided} rows were decided and {rejected} rejected of {read}");
        }

        return new StudyResult
        {
            Read = read,
            Decided = decided,
            Rejected = rejected,
            Weight = _request.Weight is null ? null : _connection.Query($"SELECT coalesce(sum(weight), 0) FROM {Good}", r => r.GetDouble(0))[0],
            Said = [.. _said.Select(c => (c.Name, c.Fact))],
            Unknown = [.. _columns.Where(c => c.Name != _request.Weight && !_said.Any(s => s.Name == c.Name)).Select(c => c.Name)],
            Questions = [.. _request.Questions.Select(Summary)],
            Moves = HasReform ? [.. _request.Questions.Select(Moves)] : [],
            FirstRejected = [.. _connection.Query($"{Rejected()} LIMIT 5", r => new RejectedRow(r.GetInt64(0), Text(r, 1), Text(r, 2), Text(r, 3), r.GetString(4)))],
        } is var result && HasReform ? result with { Witnesses = Witnesses(result.Moves) } : result;
    }

    private QuestionSummary Summary(Question question)
    {
        var field = $"law.{Sql.Name(question.Id)}";
        var groups = _connection.Query(
            $"SELECT {field}.answer, {field}.possible, count(*), sum(weight), count(*) FILTER (NOT {field}.exact) FROM {Good} GROUP BY ALL",
            r => (IsOne: !r.IsDBNull(0), Possible: r.GetString(1).Split('|'), Persons: r.GetInt64(2), Weight: r.GetDouble(3), NotExact: r.GetInt64(4)));
        var bounds = new Dictionary<string, Bounds>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var answer in group.Possible)
            {
                bounds[answer] = bounds.GetValueOrDefault(answer, Bounds.None) + new Bounds(group.IsOne ? group.Persons : 0, group.Persons, group.IsOne ? group.Weight : 0, group.Weight);
            }
        }

        return new QuestionSummary(
            question,
            [.. bounds.Select(b => new AnswerBounds(question.FindAnswer(b.Key)!, b.Value)).OrderBy(a => a.Answer.Code)],
            [.. _connection.Query(
                $"SELECT answer, ground, count(*) AS persons, sum(weight) FROM (SELECT {field}.answer AS answer, unnest(string_split({field}.grounds, '|')) AS ground, weight FROM {Good} WHERE {field}.answer IS NOT NULL) GROUP BY ALL ORDER BY persons DESC, answer, ground",
                r => new GroundCount(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetDouble(3)))],
            groups.Sum(g => g.NotExact));
    }

    private QuestionMoves Moves(Question question)
    {
        var (before, after) = ($"law.{Sql.Name(question.Id)}", $"reform.{Sql.Name(question.Id)}");
        return new QuestionMoves(question, [.. _connection.Query(
            $"""
            SELECT before, after, persons, weight, nr + shift, nr
            FROM (SELECT {before}.possible AS before, {after}.possible AS after, {before}.grounds AS why, {after}.grounds AS why_after, count(*) AS persons, sum(weight) AS weight, min(nr) AS nr FROM {Good} GROUP BY ALL) AS m
            ASOF JOIN study.main.jumps AS j ON m.nr >= j.first
            ORDER BY persons DESC, nr
            """,
            r => new MovedPersons(r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetDouble(3), r.GetInt64(4), r.GetInt64(5)))]);
    }

    /// <summary>The cases of the rows that witness moves.</summary>
    private ImmutableDictionary<long, Case> Witnesses(ImmutableArray<QuestionMoves> moves)
    {
        var rows = moves.SelectMany(m => m.Persons).Where(p => p.Before != p.After).Select(p => p.Row).Distinct().ToList();
        if (rows.Count == 0)
        {
            return ImmutableDictionary<long, Case>.Empty;
        }

        var columns = string.Join(", ", _said.Select(c => $"({Argument(_columns.First(k => k.Name == c.Name), c)})::VARCHAR"));
        var people = $"SELECT nr, {columns} FROM (SELECT rowid AS nr, unnest(person) FROM {Decisions} WHERE rowid IN ({string.Join(", ", rows)}))";
        return _connection.Query(people, r => (Row: r.GetInt64(0), Case: CaseOf(r))).ToImmutableDictionary(p => p.Row, p => p.Case);
    }

    private Case CaseOf(DbDataReader row)
    {
        var @case = _request.Law.Basis;
        foreach (var (i, column) in _said.Index())
        {
            if (Text(row, i + 1) is { } text && column.Read(text) is { Text: { } said })
            {
                @case = @case.With(new GivenFact(column.Fact) { Otherwise = said });
            }
        }

        return @case;
    }

    private void Write()
    {
        using var files = new AsideFiles();
        if (_request.Rejects is { } rejects)
        {
            Copy(Rejected(), rejects, files);
        }

        if (_request.Out is { } place)
        {
            var columns = Written().Select(c => $"person.{Sql.Name(c.Name)} AS {Sql.Name(c.Name)}").Concat(Told().Select(t => $"{t.Value} AS {Sql.Name(t.Name)}"));
            var persons = $"SELECT {string.Join(", ", columns)} FROM {Good}";
            if (FileKinds.Of(place) == DataKind.Database)
            {
                _connection.Execute($"ATTACH {Sql.Text(place)} AS written; CREATE OR REPLACE TABLE written.main.decisions AS {persons}; DETACH written");
            }
            else
            {
                Copy(persons, place, files);
            }
        }

        _cancellation.ThrowIfCancellationRequested();
        files.Place();
    }

    private void Copy(string query, string place, AsideFiles files)
    {
        var packed = FileKinds.IsPacked(place) ? ", COMPRESSION gzip" : "";
        var format = FileKinds.Of(place) switch
        {
            DataKind.Parquet => "FORMAT parquet",
            DataKind.JsonLines => $"FORMAT json{packed}",
            _ => $"FORMAT csv, HEADER{(Path.GetExtension(FileKinds.Unpacked(place)).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? ", DELIMITER '\t'" : "")}{packed}",
        };
        _connection.Execute($"COPY ({query}) TO {Sql.Text(files.For(place))} ({format})");
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
