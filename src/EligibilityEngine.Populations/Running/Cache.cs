using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace EligibilityEngine.Populations.Running;

/// <summary>Tells the processor what will be read soon.</summary>
internal static class Cache
{
    /// <summary>Asks for a line of the cache, and goes on. The place need not exist.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch(ref ulong place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }
}
