using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations;

/// <content>Columns of facts whose names tell their type.</content>
public sealed partial class Cohort
{
    /// <summary>A fact of any type; a column of another type does not compile.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="fact">Its name.</param>
    /// <param name="values">A value for each person.</param>
    /// <param name="known">For which persons it is known; empty for all.</param>
    public Cohort Set<T>(FactName<T> fact, ReadOnlySpan<T> values, ReadOnlySpan<bool> known = default)
        where T : unmanaged =>
        typeof(T) == typeof(bool) ? Set(fact.Id, MemoryMarshal.Cast<T, bool>(values), known)
        : typeof(T) == typeof(long) ? Set(fact.Id, MemoryMarshal.Cast<T, long>(values), known)
        : typeof(T) == typeof(DateOnly) ? Set(fact.Id, MemoryMarshal.Cast<T, DateOnly>(values), known)
        : Unsafe.SizeOf<T>() == 1 ? Set(fact.Id, MemoryMarshal.Cast<T, byte>(values), known)
        : Set(fact.Id, MemoryMarshal.Cast<T, ulong>(values), EveryValue(known));

    /// <summary>Where a person is known, every value of several is.</summary>
    private static ulong[] EveryValue(ReadOnlySpan<bool> known)
    {
        var all = new ulong[known.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = known[i] ? ulong.MaxValue : 0;
        }

        return all;
    }
}
