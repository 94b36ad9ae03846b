using EligibilityEngine.Law;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Columns;

/// <summary>Numbers, in the least width that holds them: each is kept as what it is above a base.</summary>
internal class NumberColumn : LaneColumn
{
    public NumberColumn(int count, LaneWidth width, long @base)
    {
        Known = Words.For(count, 0);
        Values = Words.For(count, (int)width);
        (Count, Width, Base) = (count, width, @base);
    }

    public int Count { get; }

    public LaneWidth Width { get; }

    public long Base { get; }

    public Words Known { get; }

    public Words Values { get; }

    /// <summary>The least width for values between two.</summary>
    public static LaneWidth WidthFor(long least, long greatest) => (greatest - least) switch
    {
        <= byte.MaxValue => LaneWidth.One,
        < ushort.MaxValue => LaneWidth.Two,
        <= int.MaxValue => LaneWidth.Four,
        _ => LaneWidth.Eight,
    };

    public override void Set(int lane, FactValue value)
    {
        Known.SetBit(lane, value.IsKnown);
        SetValue(lane, value.IsKnown ? value.Code : Base);
    }

    public override void SetAll(FactValue value)
    {
        for (var lane = 0; lane < Count; lane++)
        {
            Set(lane, value);
        }
    }

    public override FactValue Get(int lane) => Known.Bit(lane) ? FactValue.Of(Value(lane)) : FactValue.Unknown;

    public override StreamWords In(LaneForm form, int plane, LeapDay? leapDay) =>
        form == LaneForm.Plane ? StreamWords.Plane(Known) : new StreamWords(Values, Width, Base);

    protected long Value(int lane) => new StreamWords(Values, Width, Base).Value(lane);

    protected void SetValue(int lane, long value)
    {
        switch (Width)
        {
            case LaneWidth.One:
                Values.Lane<byte>(lane) = checked((byte)(value - Base));
                break;
            case LaneWidth.Two:
                Values.Lane<ushort>(lane) = checked((ushort)(value - Base));
                break;
            case LaneWidth.Four:
                Values.Lane<int>(lane) = checked((int)(value - Base));
                break;
            default:
                Values.Lane<long>(lane) = value - Base;
                break;
        }
    }
}
