using System.Collections.Immutable;

namespace EligibilityEngine.Vocabulary;

/// <summary>The keys of what is looked up or computed: numbers, days and times.</summary>
internal static class TermForms
{
    public static readonly ImmutableArray<string> DerivationsFromADate =
        ["completed-years-since", "completed-months-since", "completed-days-since", "calendar-years-since"];

    public static readonly ImmutableArray<string> DerivationsBetweenDates =
        ["completed-years-between", "completed-months-between", "completed-days-between", "calendar-years-between"];

    /// <summary>Derivations that come to a day.</summary>
    public static readonly ImmutableArray<string> DerivationsOfDays = ["day", "earliest-of", "latest-of"];

    /// <summary>The keys of which a derivation has one.</summary>
    public static readonly ImmutableArray<string> DerivationKeys = [.. DerivationsFromADate, .. DerivationsBetweenDates, .. DerivationsOfDays, "count-of", "sum-of"];

    /// <summary>The day of the case, where the name of a date fact may stand.</summary>
    public const string DayOfCase = "day-of-case";

    private static readonly Form Number = new NumberForm();
    private static readonly Form FactName = new NameForm(NameKind.Fact);
    private static readonly Form QuestionName = new NameForm(NameKind.Question);
    private static readonly Form Citations = new OneOrMoreForm(new NameForm(NameKind.Citation));

    public static readonly Shape Time = new("a time",
    [
        May("years", Number, "Years."),
        May("months", Number, "Months."),
        May("days", Number, "Days."),
    ]);

    public static readonly Form More = new ShortOrShapeForm(Number, Time);

    /// <summary>A number or a day that is looked up or computed.</summary>
    public static readonly Shape ComputedTerm = new("a computed value",
    [
        May("fact", FactName, "The value of this fact, of the same type; `day-of-case` is the day of the case."),
        May("event", new NameForm(NameKind.Event), "The day of this event of law."),
        May("question", QuestionName, "What this question comes to."),
        May("plus", More, "So much more; of a day, so much later."),
        May("minus", More, "So much less; of a day, so much earlier."),
    ])
    {
        OneOf = [["fact", "event", "question"]],
    };

    public static readonly Form DayTerm = new ShortOrShapeForm(FactName, ComputedTerm);

    public static readonly Shape FromTo = new("two days",
    [
        Must("from", DayTerm, "The day from which is counted: a date fact, or `day-of-case`."),
        Must("to", DayTerm, "The day up to which is counted."),
    ]);

    public static readonly Shape DayOf = new("a computed day",
    [
        Must("of", DayTerm, "The day from which is counted: a date fact, or `day-of-case`."),
        May("plus", new ShapeForm(Time), "So much later."),
        May("minus", new ShapeForm(Time), "So much earlier."),
    ]);

    public static readonly KeywordForm AttainedWords = KeywordForm.Of("on-the-day", "day-before", "day-after", "start-of-year", "end-of-year");

    public static readonly Shape AttainedCited = new("when a year is attained",
    [
        Must("is", AttainedWords, "The day on which another year is completed."),
        May("cites", Citations, "Statements that say so."),
    ]);

    public static readonly Shape AfterEvent = new("a day after an event",
    [
        Must("after", new NameForm(NameKind.Event), "The event from whose day is counted."),
        May("plus", new ShapeForm(Time), "So much later."),
    ]);

    public static readonly Shape Derivation = new("a derivation",
    [
        May("completed-years-since", FactName, "Whole years from this date to the day of the case."),
        May("completed-months-since", FactName, "Whole months from this date to the day of the case."),
        May("completed-days-since", FactName, "Days from this date to the day of the case."),
        May("calendar-years-since", FactName, "The year of the case's day less the year of this date."),
        May("completed-years-between", new ShapeForm(FromTo), "Whole years from one day to another."),
        May("completed-months-between", new ShapeForm(FromTo), "Whole months from one day to another."),
        May("completed-days-between", new ShapeForm(FromTo), "Days from one day to another."),
        May("calendar-years-between", new ShapeForm(FromTo), "The year of one day less that of another."),
        May("day", new ShapeForm(DayOf), "A day so much later or earlier than another."),
        May("earliest-of", new ListForm(DayTerm), "The earliest of these days."),
        May("latest-of", new ListForm(DayTerm), "The latest of these days."),
        May("count-of", new OneOrMoreForm(FactName), "How many of these yes-no facts are true; a fact of several stands for all its values."),
        May("sum-of", new ListForm(FactName), "The sum of these number facts."),
        May("attained", new ShortOrShapeForm(AttainedWords, AttainedCited), "The day on which another year is completed; without it, the anniversary."),
    ])
    {
        OneOf = [DerivationKeys],
        Asides = 1,
    };

    private static ShapeKey Must(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: true);

    private static ShapeKey May(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: false);
}
