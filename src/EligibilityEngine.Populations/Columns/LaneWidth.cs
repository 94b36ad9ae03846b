using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Columns;

/// <summary>How many bytes a value takes.</summary>
internal enum LaneWidth
{
    /// <summary>A bit.</summary>
    Bit = 0,

    /// <summary>From 0 through 255 above the base.</summary>
    One = 1,

    /// <summary>From 0 through 65,534 above the base.</summary>
    Two = 2,

    /// <summary>From 0 through 2^31 - 1 above the base.</summary>
    Four = 4,

    /// <summary>Any number; the base is 0.</summary>
    Eight = 8,
}

/// <summary>Words to read, of values of a width above a base; null words where all bits are as <paramref name="Base"/> says: 1 for set.</summary>
internal readonly record struct StreamWords(Words? Words, LaneWidth Width, long Base)
{
    public static StreamWords All(bool bit) => new(null, LaneWidth.Bit, bit ? 1 : 0);

    public static StreamWords Plane(Words words) => new(words, LaneWidth.Bit, 0);

    /// <summary>The value of a lane.</summary>
    public long Value(long lane) => Base + Width switch
    {
        LaneWidth.One => Words!.Lane<byte>(lane),
        LaneWidth.Two => Words!.Lane<ushort>(lane),
        LaneWidth.Four => Words!.Lane<int>(lane),
        _ => Words!.Lane<long>(lane),
    };
}
