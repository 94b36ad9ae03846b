namespace EligibilityEngine.DuckDB.Studies;

/// <summary>On which line each row of a file begins: row after row on the line after the last, but for a few jumps.</summary>
internal sealed class RowLines
{
    private readonly List<(long Row, long Shift)> _jumps = [];

    /// <summary>How many rows there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first row after each jump, from 0, with what its line, and that of every later row, is above its number.</summary>
    public IReadOnlyList<(long Row, long Shift)> Jumps => _jumps;

    /// <summary>The next rows begin on a line and those after it.</summary>
    public void Add(long line, long rows = 1)
    {
        var shift = line - Count;
        if (_jumps.Count == 0 || _jumps[^1].Shift != shift)
        {
            _jumps.Add((Count, shift));
        }

        Count += rows;
    }
}
