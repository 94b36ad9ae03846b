using System.IO.Compression;
using System.Text;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>The lines of a file, also of one that is packed with gzip, as bytes without what ends them.</summary>
internal sealed class LineReader : IDisposable
{
    /// <summary>How many bytes a line has at most; longer ones are passed over.</summary>
    public const int Longest = 1_000_000;

    /// <summary>How many bytes are looked at ahead at most: so much stays in the caches of a core.</summary>
    private const int Piece = 1 << 17;

    private readonly Stream _stream;
    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private long _filled;

    public LineReader(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        _stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        Fill();
        if (_buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble))
        {
            _start = Encoding.UTF8.Preamble.Length;
        }
    }

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether it was ended by a carriage return and a line feed.</summary>
    public bool EndsWithReturn { get; private set; }

    /// <summary>Whether it was longer than <see cref="Longest"/>; then what is given is how it begins.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the file begins as one of UTF-16 does.</summary>
    public bool IsUtf16 => _start == 0 && _end > 1 && _buffer is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Reads a line; false where there is none more. The bytes stay as they are until the next is read.</summary>
    public bool Read(out ReadOnlySpan<byte> line)
    {
        (IsTooLong, EndsWithReturn) = (false, false);
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Take(searched + found, 1);
                return true;
            }

            searched = _end - _start;
            if (_isAtEnd)
            {
                line = Take(searched, 0);
                return searched > 0;
            }

            if (searched > Longest)
            {
                line = PassOver(searched);
                return true;
            }

            Fill();
        }
    }

    /// <summary>Whole lines that come next, with what ends them, as many as are at hand; none at the end. They are not read yet.</summary>
    public ReadOnlySpan<byte> Ahead()
    {
        if (_end - _start < Piece && !_isAtEnd)
        {
            Fill();
        }

        var ahead = _buffer.AsSpan(_start, Math.Min(_end - _start, Piece));
        return ahead[..(ahead.LastIndexOf((byte)'\n') + 1)];
    }

    /// <summary>Passes over lines that come next.</summary>
    /// <param name="bytes">How long they are.</param>
    /// <param name="lines">How many they are.</param>
    public void PassOver(int bytes, long lines)
    {
        _start += bytes;
        Number += lines;
    }

    /// <summary>How many bytes have been read.</summary>
    public long Position => _filled - (_end - _start);

    public void Dispose() => _stream.Dispose();

    private ReadOnlySpan<byte> Take(int length, int ending)
    {
        var line = _buffer.AsSpan(_start, length);
        _start += length + ending;
        Number++;
        EndsWithReturn = line is [.., (byte)'\r'];
        IsTooLong = line.Length > Longest;
        return EndsWithReturn ? line[..^1] : line;
    }

    /// <summary>Passes over the rest of a line that is too long, and keeps how it begins.</summary>
    private ReadOnlySpan<byte> PassOver(int length)
    {
        var begin = _buffer.AsSpan(_start, Math.Min(length, 1_000)).ToArray();
        Number++;
        IsTooLong = true;
        _start = _end;
        while (!_isAtEnd)
        {
            Fill();
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _start = found >= 0 ? _start + found + 1 : _end;
            if (found >= 0)
            {
                break;
            }
        }

        return begin;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;
        _filled += read;
    }
}
