using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Columns;

/// <summary>In which form a program reads a column.</summary>
internal enum LaneForm
{
    /// <summary>A plane of bits, by <see cref="LaneStream.Plane"/>. Of two values: 0 for certainly the second value (yes), 1 for possibly. Of any other
    /// choice: 0 for known, then the bits of the position, low first, clear where it is unknown. Of a number or day: 0 for known.</summary>
    Plane,

    /// <summary>A number; of a day its <see cref="DayCode"/>.</summary>
    Value,

    /// <summary>A day's code for counting months up to it: with <see cref="LeapDay.February28"/> the last day of a month counts as a 31st.</summary>
    Anniversary,

    /// <summary>A day's <see cref="DateOnly.DayNumber"/>.</summary>
    DayNumber,

    /// <summary>A day's year.</summary>
    Year,
}

/// <summary>A column in a form.</summary>
internal readonly record struct LaneStream(LaneColumnKey Column, LaneForm Form, int Plane = 0);
