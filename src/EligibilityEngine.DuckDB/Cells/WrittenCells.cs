using System.Text;
using EligibilityEngine.DuckDB.Functions;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.DuckDB.Cells;

/// <summary>Reads written cells of a column; the same text is read once. For one thread at a time.</summary>
internal sealed unsafe class WrittenCells(PersonColumn column)
{
    private const int Most = 50_000;
    private const int Slots = 256;

    /// <summary>A last byte that no text has.</summary>
    private const ulong OfNumbers = 0xFF00_0000_0000_0000;

    private readonly Dictionary<byte[], SaidCell> _known = new(new SameBytes());
    private readonly (NativeText Text, SaidCell Cell)[] _slots = new (NativeText, SaidCell)[Slots];
    private readonly bool _isPlainDay = column.Plain is { Type: FactType.Date };

    public PersonColumn Column => column;

    /// <summary>The day that is written, where the column has days as they are usually written; otherwise null.</summary>
    public int? PlainDay(NativeText text) => _isPlainDay ? text.Day() : null;

    /// <summary>What a text says. A short one that was lately read is at hand.</summary>
    public SaidCell Read(NativeText* text)
    {
        if (text->Length > NativeText.Inline)
        {
            return Read(NativeText.BytesOf(text));
        }

        ref var slot = ref SlotOf(*text);
        if (slot.Cell is null || slot.Text != *text)
        {
            slot = (*text, Read(NativeText.BytesOf(text)));
        }

        return slot.Cell;
    }

    /// <summary>What a number says, or something else that a number stands for; written out where it was not lately read.</summary>
    public SaidCell Read(long number, byte kind, Func<long, string> written)
    {
        var text = new NativeText((ulong)number, OfNumbers | kind);
        ref var slot = ref SlotOf(text);
        if (slot.Cell is null || slot.Text != text)
        {
            slot = (text, Read(Encoding.UTF8.GetBytes(written(number))));
        }

        return slot.Cell;
    }

    /// <summary>What a text says.</summary>
    public SaidCell Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return SaidCell.Nothing;
        }

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

    private ref (NativeText Text, SaidCell Cell) SlotOf(NativeText text) => ref _slots[((text.Low ^ text.High) * 0x9E37_79B9_7F4A_7C15) >> 56];
}
