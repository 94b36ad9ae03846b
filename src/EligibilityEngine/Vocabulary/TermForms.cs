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

    /// <summary>Derivations from numbers, of which any may be written out.</summary>
    public static readonly ImmutableArray<string> DerivationsOfNumbers = ["sum-of", "difference-of", "product-of", "least-of", "greatest-of", "part-of"];

    /// <summary>Derivations that may gather what is known of the members of a group.</summary>
    public static readonly ImmutableArray<string> DerivationsOfGroups = ["count-of", "sum-of", "earliest-of", "latest-of", "smallest-of", "largest-of"];

    /// <summary>Those of them that have no value where no member counts.</summary>
    public static readonly ImmutableArray<string> FirstsAndLastsOfGroups = ["earliest-of", "latest-of", "smallest-of", "largest-of"];

    /// <summary>Counts over what a case says of other days, in the order of <see cref="Law.HistoryUnit"/>.</summary>
    public static readonly ImmutableArray<string> CountsOfHistory = ["days-of", "times-of", "whole-months-of", "calendar-months-of"];

    /// <summary>The time from 1 January to the day of the case.</summary>
    public const string ThisCalendarYear = "this-calendar-year";

    /// <summary>The keys of which a derivation has one.</summary>
    public static readonly ImmutableArray<string> DerivationKeys = [.. DerivationsFromADate, .. DerivationsBetweenDates, .. DerivationsOfDays, "count-of", .. DerivationsOfNumbers, "smallest-of", "largest-of", .. CountsOfHistory];

    /// <summary>The day of the case, where the name of a date fact may stand.</summary>
    public const string DayOfCase = "day-of-case";

    private static readonly Form Number = new NumberForm();
    private static readonly Form FactName = new NameForm(NameKind.Fact);
    private static readonly Form QuestionName = new NameForm(NameKind.Question);
    private static readonly Form Citations = new OneOrMoreForm(new NameForm(NameKind.Citation));

    public static readonly Shape OrdinaryCase = new("a case of what is ordinary",
    [
        May("when", new ConditionForm(), "When it is ordinary, said of facts that are not derived; without it, of whoever is left."),
        Must("value", new StatedForm(), "What is assumed then."),
    ]);

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
        May("parameter", QuestionName, "The value of this parameter on the day of law."),
        May("times", Number, "So many times as much, before anything is added or taken away."),
        May("plus", More, "So much more; of a day, so much later."),
        May("minus", More, "So much less; of a day, so much earlier."),
    ])
    {
        OneOf = [["fact", "event", "question", "parameter"]],
    };

    /// <summary>A number: as it is, a number fact, or what is computed.</summary>
    public static readonly Form NumberTerm = new ShortOrShapeForm(new NameForm(NameKind.FactOrNumber), ComputedTerm);

    public static readonly KeywordForm Roundings = KeywordForm.Of("down", "up", "half-up", "half-even");

    public static readonly Shape PartOf = new("a part of a number",
    [
        Must("of", NumberTerm, "The number of which a part is taken."),
        May("times", Number, "How many times it is taken first; without it, once."),
        Must("over", Number, "Into how many parts it is divided."),
        Must("round", Roundings, "What becomes of a fraction: `down`, `up`, or to the nearest whole number, a half `half-up` or to the even one, `half-even`."),
    ]);

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

    public static readonly Shape HistorySpan = new("a time up to the day of the case",
    [
        May("last", new ShapeForm(Time), "So long up to the day of the case, which is the last day of it."),
        May("since", FactName, "From the day of this date fact, inclusive."),
    ])
    {
        OneOf = [["last", "since"]],
    };

    public static readonly Shape HistoryOf = new("a count over a history",
    [
        Must("fact", FactName, "The fact whose history is looked at: one that is not derived."),
        May("is", new OneOrMoreForm(new ValueForm()), "The value, or the values, that count; without it, of a yes-no fact, yes."),
        Must("within", new ShortOrShapeForm(KeywordForm.Of(ThisCalendarYear), HistorySpan), "On which days: `last` with a time, `since` with a date fact, or `this-calendar-year`."),
    ]);

    /// <summary>Members of a group who are counted.</summary>
    public static readonly Shape MembersCounted = new("what is counted of a group",
    [
        Must("group", FactName, "The group whose members are counted."),
        May("when", new ConditionForm(), "What must be so of a member who counts; without it, every member does."),
    ]);

    /// <summary>Members of a group of whom something is gathered.</summary>
    public static readonly Shape MembersGathered = new("what is gathered from a group",
    [
        Must("group", FactName, "The group whose members are looked at."),
        Must("fact", FactName, "The fact of a member that is gathered."),
        May("when", new ConditionForm(), "What must be so of a member who counts; without it, every member does."),
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
        May("earliest-of", new ShortOrShapeForm(new ListForm(DayTerm), MembersGathered), "The earliest of these days, or of a day of the members of a group."),
        May("latest-of", new ShortOrShapeForm(new ListForm(DayTerm), MembersGathered), "The latest of these days, or of a day of the members of a group."),
        May("count-of", new ShortOrShapeForm(new OneOrMoreForm(FactName), MembersCounted), "How many of these yes-no facts are true, where a fact of several stands for all its values; or how many members of a group there are of whom something is so."),
        May("sum-of", new ShortOrShapeForm(new ListForm(NumberTerm), MembersGathered), "The sum of these number facts and numbers, or of a number of the members of a group."),
        May("difference-of", new ListForm(NumberTerm), "The first of these number facts and numbers, less all others."),
        May("product-of", new ListForm(NumberTerm), "The product of these number facts and numbers."),
        May("least-of", new ListForm(NumberTerm), "The least of these number facts and numbers."),
        May("greatest-of", new ListForm(NumberTerm), "The greatest of these number facts and numbers."),
        May("smallest-of", new ShapeForm(MembersGathered), "The smallest of a number of the members of a group."),
        May("largest-of", new ShapeForm(MembersGathered), "The largest of a number of the members of a group."),
        May("part-of", new ShapeForm(PartOf), "A fraction of a number fact, rounded to a whole number."),
        May("days-of", new ShapeForm(HistoryOf), "On how many days a fact was so."),
        May("times-of", new ShapeForm(HistoryOf), "How often a fact began to be so."),
        May("whole-months-of", new ShapeForm(HistoryOf), "In how many calendar months a fact was so on every day."),
        May("calendar-months-of", new ShapeForm(HistoryOf), "In how many calendar months a fact was so on some day."),
        May("not-below", Number, "Beside `difference-of`: where the difference is less, it is this."),
        May("attained", new ShortOrShapeForm(AttainedWords, AttainedCited), "The day on which another year is completed; without it, the anniversary."),
    ])
    {
        OneOf = [DerivationKeys],
        Asides = 2,
    };

    private static ShapeKey Must(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: true);

    private static ShapeKey May(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: false);
}
