using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE5: a case or a scenario.</summary>
internal static partial class Mistake
{
    public static Diagnostic UnknownFactOfCase(TextPlace? at, string name, string? nearest) =>
        Error("EE5001", at, $"the rulebook has no fact or reading named `{Shorten(name)}`", DidYouMean(nearest));

    /// <summary>A wrong value is another mistake in a case than in a rulebook.</summary>
    public static Diagnostic OfCase(this Diagnostic mistake) =>
        new(mistake.Code switch { "EE2011" => "EE5003", "EE2013" => "EE5004", _ => "EE5002" }, Severity.Error, mistake.Place, mistake.Message, mistake.Hint);

    public static Diagnostic NoRecord(string format) =>
        Error("EE5018", null, $"this is not the record of a decision, JSON of the format `{format}`", "`eligibility check --json` writes one");

    public static Diagnostic PeriodsContradict(TextPlace? at, string fact) =>
        Error("EE5005", at, $"two periods of `{fact}` overlap and have different values", "let one end on the day before the other begins");

    public static Diagnostic DerivedFactContradicts(TextPlace? at, string fact, string given, IEnumerable<string> bases, string derived) =>
        Error("EE5006", at, $"`{fact}` is given as {given}, but from {List(bases)} it follows that it is {derived}", "give only one of them, or correct one");

    public static Diagnostic ConstraintBroken(TextPlace? at, string constraint, string says, IReadOnlyCollection<string> assumed) =>
        Error("EE5007", at, $"this cannot be true of anyone: {says}", assumed.Count > 0
            ? $"what is ordinary does not fit here: {List(assumed)} was assumed; say what it is"
            : $"the constraint `{constraint}` of the rulebook says so");

    public static Diagnostic PeriodOfFactEndsBeforeItBegins(TextPlace? at, string fact) =>
        Error("EE5008", at, $"a period of `{fact}` ends before it begins", null);

    public static Diagnostic GivenTwice(TextPlace at, string name, TextPlace first) =>
        Error("EE5009", at, $"`{Shorten(name)}` is given twice", "keep one of the two")
            with { Related = [new RelatedPlace(first, "first given here")] };

    public static Diagnostic NotAWord(TextPlace at, string word) =>
        Error("EE5010", at, $"`{Shorten(word)}` does not say what a fact is", "write facts as `name=value`, such as `age=23`");

    public static Diagnostic ScenarioWithoutDay(TextPlace at) =>
        Error("EE5011", at, "the scenario has no day", "give it `on:`, or give one for all scenarios under `given:`");

    public static Diagnostic UnknownAnswerOfScenario(TextPlace at, string text, string question, IReadOnlyCollection<string> answers) =>
        Error("EE5012", at, $"`{Shorten(text)}` is not an answer of `{question}`", answers.Count == 0 ? "write a whole number, or `none`" : "its answers are " + List(answers));

    public static Diagnostic UnknownNameOfScenario(TextPlace at, string kind, string name, string? nearest) =>
        Error("EE5013", at, $"the rulebook has no {kind} named `{Shorten(name)}`", DidYouMean(nearest));

    public static Diagnostic DerivedFactOutOfRange(TextPlace? at, string derived, IReadOnlyCollection<string> bases, string how, string? why) =>
        Error("EE5016", at, bases.Count == 0 ? $"{derived} cannot be: that is {how}" : $"from {string.Join(" and ", bases)} it follows that {derived}, which is {how}", why);

    public static Diagnostic NotTogether(TextPlace? at, IEnumerable<string> facts, IEnumerable<string> bases, IEnumerable<string> constraints)
    {
        var given = facts.ToList();
        var (derivedFrom, ruledOutBy) = (bases.ToList(), constraints.ToList());
        var hint = ruledOutBy.Count > 0 ? $"nobody is so and keeps {List(ruledOutBy)}" : derivedFrom.Count > 0 ? $"nothing that {List(derivedFrom)} can be makes it so" : null;
        return given.Count == 0
            ? Error("EE5017", at, "nobody keeps all constraints of the rulebook", hint)
            : Error("EE5017", at, $"{string.Join(" and ", given)} cannot be true of {(given.Count > 1 ? "one person together" : "anyone")}", hint);
    }
}
