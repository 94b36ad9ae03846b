using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using EligibilityEngine.Law;
using EligibilityEngine.Populations;

namespace EligibilityEngine.DuckDB.Synthetic;

/// <summary>Synthetic persons as a table of SQL, which is drawn while it is read. It can be read once.</summary>
internal sealed unsafe class PersonsFunction : IDisposable
{
    /// <summary>The column with the number of a person, from 1.</summary>
    public const string Id = "id";

    /// <summary>How many rows DuckDB takes at once.</summary>
    private const int VectorSize = 2048;

    private readonly ImmutableArray<Fact> _facts;
    private readonly ImmutableArray<DuckDBLogicalType> _types;
    private readonly IEnumerator<PopulationBlock> _blocks;
    private readonly Action<long> _drawn;
    private int _next;
    private bool _isOver;

    private PersonsFunction(DuckDBConnection connection, ImmutableArray<Fact> facts, IEnumerable<PopulationBlock> blocks, Action<long> drawn)
    {
        _facts = facts;
        _types = [PersonColumns.TypeOf(connection, "BIGINT"), .. facts.Select(f => PersonColumns.TypeOf(connection, PersonColumns.SqlType(f)))];
        _blocks = blocks.GetEnumerator();
        _drawn = drawn;
        _isOver = !_blocks.MoveNext();
    }

    /// <summary>Makes a table function without arguments.</summary>
    /// <param name="connection">The connection that reads it.</param>
    /// <param name="name">Its name in SQL.</param>
    /// <param name="facts">The facts of its columns.</param>
    /// <param name="blocks">The persons.</param>
    /// <param name="drawn">Told how many persons have been read.</param>
    public static void Register(DuckDBConnection connection, string name, ImmutableArray<Fact> facts, IEnumerable<PopulationBlock> blocks, Action<long> drawn)
    {
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        try
        {
            var persons = new PersonsFunction(connection, facts, blocks, drawn);
            NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, name);
            NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(GCHandle.Alloc(persons)), &Free);
            NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
            NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Begin);
            NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Fill);
            if (NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection.NativeConnection, function) != DuckDBState.Success)
            {
                throw new InvalidOperationException($"DuckDB refused the function `{name}`");
            }
        }
        finally
        {
            NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
        }
    }

    public void Dispose()
    {
        _blocks.Dispose();
        foreach (var type in _types)
        {
            type.Dispose();
        }
    }

    /// <summary>Fills vectors with the next persons; none is the end.</summary>
    private int FillNext(DuckDBDataChunk chunk)
    {
        if (_isOver)
        {
            return 0;
        }

        var block = _blocks.Current;
        var rows = Math.Min(VectorSize, block.Count - _next);
        PersonColumns.FillNumbers(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, 0), block.First + _next + 1, rows);
        for (var column = 0; column < _facts.Length; column++)
        {
            var vector = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column + 1);
            PersonColumns.Fill(vector, _facts[column], block.Values(column).Slice(_next, rows), block.Known(column).Slice(_next, rows));
        }

        _next += rows;
        if (_next == block.Count)
        {
            _drawn(block.First + block.Count);
            (_next, _isOver) = (0, !_blocks.MoveNext());
        }

        return rows;
    }

    private static PersonsFunction Of(IntPtr handle) => (PersonsFunction)GCHandle.FromIntPtr(handle).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(IntPtr handle)
    {
        Of(handle).Dispose();
        GCHandle.FromIntPtr(handle).Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(IntPtr info)
    {
        var persons = Of(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(info));
        for (var i = 0; i < persons._types.Length; i++)
        {
            NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, i == 0 ? Id : persons._facts[i - 1].Id, persons._types[i]);
        }
    }

    /// <summary>Where to read on is kept by the function itself.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(IntPtr info)
    {
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(IntPtr info, IntPtr output)
    {
        try
        {
            using var chunk = new DuckDBDataChunk(output);
            NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)Of(NativeMethods.TableFunction.DuckDBFunctionGetExtraInfo(info)).FillNext(chunk));
        }
#pragma warning disable CA1031 // Nothing may be thrown through DuckDB: it is told, and throws on its side.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, wrong.Message);
        }
    }
}
