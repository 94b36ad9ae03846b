using EligibilityEngine.Evaluation;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>
/// Something not known that turns out alike on both sides: the same fact or reading, or whether the same event had come or the same statement was
/// published. Null on a side that does not know it, or where it is not open.
/// </summary>
internal sealed class JointPoint(OpenPoint? first, OpenPoint? second)
{
    public OpenPoint? First => first;

    public OpenPoint? Second => second;

    /// <summary>The point, as the first side that has it sees it.</summary>
    public OpenPoint Any => (First ?? Second)!;

    public OpenPoint? this[Side side] => side == Side.First ? First : Second;

    /// <summary>Whether it is a fact about the person; otherwise it is about the law.</summary>
    public bool IsAboutPerson => Any is FactPoint { Fact.Reading: null };

    public bool IsReading => Any is FactPoint { Fact.Reading: not null };
}

/// <summary>How it turns out on each side.</summary>
internal readonly record struct JointRegion(Region? First, Region? Second)
{
    public Region? this[Side side] => side == Side.First ? First : Second;

    public Region Any => (First ?? Second)!.Value;
}

/// <summary>An open point and the way in which it turned out.</summary>
internal readonly record struct JointSettled(JointPoint Point, JointRegion Region)
{
    public Situation Settle(Side side, Situation situation) =>
        Point[side] is { } point && Region[side] is { } region ? point.Settle(situation, region) : situation;
}
