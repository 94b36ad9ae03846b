using System.Runtime.InteropServices;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Columns;

/// <summary>Fills whole columns from values side by side. A value that a fact cannot have is taken as unknown, and its lane is noted as refused.</summary>
internal sealed class ColumnFilling(int count, Words refused)
{
    /// <summary>Yes or no, from bytes: 0 for no, anything else for yes.</summary>
    public TwoValuedColumn YesNo(ReadOnlySpan<byte> values, ReadOnlySpan<bool> known)
    {
        var column = new TwoValuedColumn(count);
        var knownBytes = MemoryMarshal.AsBytes(known);
        for (var word = 0; word < (count + 63) / 64; word++)
        {
            var isKnown = known.IsEmpty ? ~0UL : Bits(knownBytes, word, 1);
            var isYes = Bits(values, word, 1);
            column.Certain.At(word) = isKnown & isYes;
            column.Possible.At(word) = ~isKnown | isYes;
        }

        return column;
    }

    /// <summary>A choice, from positions.</summary>
    public LaneColumn Choice(Fact fact, ReadOnlySpan<byte> positions, ReadOnlySpan<bool> known)
    {
        var isKnown = Refuse(fact, positions, known);
        return ColumnShape.IsTwoValued(fact) ? TwoValued(positions, isKnown) : ManyValued(fact, positions, isKnown);
    }

    private TwoValuedColumn TwoValued(ReadOnlySpan<byte> positions, Words isKnown)
    {
        var column = new TwoValuedColumn(count);
        for (var word = 0; word < (count + 63) / 64; word++)
        {
            var isSecond = Bits(positions, word, 1);
            column.Certain.At(word) = isKnown.At(word) & isSecond;
            column.Possible.At(word) = ~isKnown.At(word) | isSecond;
        }

        return column;
    }

    private ChoiceColumn ManyValued(Fact fact, ReadOnlySpan<byte> positions, Words isKnown)
    {
        var column = new ChoiceColumn(count, ColumnShape.BitsOf(fact));
        for (var word = 0; word < (count + 63) / 64; word++)
        {
            WritePositions(column, fact.Values.Length, positions, word, isKnown.At(word));
        }

        return column;
    }

    /// <summary>Where a position is known and is one; where it is none, the lane is refused.</summary>
    private Words Refuse(Fact fact, ReadOnlySpan<byte> positions, ReadOnlySpan<bool> known)
    {
        var isKnown = Words.For(count, 0);
        WriteKnown(isKnown, known);
        for (var word = 0; word < (count + 63) / 64; word++)
        {
            var isBeyond = fact.Values.Length > byte.MaxValue ? 0 : isKnown.At(word) & Bits(positions, word, (byte)fact.Values.Length);
            refused.At(word) |= isBeyond;
            isKnown.At(word) &= ~isBeyond;
        }

        return isKnown;
    }

    /// <summary>Numbers, in the least width that holds those that the fact can have.</summary>
    public NumberColumn Numbers<T>(Fact fact, ReadOnlySpan<T> values, ReadOnlySpan<bool> known)
        where T : unmanaged
    {
        var (least, greatest) = (long.MaxValue, long.MinValue);
        for (var lane = 0; lane < count; lane++)
        {
            if ((known.IsEmpty || known[lane]) && ToLong(values[lane]) is var value && FactValues.IsValue(fact, value))
            {
                (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
            }
        }

        var width = least > greatest ? LaneWidth.One : NumberColumn.WidthFor(least, greatest);
        var column = new NumberColumn(count, width, width == LaneWidth.Eight ? 0 : least > greatest ? 0 : least);
        for (var lane = 0; lane < count; lane++)
        {
            if (known.IsEmpty || known[lane])
            {
                Write(column, fact, lane, ToLong(values[lane]));
            }
        }

        return column;
    }

    /// <summary>Days, in two bytes where they are near enough.</summary>
    public DayColumn Days(ReadOnlySpan<DateOnly> days, ReadOnlySpan<bool> known)
    {
        var near = DayCodes.Near;
        var width = LaneWidth.Two;
        for (var lane = 0; lane < count && width == LaneWidth.Two; lane++)
        {
            width = (known.IsEmpty || known[lane]) && !DayColumn.IsNear(days[lane]) ? LaneWidth.Four : width;
        }

        var column = new DayColumn(count, width);
        for (var lane = 0; lane < count; lane++)
        {
            if (!known.IsEmpty && !known[lane])
            {
                continue;
            }

            if (width == LaneWidth.Two)
            {
                column.Values.Lane<ushort>(lane) = near[days[lane].DayNumber - DayCodes.FirstNear];
            }
            else
            {
                column.Values.Lane<int>(lane) = DayCode.Of(days[lane]) - (int)column.Base;
            }
        }

        WriteKnown(column.Known, known);
        return column;
    }

    private void Write(NumberColumn column, Fact fact, int lane, long value)
    {
        if (FactValues.IsValue(fact, value))
        {
            column.Set(lane, FactValue.Of(value));
        }
        else
        {
            refused.SetBit(lane, true);
        }
    }

    private void WriteKnown(Words target, ReadOnlySpan<bool> known)
    {
        var bytes = MemoryMarshal.AsBytes(known);
        for (var word = 0; word < (count + 63) / 64; word++)
        {
            target.At(word) = known.IsEmpty ? ~0UL : Bits(bytes, word, 1);
        }
    }

    /// <summary>A bit of the position changes wherever the position passes a multiple of what the bit stands for.</summary>
    private static void WritePositions(ChoiceColumn column, int values, ReadOnlySpan<byte> positions, int word, ulong isKnown)
    {
        column.Planes[0].At(word) = isKnown;
        for (var bit = 0; bit < column.Planes.Length - 1; bit++)
        {
            var set = 0UL;
            for (var position = 1 << bit; position < values; position += 1 << bit)
            {
                set ^= Bits(positions, word, (byte)position);
            }

            column.Planes[bit + 1].At(word) = set & isKnown;
        }
    }

    private static long ToLong<T>(T value)
        where T : unmanaged => value is int number ? number : value is byte small ? small : (long)(object)value;

    /// <summary>Where 64 bytes are a constant or more; bytes past the last count as 0.</summary>
    private static ulong Bits(ReadOnlySpan<byte> bytes, int word, byte atLeast)
    {
        var from = bytes[(word * 64)..];
        if (from.Length >= 64)
        {
            ref var first = ref MemoryMarshal.GetReference(from);
            return LaneSizes.Widest switch
            {
                LaneSize.Vector512 => Vector512Word.AtLeast(ref first, atLeast),
                LaneSize.Vector256 => Vector256Word.AtLeast(ref first, atLeast),
                LaneSize.Vector128 => Vector128Word.AtLeast(ref first, atLeast),
                _ => PlainWord.AtLeast(ref first, atLeast),
            };
        }

        var bits = 0UL;
        for (var i = 0; i < from.Length; i++)
        {
            bits |= from[i] >= atLeast ? 1UL << i : 0;
        }

        return bits;
    }
}
