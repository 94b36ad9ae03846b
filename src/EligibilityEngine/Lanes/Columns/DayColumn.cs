namespace EligibilityEngine.Lanes.Columns;

/// <summary>
/// Days as their <see cref="DayCode"/>: in two bytes where all lie in the years from <see cref="FirstYear"/> up to <see cref="EndYear"/>, else in four.
/// Other forms are computed when a program first asks for them.
/// </summary>
internal sealed class DayColumn : NumberColumn
{
    public const int FirstYear = 1900;
    public const int EndYear = 2070;

    private static readonly int FirstNear = new DateOnly(FirstYear, 1, 1).DayNumber;
    private static readonly int EndNear = new DateOnly(EndYear, 1, 1).DayNumber;

    private readonly Dictionary<LaneForm, NumberColumn> _forms = [];

    public DayColumn(int count, LaneWidth width)
        : base(count, width, DayCode.Of(First(width)))
    {
    }

    /// <summary>The first day that a width can hold.</summary>
    public static DateOnly First(LaneWidth width) => width == LaneWidth.Two ? new DateOnly(FirstYear, 1, 1) : DateOnly.MinValue;

    /// <summary>Whether two bytes hold the day.</summary>
    public static bool IsNear(DateOnly day) => day.DayNumber >= FirstNear && day.DayNumber < EndNear;

    public override void Set(int lane, FactValue value)
    {
        lock (_forms)
        {
            _forms.Clear();
        }

        Known.SetBit(lane, value.IsKnown);
        SetValue(lane, value.IsKnown ? DayCode.Of(DateOnly.FromDayNumber((int)value.Code)) : Base);
    }

    public override FactValue Get(int lane) => Known.Bit(lane) ? FactValue.Of(DayCode.ToDay((int)Value(lane))) : FactValue.Unknown;

    public override StreamWords In(LaneForm form, int plane, LeapDay? leapDay)
    {
        if (form is LaneForm.Plane or LaneForm.Value)
        {
            return base.In(form, plane, leapDay);
        }

        lock (_forms)
        {
            if (!_forms.TryGetValue(form, out var column))
            {
                column = Convert(form, leapDay);
                _forms.Add(form, column);
            }

            return column.In(LaneForm.Value, 0, leapDay);
        }
    }

    private NumberColumn Convert(LaneForm form, LeapDay? leapDay)
    {
        var column = new NumberColumn(Count, Width, form switch
        {
            LaneForm.Anniversary => Base,
            LaneForm.DayNumber => First(Width).DayNumber,
            _ => First(Width).Year,
        });
        for (var lane = 0; lane < Count; lane++)
        {
            var day = DayCode.ToDay((int)Value(lane));
            column.Set(lane, FactValue.Of(form switch
            {
                LaneForm.Anniversary => DayCode.OfAnniversary(day, leapDay),
                LaneForm.DayNumber => day.DayNumber,
                _ => day.Year,
            }));
        }

        return column;
    }
}
