using DuckDB.NET.Native;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>A vector that a function fills.</summary>
internal readonly unsafe struct OutputVector(IntPtr vector)
{
    /// <summary>The values of a field of a struct.</summary>
    public OutputVector Field(int position) => new(NativeMethods.Vectors.DuckDBStructVectorGetChild(vector, position));

    /// <summary>Texts, one for each row; null where there is none.</summary>
    public void Fill<T>(ReadOnlySpan<T> rows, Func<T, byte[]?> textOf)
    {
        var validity = Writable();
        for (var row = 0; row < rows.Length; row++)
        {
            if (textOf(rows[row]) is not { } text)
            {
                validity[row >> 6] &= ~(1UL << (row & 63));
                continue;
            }

            fixed (byte* first = text)
            {
                byte none = 0;
                NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vector, (ulong)row, text.Length == 0 ? &none : first, text.Length);
            }
        }
    }

    /// <summary>Texts that are kept elsewhere as long as vectors are read, one for each row; null where there is none.</summary>
    public void Fill<T>(ReadOnlySpan<T> rows, Func<T, NativeText> textOf)
    {
        var texts = (NativeText*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        ulong* validity = null;
        for (var row = 0; row < rows.Length; row++)
        {
            texts[row] = textOf(rows[row]);
            if (texts[row].IsNone)
            {
                validity = validity == null ? Writable() : validity;
                validity[row >> 6] &= ~(1UL << (row & 63));
                texts[row] = default;
            }
        }
    }

    private ulong* Writable()
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        return NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
    }

    /// <summary>Yes or no, one for each row.</summary>
    public void Fill<T>(ReadOnlySpan<T> rows, Func<T, bool> valueOf)
    {
        var data = (byte*)NativeMethods.Vectors.DuckDBVectorGetData(vector);
        for (var row = 0; row < rows.Length; row++)
        {
            data[row] = valueOf(rows[row]) ? (byte)1 : (byte)0;
        }
    }
}
