using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE5: a case or a scenario.</summary>
internal static partial class Mistake
{
    /// <summary>A name that the rulebook does not have.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="name">The name.</param>
    /// <param name="nearest">The name that is nearest to it.</param>
    /// <param name="meant">What it means here, where it is another word for something.</param>
    public static Diagnostic UnknownFactOfCase(TextPlace? at, string name, string? nearest, IReadOnlyCollection<string>? meant = null) =>
        Error("EE5001", at, [("name", Shorten(name))], MeantHere(meant ?? []) ?? DidYouMean(nearest));

    /// <summary>A wrong value is another mistake in a case than in a rulebook.</summary>
    public static Diagnostic OfCase(this Diagnostic mistake) =>
        Error(mistake.Code switch { "EE2011" => "EE5003", "EE2013" => "EE5004", "EE5050" or "EE5051" => mistake.Code, _ => "EE5002" }, mistake.Place, mistake.Said, mistake.Advised);

    public static Diagnostic NoRecord(string format) => Error("EE5018", null, [("format", format)]);

    public static Diagnostic NothingIsLeft(TextPlace? at, string text, string fact) => Error("EE5050", at, [("text", Shorten(text)), ("fact", fact)], Phrase("NothingIsLeftHint"));

    public static Diagnostic TooManyParts(TextPlace? at, string fact) => Error("EE5051", at, [("fact", fact), ("most", Values.OfNumber(Limits.Parts))]);

    public static Diagnostic PeriodsContradict(TextPlace? at, string fact) => Error("EE5005", at, [("fact", fact)]);

    public static Diagnostic DerivedFactContradicts(TextPlace? at, string fact, string given, IEnumerable<string> bases, string derived) =>
        Error("EE5006", at, [("fact", fact), ("given", given), ("bases", List(bases)), ("derived", derived)]);

    public static Diagnostic NobodyToGatherFrom(TextPlace? at, string fact, string given, string group) => Error("EE5006", at, [("fact", fact), ("given", given), ("group", group)]);

    /// <summary>What a constraint of the rulebook rules out.</summary>
    /// <param name="at">The fact that breaks it.</param>
    /// <param name="constraint">The name of the constraint.</param>
    /// <param name="says">What it says, in the words of the rulebook.</param>
    /// <param name="assumed">The facts that break it and were taken to be as they ordinarily are.</param>
    public static Diagnostic ConstraintBroken(TextPlace? at, string constraint, Words says, IReadOnlyCollection<string> assumed) => Error(
        "EE5007",
        at,
        [("says", says)],
        assumed.Count > 0 ? Phrase("OrdinaryDoesNotFit", ("assumed", List(assumed))) : Phrase("ConstraintSaysSo", ("constraint", constraint)));

    public static Diagnostic DayThatNeverCame(TextPlace? at, string fact, string given, string date) =>
        Error("EE5017", at, [("fact", fact), ("given", given), ("date", date)]);

    public static Diagnostic PeriodOfFactEndsBeforeItBegins(TextPlace? at, string fact) => Error("EE5008", at, [("fact", fact)]);

    public static Diagnostic GivenTwice(TextPlace at, string name, TextPlace first) =>
        Error("EE5009", at, [("name", Shorten(name))]) with { Related = [Related(first, "FirstGivenHere")] };

    public static Diagnostic NotAWord(TextPlace at, string word) => Error("EE5010", at, [("word", Shorten(word))]);

    public static Diagnostic ScenarioWithoutDay(TextPlace at) => Error("EE5011", at);

    public static Diagnostic UnknownAnswerOfScenario(TextPlace at, string text, string question, IReadOnlyCollection<string> answers, IReadOnlyCollection<string> meant) => Error(
        "EE5012",
        at,
        [("text", Shorten(text)), ("question", question)],
        answers.Count == 0 ? Phrase("WriteAnAmount") : MeantHere(meant) ?? Phrase("UnknownAnswerHint", ("answers", List(answers))),
        nameof(UnknownAnswer));

    public static Diagnostic UnknownNameOfScenario(TextPlace at, string kind, string name, string? nearest) =>
        Error("EE5013", at, [("kind", Term(kind)), ("name", Shorten(name))], DidYouMean(nearest));

    /// <summary>A derived fact that comes to less, or more, than it can be.</summary>
    /// <param name="at">The fact that is given.</param>
    /// <param name="derived">The derived fact with its value.</param>
    /// <param name="bases">The facts that it follows from, with theirs; none where it is given itself.</param>
    /// <param name="limit">The least that it can be where it is less; the greatest where it is more.</param>
    /// <param name="isLess">Whether it is less.</param>
    /// <param name="ahead">A date that would lie after the day of the case, with that day; or null.</param>
    public static Diagnostic DerivedFactOutOfRange(TextPlace? at, string derived, IReadOnlyCollection<string> bases, long limit, bool isLess, (string Date, DateOnly Day)? ahead)
    {
        var how = Phrase(isLess ? "LessThan" : "MoreThan", ("limit", Values.OfNumber(limit)));
        return Error(
            "EE5016",
            at,
            [("derived", derived), ("bases", Together(bases)), ("how", how)],
            ahead is var (date, day) ? Phrase("DateAhead", ("date", date), ("day", Values.OfDay(day))) : null,
            bases.Count == 0 ? "CannotBe" : nameof(DerivedFactOutOfRange));
    }

    public static Diagnostic NotTogether(TextPlace? at, IEnumerable<string> facts, IEnumerable<string> bases, IEnumerable<string> constraints)
    {
        var given = facts.ToList();
        var (derivedFrom, ruledOutBy) = (bases.ToList(), constraints.ToList());
        var hint = ruledOutBy.Count > 0 ? Phrase("NobodyKeeps", ("constraints", List(ruledOutBy)))
            : derivedFrom.Count > 0 ? Phrase("NothingMakesItSo", ("bases", List(derivedFrom)))
            : null;
        return Error("EE5017", at, [("given", Together(given))], hint, given.Count switch { 0 => "NobodyKeepsAll", 1 => "NotOfAnyone", _ => nameof(NotTogether) });
    }

    /// <summary>Two things, or more, one beside the other.</summary>
    private static Words Together(IReadOnlyCollection<string> facts) =>
        facts.Count < 2 ? facts.FirstOrDefault("") : facts.Skip(1).Aggregate((Words)facts.First(), (all, next) => Phrase("Both", ("first", all), ("second", next)));
}
