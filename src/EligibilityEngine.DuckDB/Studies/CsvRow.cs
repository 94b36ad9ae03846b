using System.Text;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Reads the cells of one row of CSV, as far as they have to be counted: whether its quotes are in order, and where it ends.</summary>
internal ref struct CsvRow(byte delimiter)
{
    private const byte Quote = (byte)'"';

    private bool _isInQuotes;

    /// <summary>How many cells there are so far.</summary>
    public int Cells { get; private set; } = 1;

    /// <summary>Whether the row goes on on the next line: a quote is not closed yet.</summary>
    public readonly bool IsOpen => _isInQuotes;

    /// <summary>Reads a line, or a further line, of the row; false where a quote is broken.</summary>
    public bool Read(ReadOnlySpan<byte> line)
    {
        var isAtStart = !_isInQuotes;
        while (true)
        {
            if (_isInQuotes)
            {
                var closing = line.IndexOf(Quote);
                if (closing < 0)
                {
                    return true;
                }

                line = line[(closing + 1)..];
                if (line is [Quote, ..])
                {
                    line = line[1..];
                    continue;
                }

                _isInQuotes = false;
                if (line.IsEmpty)
                {
                    return true;
                }

                if (line[0] != delimiter)
                {
                    return false;
                }

                line = line[1..];
                (isAtStart, Cells) = (true, Cells + 1);
            }
            else if (isAtStart && line is [Quote, ..])
            {
                line = line[1..];
                (isAtStart, _isInQuotes) = (false, true);
            }
            else
            {
                var next = line.IndexOfAny(delimiter, Quote);
                if (next < 0)
                {
                    return true;
                }

                if (line[next] == Quote)
                {
                    return false;
                }

                line = line[(next + 1)..];
                (isAtStart, Cells) = (true, Cells + 1);
            }
        }
    }

    /// <summary>The cells of a whole row whose quotes are in order.</summary>
    public static List<string> Split(ReadOnlySpan<byte> row, byte delimiter)
    {
        var (cells, cell, text) = (new List<string>(), new StringBuilder(), Encoding.UTF8.GetString(row));
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                var isDoubled = isQuoted && i + 1 < text.Length && text[i + 1] == '"';
                _ = isDoubled ? cell.Append(text[++i]) : cell;
                isQuoted = isDoubled || !isQuoted;
            }
            else if (text[i] == delimiter && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
