using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DuckDB.NET.Native;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>A flat vector that DuckDB hands over: values side by side, and a bit for each that is not null.</summary>
internal readonly unsafe struct InputVector
{
    /// <summary>The number of the day from which DuckDB counts days.</summary>
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    private const long MicrosecondsOfDay = 24L * 60 * 60 * 1_000_000;

    private readonly IntPtr _vector;
    private readonly byte* _data;
    private readonly ulong* _validity;

    public InputVector(IntPtr vector)
    {
        _vector = vector;
        _data = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        _validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        using var type = NativeMethods.Vectors.DuckDBVectorGetColumnType(vector);
        Type = NativeMethods.LogicalType.DuckDBGetTypeId(type);
    }

    public DuckDBType Type { get; }

    /// <summary>Whether cells of a type can be read as facts.</summary>
    public static bool CanRead(DuckDBType type) => type is DuckDBType.Varchar or DuckDBType.Boolean or DuckDBType.Date or DuckDBType.Enum or DuckDBType.SqlNull or DuckDBType.Timestamp
        or DuckDBType.TinyInt or DuckDBType.SmallInt or DuckDBType.Integer or DuckDBType.BigInt
        or DuckDBType.UnsignedTinyInt or DuckDBType.UnsignedSmallInt or DuckDBType.UnsignedInteger or DuckDBType.UnsignedBigInt;

    /// <summary>The names of the fields of a struct, in lower case as SQL compares them, with their positions.</summary>
    public ImmutableArray<string> Fields()
    {
        using var type = NativeMethods.Vectors.DuckDBVectorGetColumnType(_vector);
        var handle = type;
        return [.. Enumerable.Range(0, (int)NativeMethods.LogicalType.DuckDBStructTypeChildCount(type)).Select(i => NativeMethods.LogicalType.DuckDBStructTypeChildName(handle, i))];
    }

    /// <summary>The values of a field of a struct.</summary>
    public InputVector Field(int position) => new(NativeMethods.Vectors.DuckDBStructVectorGetChild(_vector, position));

    public bool IsNull(int row) => Type == DuckDBType.SqlNull || (_validity != null && (_validity[row >> 6] >> (row & 63) & 1) == 0);

    /// <summary>Fills the column of a block.</summary>
    public void Fill(Block block, int column)
    {
        var facts = block.Facts[column];
        if (Type == DuckDBType.Varchar)
        {
            FillWritten(block, column);
        }
        else if (block.Cells[column].Column.Plain is { } plain && (plain.Type, Type) is (FactType.Date, DuckDBType.Date) or (FactType.YesNo, DuckDBType.Boolean))
        {
            FillPlain(block, facts[0], column);
        }
        else
        {
            FillTyped(block, column);
        }
    }

    /// <summary>Days, one for each row.</summary>
    /// <exception cref="InvalidOperationException">One is null, or none that a calendar has.</exception>
    public void FillDays(int[] days, int count)
    {
        for (var row = 0; row < count; row++)
        {
            days[row] = !IsNull(row) && Type == DuckDBType.Date && ((int*)_data)[row] is var day && IsDay(day)
                ? day + FirstDay
                : throw new InvalidOperationException("the first argument is the day of the case, a DATE that is known of every row");
        }
    }

    private static bool IsDay(long day) => day >= -FirstDay && day <= DateOnly.MaxValue.DayNumber - FirstDay;

    private void FillPlain(Block block, FactCells cells, int column)
    {
        for (var row = 0; row < block.Count; row++)
        {
            if (IsNull(row))
            {
                cells[row] = FactValue.Unknown;
            }
            else if (Type == DuckDBType.Boolean)
            {
                cells[row] = FactValue.Of(_data[row] != 0);
            }
            else if (((int*)_data)[row] is var day && IsDay(day))
            {
                cells[row] = FactValue.Of(day + FirstDay);
            }
            else
            {
                Say(block, column, row, day.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private void FillWritten(Block block, int column)
    {
        var cells = block.Cells[column];
        for (var row = 0; row < block.Count; row++)
        {
            var text = IsNull(row) ? default : TextAt(row);
            if (cells.PlainDay(text) is { } day)
            {
                block.Facts[column][0][row] = FactValue.Of(day);
            }
            else
            {
                block.Say(column, row, text.IsEmpty ? SaidCell.Nothing : cells.Read(text));
            }
        }
    }

    private void FillTyped(Block block, int column)
    {
        var words = Type == DuckDBType.Enum ? Words() : [];
        for (var row = 0; row < block.Count; row++)
        {
            if (IsNull(row))
            {
                block.Say(column, row, SaidCell.Nothing);
            }
            else
            {
                Say(block, column, row, Type == DuckDBType.Enum ? words[EnumAt(row)] : Written(row));
            }
        }
    }

    private static void Say(Block block, int column, int row, string text) => block.Say(column, row, block.Cells[column].Read(Encoding.UTF8.GetBytes(text)));

    private string Written(int row) => Type switch
    {
        DuckDBType.Boolean => Values.OfYesNo(_data[row] != 0),
        DuckDBType.Date => ((int*)_data)[row] is var day && IsDay(day) ? Values.OfDay(DateOnly.FromDayNumber(day + FirstDay)) : Values.OfNumber(day),
        DuckDBType.Timestamp => WrittenMoment(((long*)_data)[row]),
        DuckDBType.TinyInt => Values.OfNumber(((sbyte*)_data)[row]),
        DuckDBType.SmallInt => Values.OfNumber(((short*)_data)[row]),
        DuckDBType.Integer => Values.OfNumber(((int*)_data)[row]),
        DuckDBType.BigInt => Values.OfNumber(((long*)_data)[row]),
        DuckDBType.UnsignedTinyInt => Values.OfNumber(_data[row]),
        DuckDBType.UnsignedSmallInt => Values.OfNumber(((ushort*)_data)[row]),
        DuckDBType.UnsignedInteger => Values.OfNumber(((uint*)_data)[row]),
        DuckDBType.UnsignedBigInt => ((ulong*)_data)[row].ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"a column of type {Type} says nothing of a fact; cast it to VARCHAR"),
    };

    /// <summary>A moment at the beginning of a day is that day.</summary>
    private static string WrittenMoment(long microseconds) => Math.DivRem(microseconds, MicrosecondsOfDay) is (var day, 0) && IsDay(day)
        ? Values.OfDay(DateOnly.FromDayNumber((int)day + FirstDay))
        : Values.OfNumber(microseconds);

    private int EnumAt(int row)
    {
        using var type = NativeMethods.Vectors.DuckDBVectorGetColumnType(_vector);
        return NativeMethods.LogicalType.DuckDBEnumInternalType(type) switch
        {
            DuckDBType.UnsignedTinyInt => _data[row],
            DuckDBType.UnsignedSmallInt => ((ushort*)_data)[row],
            _ => checked((int)((uint*)_data)[row]),
        };
    }

    private ImmutableArray<string> Words()
    {
        using var type = NativeMethods.Vectors.DuckDBVectorGetColumnType(_vector);
        var handle = type;
        return [.. Enumerable.Range(0, (int)NativeMethods.LogicalType.DuckDBEnumDictionarySize(type)).Select(i => NativeMethods.LogicalType.DuckDBEnumDictionaryValue(handle, i))];
    }

    /// <summary>A text: 16 bytes, of which the first four are its length; up to twelve letters stand there, more of them elsewhere.</summary>
    private ReadOnlySpan<byte> TextAt(int row)
    {
        var at = _data + (row * 16L);
        var length = *(int*)at;
        return length <= 12 ? new ReadOnlySpan<byte>(at + 4, length) : new ReadOnlySpan<byte>(*(byte**)(at + 8), length);
    }
}
