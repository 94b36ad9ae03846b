using System.Runtime.Intrinsics;

namespace EligibilityEngine.Populations.Vectors;

/// <summary>How many lanes are computed at a time.</summary>
internal enum LaneSize
{
    Plain = 64,
    Vector128 = 128,
    Vector256 = 256,
    Vector512 = 512,
}

/// <summary>The size that this processor is fastest with.</summary>
internal static class LaneSizes
{
    public static LaneSize Widest { get; } =
        Vector512.IsHardwareAccelerated ? LaneSize.Vector512
        : Vector256.IsHardwareAccelerated ? LaneSize.Vector256
        : Vector128.IsHardwareAccelerated ? LaneSize.Vector128
        : LaneSize.Plain;
}
