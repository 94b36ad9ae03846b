using EligibilityEngine.Law;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Columns;

/// <summary>Yes or no, or one of two values: certainly the second, and possibly.</summary>
internal sealed class TwoValuedColumn : LaneColumn
{
    public TwoValuedColumn(int count)
    {
        Certain = Words.For(count, 0);
        Possible = Words.For(count, 0);
        Possible.All.Fill(~0UL);
    }

    public Words Certain { get; }

    public Words Possible { get; }

    public override void Set(int lane, FactValue value)
    {
        Certain.SetBit(lane, value.IsKnown && value.Code == 1);
        Possible.SetBit(lane, !value.IsKnown || value.Code == 1);
    }

    public override void SetAll(FactValue value)
    {
        Certain.All.Fill(value.IsKnown && value.Code == 1 ? ~0UL : 0);
        Possible.All.Fill(!value.IsKnown || value.Code == 1 ? ~0UL : 0);
    }

    public override FactValue Get(int lane) => Certain.Bit(lane) == Possible.Bit(lane) ? FactValue.Of(Certain.Bit(lane)) : FactValue.Unknown;

    public override StreamWords In(LaneForm form, int plane, LeapDay? leapDay) => StreamWords.Plane(plane == 0 ? Certain : Possible);
}

/// <summary>A choice: known, and the bits of its position.</summary>
internal sealed class ChoiceColumn : LaneColumn
{
    private readonly Words[] _planes;

    public ChoiceColumn(int count, int bits) => _planes = [.. Enumerable.Range(0, bits + 1).Select(_ => Words.For(count, 0))];

    /// <summary>Plane 0 is known, the others are the bits of the position, low first.</summary>
    public ReadOnlySpan<Words> Planes => _planes;

    public override void Set(int lane, FactValue value)
    {
        _planes[0].SetBit(lane, value.IsKnown);
        for (var i = 1; i < _planes.Length; i++)
        {
            _planes[i].SetBit(lane, value.IsKnown && (value.Code >> (i - 1) & 1) != 0);
        }
    }

    public override void SetAll(FactValue value)
    {
        _planes[0].All.Fill(value.IsKnown ? ~0UL : 0);
        for (var i = 1; i < _planes.Length; i++)
        {
            _planes[i].All.Fill(value.IsKnown && (value.Code >> (i - 1) & 1) != 0 ? ~0UL : 0);
        }
    }

    public override FactValue Get(int lane)
    {
        var code = 0L;
        for (var i = 1; i < _planes.Length; i++)
        {
            code |= (_planes[i].Bit(lane) ? 1L : 0) << (i - 1);
        }

        return _planes[0].Bit(lane) ? FactValue.Of(code) : FactValue.Unknown;
    }

    public override StreamWords In(LaneForm form, int plane, LeapDay? leapDay) => StreamWords.Plane(_planes[plane]);
}
