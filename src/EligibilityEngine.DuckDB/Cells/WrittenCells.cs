using System.Globalization;
using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.DuckDB.Cells;

/// <summary>Reads written cells of a column; the same text is read once. For one thread at a time.</summary>
internal sealed class WrittenCells(PersonColumn column)
{
    private const int Most = 50_000;
    private const string Day = "yyyy-MM-dd";

    private readonly Dictionary<byte[], SaidCell> _known = new(new SameBytes());
    private readonly bool _isPlainDay = column.Plain is { Type: FactType.Date };

    public PersonColumn Column => column;

    /// <summary>The day that is written, where the column has days as they are usually written; otherwise null.</summary>
    public int? PlainDay(ReadOnlySpan<byte> text)
    {
        if (!_isPlainDay || text.Length != Day.Length)
        {
            return null;
        }

        Span<char> letters = stackalloc char[Day.Length];
        return Encoding.UTF8.TryGetChars(text, letters, out var length) && length == Day.Length && DateOnly.TryParseExact(letters, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.DayNumber
            : null;
    }

    /// <summary>What a text says.</summary>
    public SaidCell Read(ReadOnlySpan<byte> text)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(text, out var cell))
        {
            return cell;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        cell = column.Read(Encoding.UTF8.GetString(text));
        known.TryAdd(text, cell);
        return cell;
    }
}
