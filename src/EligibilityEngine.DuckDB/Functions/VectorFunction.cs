using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>A function of SQL over whole vectors, of any number of arguments of any type. Called on all threads of DuckDB.</summary>
internal abstract unsafe class VectorFunction
{
    /// <summary>What it gives, in SQL.</summary>
    protected abstract string ResultType { get; }

    /// <summary>Whether it is called once for each row, whatever DuckDB could save.</summary>
    protected virtual bool IsOncePerRow => false;

    /// <summary>Computes as many rows as arguments have.</summary>
    protected abstract void Run(ReadOnlySpan<InputVector> arguments, int count, OutputVector result);

    /// <summary>Makes it available on all connections to a database.</summary>
    public void Register(DuckDBConnection connection, string name)
    {
        var function = NativeMethods.ScalarFunction.DuckDBCreateScalarFunction();
        try
        {
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetName(function, name);
            using (var any = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Any))
            {
                NativeMethods.ScalarFunction.DuckDBScalarFunctionSetVarargs(function, any);
            }

            using (var result = TypeOf(connection, ResultType))
            {
                NativeMethods.ScalarFunction.DuckDBScalarFunctionSetReturnType(function, result);
            }

            if (IsOncePerRow)
            {
                NativeMethods.ScalarFunction.DuckDBScalarFunctionSetVolatile(function);
            }

            // What is null is a fact that is not known: that is for the law.
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetSpecialHandling(function);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetExtraInfo(function, GCHandle.ToIntPtr(GCHandle.Alloc(this)), &Free);
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetFunction(function, &Call);
            if (NativeMethods.ScalarFunction.DuckDBRegisterScalarFunction(connection.NativeConnection, function) != DuckDBState.Success)
            {
                throw new InvalidOperationException($"DuckDB refused the function `{name}`");
            }
        }
        finally
        {
            NativeMethods.ScalarFunction.DuckDBDestroyScalarFunction(ref function);
        }
    }

    /// <summary>A type as DuckDB knows it, of which the bindings have no constructor.</summary>
    private static DuckDBLogicalType TypeOf(DuckDBConnection connection, string type)
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

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(IntPtr handle) => GCHandle.FromIntPtr(handle).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Call(IntPtr info, IntPtr chunk, IntPtr output)
    {
        try
        {
            var function = (VectorFunction)GCHandle.FromIntPtr(NativeMethods.ScalarFunction.DuckDBScalarFunctionGetExtraInfo(info)).Target!;
            using var rows = new DuckDBDataChunk(chunk);
            var arguments = new InputVector[NativeMethods.DataChunks.DuckDBDataChunkGetColumnCount(rows)];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = new InputVector(NativeMethods.DataChunks.DuckDBDataChunkGetVector(rows, i));
            }

            function.Run(arguments, (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(rows), new OutputVector(output));
        }
#pragma warning disable CA1031 // Nothing may be thrown through DuckDB: it is told, and throws on its side.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            NativeMethods.ScalarFunction.DuckDBScalarFunctionSetError(info, wrong.Message);
        }
    }
}
