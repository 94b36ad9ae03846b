using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE5, going on: a case that is followed through time.</summary>
internal static partial class Mistake
{
    /// <summary>A mistake that a case has on one day and perhaps not on another.</summary>
    public static Diagnostic OnDay(this Diagnostic mistake, DateOnly day) =>
        new(mistake.Code, mistake.Severity, mistake.Place, Phrase(nameof(OnDay), ("day", Values.OfDay(day)), ("message", mistake.Said)), mistake.Advised) { Related = mistake.Related };

    public static Diagnostic FactCannotMove(TextPlace? at, string fact, string basis) => Error("EE5031", at, [("fact", fact), ("basis", basis)]);

    public static Diagnostic EndsBeforeItBegins(DateOnly from, DateOnly through) =>
        Error("EE5034", null, [("from", Values.OfDay(from)), ("through", Values.OfDay(through))]);

    public static Diagnostic NobodyOnThatDay(DateOnly given) => Error("EE5035", null, [("day", Values.OfDay(given))]);
}
