using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A bound of a period in force: a day, or the day of an event.</summary>
/// <param name="Day">The day, or null for an event.</param>
/// <param name="Event">The event, or null for a day.</param>
public sealed record LegalDay(DateOnly? Day, LawEvent? Event)
{
    internal DaySpan Span => Event?.Day ?? new DaySpan(Day!.Value, Day.Value);

    /// <summary>The day as written, or the name of the event.</summary>
    public override string ToString() => Event?.Id ?? Values.OfDay(Day!.Value);
}
