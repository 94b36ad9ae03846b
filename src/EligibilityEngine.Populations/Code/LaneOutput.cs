namespace EligibilityEngine.Populations.Code;

/// <summary>Where a program leaves a bit: in a plane of its own, or nowhere because it is the same in all lanes.</summary>
internal readonly record struct LaneOutput(int Plane)
{
    public static LaneOutput False => new(-1);

    public static LaneOutput True => new(-2);

    public bool IsConstant => Plane < 0;
}
