using System.Runtime.InteropServices;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.DuckDB.Cells;

/// <summary>The values of a fact for the persons of a block, in the width of the lanes that they will fill. Used again for block after block.</summary>
internal sealed class FactCells
{
    private readonly byte[] _small = [];
    private readonly int[] _days = [];
    private readonly long[] _numbers = [];
    private readonly bool[] _known;

    public FactCells(Fact fact, int most)
    {
        Fact = fact;
        _known = new bool[most];
        switch (fact.Type)
        {
            case FactType.Date:
                _days = new int[most];
                break;
            case FactType.Number:
                _numbers = new long[most];
                break;
            default:
                _small = new byte[most];
                break;
        }
    }

    public Fact Fact { get; }

    public Span<byte> Small => _small;

    public Span<int> Days => _days;

    public Span<long> Numbers => _numbers;

    public Span<bool> Known => _known;

    public FactValue this[int row]
    {
        get => !_known[row] ? FactValue.Unknown
            : FactValue.Of(_small.Length > 0 ? _small[row] : _days.Length > 0 ? _days[row] : _numbers[row]);
        set
        {
            _known[row] = value.IsKnown;
            if (!value.IsKnown)
            {
                return;
            }

            if (_small.Length > 0)
            {
                _small[row] = checked((byte)value.Code);
            }
            else if (_days.Length > 0)
            {
                _days[row] = (int)value.Code;
            }
            else
            {
                _numbers[row] = value.Code;
            }
        }
    }

    /// <summary>Of which of 64 rows it is known.</summary>
    public ulong KnownIn(int word)
    {
        var bits = 0UL;
        var eights = MemoryMarshal.Cast<bool, ulong>(_known.AsSpan(word * 64, 64));
        for (var i = 0; i < eights.Length; i++)
        {
            // The lowest bits of eight bytes, side by side.
            bits |= (eights[i] * 0x0102_0408_1020_4080 >> 56) << (8 * i);
        }

        return bits;
    }

    /// <summary>The values as a column of lanes.</summary>
    public LaneColumn ToLanes(ColumnFilling filling, int count)
    {
        var known = _known.AsSpan(0, count);
        return Fact.Type switch
        {
            FactType.YesNo => filling.YesNo(Small[..count], known),
            FactType.Choice => filling.Choice(Fact, Small[..count], known),
            FactType.Date => filling.Days(MemoryMarshal.Cast<int, DateOnly>(Days[..count]), known),
            _ => filling.Numbers<long>(Fact, Numbers[..count], known),
        };
    }
}
