using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE5, going on: a case that is followed through time.</summary>
internal static partial class Mistake
{
    /// <summary>A mistake that a case has on one day and perhaps not on another.</summary>
    public static Diagnostic OnDay(this Diagnostic mistake, DateOnly day) =>
        new(mistake.Code, mistake.Severity, mistake.Place, $"on {Values.OfDay(day)}: {mistake.Message}", mistake.Hint) { Related = mistake.Related };

    public static Diagnostic FactCannotMove(TextPlace? at, string fact, string basis, bool isBasisGiven) =>
        Error("EE5031", at, $"`{fact}` changes with time, so one value for all days says nothing about most of them", isBasisGiven
            ? $"leave it out: it follows from `{basis}`"
            : $"give `{basis}` instead, from which it follows");

    public static Diagnostic NoBeginning(IEnumerable<string> bases) =>
        Error("EE5032", null, "it is not said on which day the timeline begins", bases.Any()
            ? $"give the day, or one of the facts from which years are counted: {List(bases)}"
            : "give the day");

    public static Diagnostic NoEnd() =>
        Error("EE5033", null, "it is not said on which day the timeline ends, and the rulebook has no last age that would tell", "give the day");

    public static Diagnostic EndsBeforeItBegins(DateOnly from, DateOnly through) =>
        Error("EE5034", null, $"the timeline begins on {Values.OfDay(from)} and ends before that, on {Values.OfDay(through)}", null);
}
