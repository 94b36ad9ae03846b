using DuckDB.NET.Data;
using DuckDB.NET.Native;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Synthetic;

/// <summary>How facts become columns: a day a DATE, yes and no a BOOLEAN, a choice an ENUM of its values, a number a BIGINT; what is missing NULL.</summary>
internal static unsafe class PersonColumns
{
    /// <summary>The number of the day from which DuckDB counts days.</summary>
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber;

    public static string SqlType(Fact fact) => fact.Type switch
    {
        FactType.YesNo => "BOOLEAN",
        FactType.Date => "DATE",
        FactType.Choice => $"ENUM({string.Join(", ", fact.Values.Select(v => $"'{v.Id}'"))})",
        _ => "BIGINT",
    };

    /// <summary>A type as DuckDB knows it, of which the bindings have no constructor.</summary>
    public static DuckDBLogicalType TypeOf(DuckDBConnection connection, string type)
    {
        if (NativeMethods.Query.DuckDBQuery(connection.NativeConnection, $"SELECT NULL::{type}", out var result) != DuckDBState.Success)
        {
            throw new InvalidOperationException(NativeMethods.Query.DuckDBResultError(ref result));
        }

        try
        {
            return NativeMethods.Query.DuckDBColumnLogicalType(ref result, 0);
        }
        finally
        {
            result.Close();
        }
    }

    /// <summary>Numbers that follow one another.</summary>
    public static void FillNumbers(IntPtr vector, long first, int rows)
    {
        var data = (long*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        for (var row = 0; row < rows; row++)
        {
            data[row] = first + row;
        }
    }

    public static void Fill(IntPtr vector, Fact fact, ReadOnlySpan<long> values, ReadOnlySpan<bool> known)
    {
        var data = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        switch (fact.Type)
        {
            case FactType.Date:
                Narrow(values, new Span<int>(data, values.Length), FirstDay);
                break;
            case FactType.Number:
                values.CopyTo(new Span<long>(data, values.Length));
                break;
            case FactType.Choice when fact.Values.Length > byte.MaxValue:
                Narrow(values, new Span<ushort>(data, values.Length));
                break;
            default:
                Narrow(values, new Span<byte>(data, values.Length));
                break;
        }

        if (known.Contains(false))
        {
            FillValidity(vector, known);
        }
    }

    private static void FillValidity(IntPtr vector, ReadOnlySpan<bool> known)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        for (var row = 0; row < known.Length; row++)
        {
            if (!known[row])
            {
                validity[row >> 6] &= ~(1UL << (row & 63));
            }
        }
    }

    private static void Narrow(ReadOnlySpan<long> values, Span<int> target, int less)
    {
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = (int)values[i] - less;
        }
    }

    private static void Narrow(ReadOnlySpan<long> values, Span<ushort> target)
    {
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = (ushort)values[i];
        }
    }

    private static void Narrow(ReadOnlySpan<long> values, Span<byte> target)
    {
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = (byte)values[i];
        }
    }
}
