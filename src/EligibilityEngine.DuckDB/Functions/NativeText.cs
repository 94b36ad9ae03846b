using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>A text as vectors of DuckDB hold it: its length, and up to twelve bytes of it; or the first four and where all of them are. What is not there is null.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeText(ulong Low, ulong High)
{
    /// <summary>How many bytes stand in the text itself.</summary>
    public const int Inline = 12;

    /// <summary>A length that no text has.</summary>
    public static NativeText None { get; } = new(uint.MaxValue, 0);

    public bool IsNone => Length == -1;

    public int Length => (int)Low;

    /// <summary>The bytes, which are where this stands or where it points to.</summary>
    public static unsafe ReadOnlySpan<byte> BytesOf(NativeText* text) => text->Length <= Inline
        ? new ReadOnlySpan<byte>((byte*)text + sizeof(int), text->Length)
        : new ReadOnlySpan<byte>((byte*)text->High, text->Length);

    /// <summary>The day that is written as <c>2005-01-31</c>, as its number; null for any other text.</summary>
    public int? Day()
    {
        const ulong yearDigits = 0x3030_3030, restDigits = 0x0000_3030_2D30_302D;
        var year = Low >> 32;
        if (Length != 10 || (year & 0xF0F0_F0F0) != yearDigits || (High & 0xFFFF_F0F0_FFF0_F0FF) != restDigits
            || (((year & 0x0F0F_0F0F) + 0x0606_0606) & 0xF0F0_F0F0) != 0 || (((High & 0x0000_0F0F_000F_0F00) + 0x0000_0606_0006_0600) & 0x0000_F0F0_00F0_F000) != 0)
        {
            return null;
        }

        int Digit(ulong bytes, int position) => (int)(bytes >> (8 * position)) & 0xF;
        var (y, m, d) = ((Digit(year, 0) * 1000) + (Digit(year, 1) * 100) + (Digit(year, 2) * 10) + Digit(year, 3), (Digit(High, 1) * 10) + Digit(High, 2), (Digit(High, 4) * 10) + Digit(High, 5));
        return y >= 1 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d).DayNumber : null;
    }
}

/// <summary>Texts that vectors may point to as long as this lives.</summary>
internal sealed unsafe class NativeTexts
{
    private const int Part = 1 << 14;

    private readonly List<IntPtr> _parts = [];
    private byte* _next;
    private int _left;

    ~NativeTexts() => _parts.ForEach(p => NativeMemory.Free((void*)p));

    /// <summary>Keeps a text; null is none.</summary>
    public NativeText Keep(byte[]? text)
    {
        if (text is null)
        {
            return NativeText.None;
        }

        var kept = new NativeText((uint)text.Length, 0);
        var begin = new Span<byte>((byte*)Unsafe.AsPointer(ref kept) + sizeof(int), NativeText.Inline);
        if (text.Length <= NativeText.Inline)
        {
            text.CopyTo(begin);
            return kept;
        }

        text.AsSpan(0, sizeof(int)).CopyTo(begin);
        return kept with { High = (ulong)Place(text) };
    }

    private byte* Place(byte[] text)
    {
        if (text.Length > _left)
        {
            _left = Math.Max(Part, text.Length);
            _next = (byte*)NativeMemory.Alloc((nuint)_left);
            _parts.Add((IntPtr)_next);
        }

        var place = _next;
        text.CopyTo(new Span<byte>(place, text.Length));
        _next += text.Length;
        _left -= text.Length;
        return place;
    }
}
