using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Columns;

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

    private readonly Dictionary<(LaneForm, LaneWidth), NumberColumn> _forms = [];

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

    public override StreamWords In(LaneForm form, int plane, LeapDay? leapDay) =>
        form is LaneForm.Plane or LaneForm.Value ? base.In(form, plane, leapDay) : In(form, Width, leapDay);

    /// <summary>A form in four bytes, to be compared with another column that needs them.</summary>
    public StreamWords Wide(LaneForm form, LeapDay? leapDay) => In(form, LaneWidth.Four, leapDay);

    private StreamWords In(LaneForm form, LaneWidth width, LeapDay? leapDay)
    {
        lock (_forms)
        {
            if (!_forms.TryGetValue((form, width), out var column))
            {
                column = Convert(form, width, leapDay);
                _forms.Add((form, width), column);
            }

            return column.In(LaneForm.Value, 0, leapDay);
        }
    }

    private NumberColumn Convert(LaneForm form, LaneWidth width, LeapDay? leapDay)
    {
        var column = new NumberColumn(Count, width, InForm(form, First(width), null));
        for (var lane = 0; lane < Count; lane++)
        {
            column.Set(lane, FactValue.Of(InForm(form, DayCode.ToDay((int)Value(lane)), leapDay)));
        }

        return column;
    }

    private static int InForm(LaneForm form, DateOnly day, LeapDay? leapDay) => form switch
    {
        LaneForm.Anniversary => DayCode.OfAnniversary(day, leapDay),
        LaneForm.DayNumber => day.DayNumber,
        LaneForm.Year => day.Year,
        _ => DayCode.Of(day),
    };
}
