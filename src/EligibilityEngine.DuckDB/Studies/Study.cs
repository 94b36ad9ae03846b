using System.Collections.Immutable;
using System.Globalization;
using DuckDB.NET.Data;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>
/// Decides the persons of a file or a database in one query: DuckDB reads them, the law decides inside, DuckDB writes. What is counted is counted by the law while it decides. Only where rows are rejected
/// are persons gone through again, to tell on which lines.
/// </summary>
internal sealed class Study : IDisposable
{
    private const int MostShown = 5;
    private const string Deciding = "law_of_study";
    private const string Faults = "faults_of_study";
    private const string Unfinished = "written.main.decisions_unfinished";

    private readonly StudyRequest _request;
    private readonly Action<long, long?> _progress;
    private readonly CancellationToken _cancellation;
    private readonly StudyScratch _scratch = new();
    private readonly DuckDBConnection _connection;
    private readonly CancellationTokenRegistration _stopping;
    private readonly AsideFiles _files = new();
    private PersonSource _source = null!;
    private long _done;
    private bool _isTableUnfinished;

    private Study(StudyRequest request, Action<long, long?> progress, CancellationToken cancellation)
    {
        (_request, _progress, _cancellation) = (request, progress, cancellation);
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
        if (_isTableUnfinished)
        {
            _connection.Execute($"DROP TABLE {Unfinished}");
        }

        _connection.Dispose();
        _files.Dispose();
        _scratch.Dispose();
    }

    private StudyResult Run()
    {
        Configure();
        _source = PersonSource.Of(_request, _connection, _scratch, _cancellation);
        var columns = new StudyColumns(_request, [.. _connection.Query($"DESCRIBE SELECT * FROM {_source.Relation}", r => new SourceColumn(r.GetString(0), r.GetString(1)))]);
        var deciding = new StudyDeciding(_request, columns);
        var function = new StudyFunction(deciding, Decided);
        function.Register(_connection, Deciding);
        new FaultFunction(deciding).Register(_connection, Faults);
        try
        {
            var written = Decide(deciding);
            var result = Result(deciding, written);
            if (!_request.IsStrict || result.Rejected == 0)
            {
                Place();
            }

            return result;
        }
        catch (DuckDBException) when (function.HasStopped && !_cancellation.IsCancellationRequested)
        {
            return StoppedAtFirst(deciding);
        }
    }

    private void Configure()
    {
        foreach (var setting in new[]
        {
            _request.Memory is { } memory ? $"memory_limit = {Sql.Text(memory)}" : null,
            _request.Threads > 0 ? $"threads = {_request.Threads.ToString(CultureInfo.InvariantCulture)}" : null,
            $"temp_directory = {Sql.Text(_scratch.At("spilled"))}",
        })
        {
            if (setting is not null)
            {
                _connection.Execute($"SET {setting}");
            }
        }
    }

    private void Decided(int rows)
    {
        _cancellation.ThrowIfCancellationRequested();
        _progress(Interlocked.Add(ref _done, rows), _source.Rows);
    }

    /// <summary>The one query: reads, decides and writes aside; how many rows were written.</summary>
    private long Decide(StudyDeciding deciding)
    {
        var columns = deciding.Columns;
        var (law, number) = (Sql.Name(columns.Free("law_of_person")), columns.Free("row_of_person"));
        var persons = deciding.HasReform ? _source.Numbered(number) : _source.Relation;
        var decided = $"(SELECT *, {Deciding}({deciding.Arguments(Sql.Name(number))}) AS {law} FROM {persons}) WHERE {law}.good";
        if (_request.Out is not { } place)
        {
            return _connection.Count($"SELECT count(*) FROM {decided}");
        }

        var written = columns.Written.Select(c => Sql.Name(c.Name)).Concat(columns.Told.Select((t, i) => $"{law}.{StudyFunction.NameOf(i)} AS {Sql.Name(t.Name)}"));
        var query = $"SELECT {string.Join(", ", written)} FROM {decided}";
        if (FileKinds.Of(place) == DataKind.Database)
        {
            _connection.Execute($"ATTACH {Sql.Text(place)} AS written");
            _connection.Execute($"CREATE OR REPLACE TABLE {Unfinished} AS {query}");
            _isTableUnfinished = true;
            return _connection.Count($"SELECT count(*) FROM {Unfinished}");
        }

        return Copy(query, place);
    }

    private StudyResult Result(StudyDeciding deciding, long written)
    {
        var counts = new StudyCounts(deciding);
        var (rows, rejected) = (counts.Rows, counts.Rejected);
        Check(written == rows - rejected && (_source.Rows ?? rows) == rows, $"{_source.Rows ?? rows} rows were read, {rows - rejected} decided, {rejected} rejected, {written} written");
        var rejects = new Rejects(_connection, _source, deciding, Faults);
        if (rejects.Find(rejected > 0, onlyFirst: false, Phrases.In(_request.Language)) is var found && found != rejected)
        {
            throw new StudyRefusal(s => s.RowsNotTheSame());
        }

        if (_request.Rejects is { } place)
        {
            Copy(Rejects.All, place);
        }

        var moves = deciding.HasReform ? _request.Questions.Select((_, i) => counts.Moves(i, _source.LineOf).ToList()).ToList() : [];
        return Told(deciding, rows + _source.Unreadable.Count, rows - rejected, rejected + _source.Unreadable.Count, rejects) with
        {
            Weight = deciding.HasWeight ? counts.Weight : null,
            Questions = [.. _request.Questions.Select((_, i) => counts.Summary(i))],
            Moves = [.. moves.Select((m, i) => new QuestionMoves(_request.Questions[i], [.. m.Select(p => p.Moved)]))],
            Witnesses = moves.SelectMany(m => m).Where(p => p.Moved.Before != p.Moved.After).DistinctBy(p => p.Moved.Row).ToImmutableDictionary(p => p.Moved.Row, p => p.Witness),
        };
    }

    /// <summary>What is told of a strict study: of the first row that cannot be decided, and how many were decided before it.</summary>
    private StudyResult StoppedAtFirst(StudyDeciding deciding)
    {
        var rejects = new Rejects(_connection, _source with { Unreadable = [] }, deciding, Faults);
        rejects.Find(isAny: true, onlyFirst: true, Phrases.In(_request.Language));
        var before = rejects.First(1) is [var first] ? _source.RowOf(first.Line) : throw new StudyRefusal(s => s.RowsNotTheSame());
        return Told(deciding, before + 1, before, 1, rejects);
    }

    private static StudyResult Told(StudyDeciding deciding, long read, long decided, long rejected, Rejects rejects) => new()
    {
        Read = read,
        Decided = decided,
        Rejected = rejected,
        Said = [.. deciding.Columns.Said.Select(c => (c.Name, c.Fact))],
        Unknown = deciding.Columns.Unknown,
        Questions = [],
        FirstRejected = rejects.First(MostShown),
    };

    private static void Check(bool holds, FormattableString says)
    {
        if (!holds)
        {
            throw new InvalidOperationException(says.ToString(CultureInfo.InvariantCulture));
        }
    }

    private long Copy(string query, string place)
    {
        var packed = FileKinds.IsPacked(place) ? ", COMPRESSION gzip" : "";
        var format = FileKinds.Of(place) switch
        {
            DataKind.Parquet => "FORMAT parquet",
            DataKind.JsonLines => $"FORMAT json{packed}",
            _ => $"FORMAT csv, HEADER{(Path.GetExtension(FileKinds.Unpacked(place)).Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? ", DELIMITER '\t'" : "")}{packed}",
        };
        return _connection.Execute($"COPY ({query}) TO {Sql.Text(_files.For(place))} ({format})");
    }

    private void Place()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_request.Out is { } place && FileKinds.Of(place) == DataKind.Database)
        {
            _connection.Execute($"BEGIN; DROP TABLE IF EXISTS written.main.decisions; ALTER TABLE {Unfinished} RENAME TO decisions; COMMIT");
            _isTableUnfinished = false;
        }

        _files.Place();
    }
}
