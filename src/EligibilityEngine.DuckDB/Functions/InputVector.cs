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

    /// <summary>A real number of a DOUBLE; null where there is none.</summary>
    public double? RealAt(int row) => IsNull(row) ? null : ((double*)_data)[row];

    /// <summary>A whole number of a BIGINT.</summary>
    public long WholeAt(int row) => ((long*)_data)[row];

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
        FillKnown(cells.Known[..block.Count]);
        if (Type == DuckDBType.Boolean)
        {
            new ReadOnlySpan<byte>(_data, block.Count).CopyTo(cells.Small);
            return;
        }

        var days = cells.Days;
        var known = cells.Known;
        for (var row = 0; row < block.Count; row++)
        {
            var day = ((int*)_data)[row];
            days[row] = day + FirstDay;
            if (!IsDay(day) && known[row])
            {
                Say(block, column, row, block.Cells[column].Read(Encoding.UTF8.GetBytes(day.ToString(CultureInfo.InvariantCulture))));
            }
        }
    }

    /// <summary>Which rows are not null.</summary>
    private void FillKnown(Span<bool> known)
    {
        if (_validity == null)
        {
            known.Fill(true);
            return;
        }

        for (var row = 0; row < known.Length; row++)
        {
            known[row] = (_validity[row >> 6] >> (row & 63) & 1) != 0;
        }
    }

    private void FillWritten(Block block, int column)
    {
        var cells = block.Cells[column];
        var texts = (NativeText*)_data;
        for (var row = 0; row < block.Count; row++)
        {
            if (IsNull(row))
            {
                Say(block, column, row, SaidCell.Nothing);
            }
            else if (cells.PlainDay(texts[row]) is { } day)
            {
                block.Facts[column][0][row] = FactValue.Of(day);
            }
            else
            {
                Say(block, column, row, cells.Read(texts + row));
            }
        }
    }

    private void FillTyped(Block block, int column)
    {
        var cells = block.Cells[column];
        var words = Type == DuckDBType.Enum ? Words() : [];
        var ofWords = new SaidCell?[words.Length];
        for (var row = 0; row < block.Count; row++)
        {
            if (IsNull(row))
            {
                Say(block, column, row, SaidCell.Nothing);
            }
            else if (Type == DuckDBType.Enum)
            {
                var code = EnumAt(row, words.Length);
                Say(block, column, row, ofWords[code] ??= cells.Read(Encoding.UTF8.GetBytes(words[code])));
            }
            else
            {
                Say(block, column, row, NumberAt(row) is { } number ? cells.Read(number, (byte)Type, Written) : cells.Read(Encoding.UTF8.GetBytes(((ulong*)_data)[row].ToString(CultureInfo.InvariantCulture))));
            }
        }
    }

    /// <summary>Takes what a cell says; that one fact has one value, at once.</summary>
    private static void Say(Block block, int column, int row, SaidCell cell)
    {
        if (cell.IsPlain && block.IsAlone(column))
        {
            block.Facts[column][0][row] = cell.Value;
        }
        else
        {
            block.Say(column, row, cell);
        }
    }

    /// <summary>A number, or what a number stands for; null for one that is too great.</summary>
    private long? NumberAt(int row) => Type switch
    {
        DuckDBType.Boolean or DuckDBType.UnsignedTinyInt => _data[row],
        DuckDBType.TinyInt => ((sbyte*)_data)[row],
        DuckDBType.SmallInt => ((short*)_data)[row],
        DuckDBType.UnsignedSmallInt => ((ushort*)_data)[row],
        DuckDBType.Date or DuckDBType.Integer => ((int*)_data)[row],
        DuckDBType.UnsignedInteger => ((uint*)_data)[row],
        DuckDBType.Timestamp or DuckDBType.BigInt => ((long*)_data)[row],
        DuckDBType.UnsignedBigInt => ((ulong*)_data)[row] is var number && number <= long.MaxValue ? (long)number : null,
        _ => throw new InvalidOperationException($"a column of type {Type} says nothing of a fact; cast it to VARCHAR"),
    };

    private string Written(long number) => Type switch
    {
        DuckDBType.Boolean => Values.OfYesNo(number != 0),
        DuckDBType.Date when IsDay(number) => Values.OfDay(DateOnly.FromDayNumber((int)number + FirstDay)),
        DuckDBType.Timestamp => WrittenMoment(number),
        _ => Values.OfNumber(number),
    };

    /// <summary>A moment at the beginning of a day is that day.</summary>
    private static string WrittenMoment(long microseconds) => Math.DivRem(microseconds, MicrosecondsOfDay) is (var day, 0) && IsDay(day)
        ? Values.OfDay(DateOnly.FromDayNumber((int)day + FirstDay))
        : Values.OfNumber(microseconds);

    /// <summary>The position of a word, in the least width for so many.</summary>
    private int EnumAt(int row, int words) => words <= byte.MaxValue + 1 ? _data[row] : words <= ushort.MaxValue + 1 ? ((ushort*)_data)[row] : checked((int)((uint*)_data)[row]);

    private ImmutableArray<string> Words()
    {
        using var type = NativeMethods.Vectors.DuckDBVectorGetColumnType(_vector);
        var handle = type;
        return [.. Enumerable.Range(0, (int)NativeMethods.LogicalType.DuckDBEnumDictionarySize(type)).Select(i => NativeMethods.LogicalType.DuckDBEnumDictionaryValue(handle, i))];
    }
}
