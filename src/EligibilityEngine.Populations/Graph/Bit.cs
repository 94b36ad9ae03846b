namespace EligibilityEngine.Populations.Graph;

/// <summary>One bit per lane: a node of a <see cref="BitGraph"/>, or its complement.</summary>
internal readonly record struct Bit(int Code)
{
    public static Bit False => new(0);

    public static Bit True => new(1);

    public int Node => Code >> 1;

    public bool IsInverted => (Code & 1) != 0;

    public bool IsConstant => Code <= 1;

    public static Bit Of(bool value) => value ? True : False;

    public static Bit operator !(Bit bit) => new(bit.Code ^ 1);
}
