using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.Populations.OneLane;

/// <summary>A value that a program reads of a fact or day, and where it is kept.</summary>
internal readonly struct OneLaneInput
{
    private readonly LaneForm _form;
    private readonly int _plane;
    private readonly bool _isTwoValued;
    private readonly LeapDay? _leapDay;

    public OneLaneInput(int slot, LaneStream stream, Fact? fact, LeapDay? leapDay)
    {
        Slot = slot;
        (_form, _plane, _leapDay) = (stream.Form, stream.Plane, leapDay);
        _isTwoValued = fact is not null && ColumnShape.IsTwoValued(fact);
    }

    public int Slot { get; }

    /// <summary>What a plane or column would hold of the value.</summary>
    public long Of(FactType type, FactValue value) =>
        _form == LaneForm.Plane ? Plane(value)
        : !value.IsKnown ? 0
        : type == FactType.Date ? Of(DateOnly.FromDayNumber((int)value.Code))
        : value.Code;

    public long Of(DateOnly day) => _form switch
    {
        LaneForm.DayNumber => day.DayNumber,
        LaneForm.Year => day.Year,
        LaneForm.Anniversary => DayCode.OfAnniversary(day, _leapDay),
        _ => DayCode.Of(day),
    };

    private long Plane(FactValue value) =>
        _isTwoValued ? value.IsKnown ? value.Code : _plane
        : !value.IsKnown ? 0
        : _plane == 0 ? 1 : value.Code >> (_plane - 1) & 1;
}
