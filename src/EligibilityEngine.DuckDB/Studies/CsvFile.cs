using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>
/// What a file of CSV holds, looked through once before DuckDB reads it: which lines are rows, and which are none and why. A row whose quotes are broken costs its first line alone: what follows is read
/// anew. So no line is lost, and DuckDB is given rows only.
/// </summary>
internal sealed class CsvFile
{
    /// <summary>Over how many lines a quoted cell goes at most; a quote that is closed later is taken as broken.</summary>
    private const int MostLinesOfRow = 100;

    private static readonly ImmutableArray<byte> Delimiters = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    private readonly List<UnreadableLine> _unreadable = [];
    private bool _hasReturns;
    private bool _hasFeeds;
    private bool _hasEmptyLines;

    private readonly bool _isStrict;

    private CsvFile(string path, bool isStrict) => (Path, _isStrict) = (path, isStrict);

    public string Path { get; }

    public byte Delimiter { get; private set; } = Delimiters[0];

    /// <summary>The names in the first line.</summary>
    public ImmutableArray<string> Columns { get; private set; } = [];

    public RowLines Rows { get; } = new();

    public IReadOnlyList<UnreadableLine> Unreadable => _unreadable;

    /// <summary>Whether each row stands on one line.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Whether DuckDB can be given the file as it is.</summary>
    public bool IsClean => _unreadable.Count == 0 && !_hasEmptyLines && !(_hasReturns && _hasFeeds);

    /// <summary>Whether it is UTF-16, which cannot be read.</summary>
    public bool IsUtf16 { get; private set; }

    /// <summary>Looks through a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="isStrict">Whether it is looked through only as far as the first line that is no row.</param>
    /// <param name="cancellation">Gives up.</param>
    public static CsvFile Of(string path, bool isStrict, CancellationToken cancellation)
    {
        var file = new CsvFile(path, isStrict);
        using var lines = new LineReader(path);
        file.IsUtf16 = lines.IsUtf16;
        if (!file.IsUtf16 && lines.Read(out var first))
        {
            file.ReadNames(first);
            file._hasReturns = lines.EndsWithReturn;
            file._hasFeeds = !lines.EndsWithReturn;
            file.ReadRows(lines, null, cancellation);
        }

        return file;
    }

    /// <summary>Writes the rows alone, each on lines that end alike.</summary>
    public void WriteRows(string path, CancellationToken cancellation)
    {
        using var target = new BufferedStream(new FileStream(path, FileMode.CreateNew), 1 << 16);
        using var lines = new LineReader(Path);
        lines.Read(out var names);
        target.Write(names);
        target.WriteByte((byte)'\n');
        new CsvFile(Path, _isStrict) { Delimiter = Delimiter, Columns = Columns }.ReadRows(lines, target, cancellation);
    }

    private void ReadNames(ReadOnlySpan<byte> line)
    {
        var best = 0;
        foreach (var delimiter in Delimiters)
        {
            var count = CsvRow.Split(line, delimiter).Count;
            (best, Delimiter) = count > best ? (count, delimiter) : (best, Delimiter);
        }

        Columns = [.. CsvRow.Split(line, Delimiter).Select(n => n.Trim())];
    }

    private void ReadRows(LineReader lines, Stream? target, CancellationToken cancellation)
    {
        var again = new Queue<(byte[] Text, long Number)>();
        var lookedAt = 0L;
        while (true)
        {
            if (again.Count == 0 && lines.Position >= lookedAt)
            {
                cancellation.ThrowIfCancellationRequested();
                lookedAt = PassOverPlain(lines, target);
            }

            if ((_isStrict && _unreadable.Count > 0) || !Next(lines, again, out var line, out var number, out var mistake))
            {
                return;
            }

            if (mistake is { } broken)
            {
                _unreadable.Add(new UnreadableLine(number, broken, Begin(line)));
            }
            else if (line.IsEmpty)
            {
                _hasEmptyLines = true;
            }
            else
            {
                ReadRow(line, number, lines, again, target);
            }
        }
    }

    /// <summary>Takes lines that are rows, many at once; until where lines are then to be read one by one.</summary>
    private long PassOverPlain(LineReader lines, Stream? target)
    {
        while (lines.Ahead() is { Length: > 0 } ahead)
        {
            if (!PlainLines.Are(ahead, Delimiter, Columns.Length, out var found) || (found.EndWithReturn && target is not null))
            {
                return lines.Position + ahead.Length;
            }

            Rows.Add(lines.Number + 1, found.Count);
            _hasReturns |= found.EndWithReturn;
            _hasFeeds |= !found.EndWithReturn;
            target?.Write(ahead);
            lines.PassOver(ahead.Length, found.Count);
        }

        return lines.Position;
    }

    /// <summary>The next line: one that is to be read anew, or one of the file.</summary>
    private bool Next(LineReader lines, Queue<(byte[] Text, long Number)> again, out ReadOnlySpan<byte> line, out long number, out LineMistake? mistake)
    {
        if (again.TryDequeue(out var earlier))
        {
            line = earlier.Text;
            number = earlier.Number;
            mistake = Check(line, false);
            return true;
        }

        var isThere = lines.Read(out line);
        number = lines.Number;
        mistake = isThere ? Check(line, lines.IsTooLong) : null;
        if (isThere && !lines.IsTooLong)
        {
            _hasReturns |= lines.EndsWithReturn;
            _hasFeeds |= !lines.EndsWithReturn;
        }

        return isThere;
    }

    private static LineMistake? Check(ReadOnlySpan<byte> line, bool isTooLong) =>
        isTooLong ? LineMistake.TooLong
        : !Utf8.IsValid(line) || line.Contains((byte)0) ? LineMistake.NotText
        : line.Contains((byte)'\r') ? LineMistake.LooseReturn
        : null;

    private void ReadRow(ReadOnlySpan<byte> line, long number, LineReader lines, Queue<(byte[] Text, long Number)> again, Stream? target)
    {
        var row = new CsvRow(Delimiter);
        if (!row.Read(line))
        {
            _unreadable.Add(new UnreadableLine(number, LineMistake.BrokenQuote, Begin(line)));
            return;
        }

        if (!row.IsOpen)
        {
            Take(row.Cells, line, number, target);
            return;
        }

        IsPlain = false;
        var read = new List<(byte[] Text, long Number)> { (line.ToArray(), number) };
        var isInOrder = true;
        while (isInOrder && row.IsOpen && read.Count < MostLinesOfRow && Next(lines, again, out var further, out var next, out var mistake))
        {
            read.Add((further.ToArray(), next));
            isInOrder = mistake is null && row.Read(further);
        }

        if (isInOrder && !row.IsOpen && row.Cells == Columns.Length)
        {
            Take(row.Cells, [.. read.SelectMany((r, i) => i == 0 ? r.Text : [(byte)'\n', .. r.Text])], number, target);
            return;
        }

        // The first line is none; those after it, and what was to be read anew before, come next.
        _unreadable.Add(new UnreadableLine(number, LineMistake.BrokenQuote, Begin(read[0].Text)));
        var later = again.ToList();
        again.Clear();
        read.Skip(1).Concat(later).ToList().ForEach(again.Enqueue);
    }

    private void Take(int cells, ReadOnlySpan<byte> row, long number, Stream? target)
    {
        if (cells != Columns.Length)
        {
            _unreadable.Add(new UnreadableLine(number, cells < Columns.Length ? LineMistake.TooFewCells : LineMistake.TooManyCells, Begin(row)));
            return;
        }

        Rows.Add(number);
        target?.Write(row);
        target?.WriteByte((byte)'\n');
    }

    private static string Begin(ReadOnlySpan<byte> line) => Encoding.UTF8.GetString(line[..Math.Min(line.Length, 200)]);
}
