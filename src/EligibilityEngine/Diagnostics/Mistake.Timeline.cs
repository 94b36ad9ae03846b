using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE5, going on: a case that is followed through time.</summary>
internal static partial class Mistake
{
    /// <summary>A mistake that a case has on one day and perhaps not on another.</summary>
    public static Diagnostic OnDay(this Diagnostic mistake, DateOnly day) =>
        new(mistake.Code, mistake.Severity, mistake.Place, $"on {Values.OfDay(day)}: {mistake.Message}", mistake.Hint) { Related = mistake.Related };

    public static Diagnostic FactCannotMove(TextPlace? at, string fact, string basis) =>
        Error("EE5031", at, $"`{fact}` changes with time, so that one value for all other days says nothing about most of them", $"give `{basis}` instead, from which it follows, or `{fact}` with its periods alone");

    public static Diagnostic EndsBeforeItBegins(DateOnly from, DateOnly through) =>
        Error("EE5034", null, $"the timeline begins on {Values.OfDay(from)} and ends before that, on {Values.OfDay(through)}", "give `--from` a day that is not after that of `--to`");

    public static Diagnostic NobodyOnThatDay(DateOnly given) =>
        Error("EE5035", null, $"nobody is as the case says who can be so on {Values.OfDay(given)}, the day on which its facts are given", "begin the timeline on a later day: `--from`");
}
