using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>
/// Looks at many lines of CSV at once, 64 bytes at a time: whether each is a row, with as many cells as there are columns, quotes in order and closed on the line, and nothing in it that is no text. Of
/// lines that are not, this says no more than that: they are read one by one.
/// </summary>
internal ref struct PlainLines(byte delimiter, int columns)
{
    private const byte Quote = (byte)'"';

    private ulong _inQuotes;
    private ulong _afterBound = 1;
    private ulong _afterQuote;
    private ulong _afterClosing;
    private ulong _afterReturn;
    private ulong _afterFeed = 1;
    private int _cells = 1;
    private int _feeds;
    private int _returns;
    private bool _isPlain = true;

    /// <summary>How many lines there are.</summary>
    public readonly int Count => _feeds;

    /// <summary>Whether they end with a carriage return and a line feed.</summary>
    public readonly bool EndWithReturn => _returns > 0;

    /// <summary>Looks at lines, each with the line feed that ends it.</summary>
    public static bool Are(ReadOnlySpan<byte> lines, byte delimiter, int columns, out PlainLines found)
    {
        found = new PlainLines(delimiter, columns);
        var at = 0;
        for (; at + 64 <= lines.Length && found._isPlain; at += 64)
        {
            found.Look(ref MemoryMarshal.GetReference(lines[at..]), ~0UL);
        }

        if (at < lines.Length && found._isPlain)
        {
            Span<byte> rest = stackalloc byte[64];
            lines[at..].CopyTo(rest);
            found.Look(ref rest[0], ~0UL >> (64 - (lines.Length - at)));
        }

        return found._isPlain && found._inQuotes == 0 && (found._returns == 0 || found._returns == found._feeds) && Utf8.IsValid(lines);
    }

    private void Look(ref byte first, ulong there)
    {
        var bytes = Vector512.LoadUnsafe(ref first);
        ulong Where(byte value) => Vector512.Equals(bytes, Vector512.Create(value)).ExtractMostSignificantBits();
        var (quotes, feeds, returns) = (Where(Quote), Where((byte)'\n'), Where((byte)'\r'));
        var bounds = Where(delimiter);
        var wrong = Where(0) & there;
        if ((quotes | _inQuotes | _afterQuote) != 0)
        {
            wrong |= LookAtQuotes(quotes, feeds, returns, ref bounds);
        }

        var afterFeed = (feeds << 1) | _afterFeed;
        wrong |= (((returns << 1) | _afterReturn) & ~feeds & there) | ((feeds | returns) & afterFeed);
        (_afterReturn, _afterFeed, _afterBound) = (returns >> 63, feeds >> 63, (bounds | feeds) >> 63);
        _returns += BitOperations.PopCount(returns);
        _isPlain = wrong == 0;
        CountCells(bounds, feeds);
    }

    /// <summary>Takes what stands in quotes for no bound of cells; where quotes are not in order.</summary>
    private ulong LookAtQuotes(ulong quotes, ulong feeds, ulong returns, ref ulong bounds)
    {
        var inside = PrefixXor(quotes) ^ _inQuotes;
        bounds &= ~inside;
        var (opening, closing) = (quotes & inside, quotes & ~inside);
        var mayOpen = ((bounds | feeds) << 1) | _afterBound | (quotes << 1) | _afterQuote;
        var afterClosing = (closing << 1) | _afterClosing;
        (_inQuotes, _afterQuote, _afterClosing) = (inside >> 63 == 0 ? 0 : ~0UL, quotes >> 63, closing >> 63);
        return (opening & ~mayOpen) | (afterClosing & ~(bounds | feeds | returns | quotes)) | (feeds & inside);
    }

    private void CountCells(ulong bounds, ulong feeds)
    {
        for (; feeds != 0; feeds &= feeds - 1)
        {
            var before = (feeds & (~feeds + 1)) - 1;
            _isPlain &= _cells + BitOperations.PopCount(bounds & before) == columns;
            bounds &= ~before;
            _cells = 1;
            _feeds++;
        }

        _cells += BitOperations.PopCount(bounds);
    }

    /// <summary>Each bit is set where an odd number of bits up to it are.</summary>
    private static ulong PrefixXor(ulong bits)
    {
        for (var by = 1; by < 64; by <<= 1)
        {
            bits ^= bits << by;
        }

        return bits;
    }
}
