using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE2: names and types.</summary>
internal static partial class Mistake
{
    public static Diagnostic UnknownName(TextPlace at, string name, string? nearest) =>
        Error("EE2001", at, $"no fact named `{Shorten(name)}` is declared in this rulebook", DidYouMean(nearest) ?? "a condition may also name a definition, a question or a reading; none has this name either");

    public static Diagnostic UnknownFact(TextPlace at, string name, string? nearest) =>
        Error("EE2001", at, $"no fact named `{Shorten(name)}` is declared in this rulebook", DidYouMean(nearest));

    public static Diagnostic NoFactBut(TextPlace at, string name, string kind) =>
        Error("EE2012", at, $"`{name}` is {kind}, not a fact", $"only facts can be compared with each other, and facts are derived from facts; a condition `{name}: ...` says what {kind} must be");

    public static Diagnostic NumberForAFact(TextPlace at, string text) =>
        Error("EE2012", at, $"`{Shorten(text)}` is a number, where the name of a fact should be", "a number is written in a condition, such as `from: 18`, and not among facts");

    public static Diagnostic UnknownQuestion(TextPlace at, string name, string? nearest) =>
        Error("EE2002", at, $"no question named `{Shorten(name)}` is declared in this rulebook", DidYouMean(nearest));

    public static Diagnostic UnknownAnswer(TextPlace at, string text, string question, IEnumerable<string> answers) =>
        Error("EE2003", at, $"`{Shorten(text)}` is not an answer of `{question}`", DidYouMean(NearestName.Of(text, answers)) ?? "its answers are " + List(answers));

    public static Diagnostic UnknownProvision(TextPlace at, string name, string? nearest) =>
        Error("EE2004", at, $"no provision named `{Shorten(name)}` is declared in this rulebook", DidYouMean(nearest));

    public static Diagnostic UnknownEvent(TextPlace at, string name, string? nearest) =>
        Error("EE2005", at, $"no event named `{Shorten(name)}` is declared in this rulebook", DidYouMean(nearest) ?? "a day is written YYYY-MM-DD");

    public static Diagnostic UnknownSource(TextPlace at, string name, string? nearest) =>
        Error("EE2006", at, $"no source named `{Shorten(name)}` is among the files", DidYouMean(nearest));

    public static Diagnostic UnknownStatement(TextPlace at, string statement, string source, string? nearest) =>
        Error("EE2007", at, $"the source `{source}` has no statement `{Shorten(statement)}`", DidYouMean(nearest));

    public static Diagnostic MalformedCitation(TextPlace at, string text) =>
        Error("EE2007", at, $"`{Shorten(text)}` is not a citation", "a citation is written `source/statement`");

    public static Diagnostic DuplicateId(TextPlace at, string id, string kind, TextPlace first, string firstKind) =>
        Error("EE2008", at, kind == firstKind
            ? $"a second {kind} is named `{id}`"
            : $"the {kind} `{id}` has the name of a {firstKind}", "give one of the two another name")
            with { Related = [new RelatedPlace(first, "the other is here")] };

    public static Diagnostic NotYesNo(TextPlace? at, string text, string fact, string kind) =>
        NotAValue(at, text, fact, kind, "write `yes` or `no`");

    public static Diagnostic NotADay(TextPlace? at, string text, string fact, string kind) =>
        NotAValue(at, text, fact, kind, "days are written YYYY-MM-DD, such as 2015-01-31");

    public static Diagnostic NotANumber(TextPlace? at, string text, string fact, string kind) =>
        NotAValue(at, text, fact, kind, "write a whole number");

    public static Diagnostic ListOfYesNo(TextPlace at, string fact) =>
        Error("EE2009", at, $"`{fact}` is a yes-no fact, so a list of values says nothing of it", "write `yes` or `no`");

    public static Diagnostic RangeOfOtherType(TextPlace at, string name, string kind) =>
        Error("EE2009", at, $"`{name}` is {kind}, which has no order, so it cannot be in a range", "ranges are for numbers, dates and amounts");

    public static Diagnostic NotAnAmount(TextPlace at, string text, string question) =>
        Error("EE2009", at, $"`{Shorten(text)}` cannot be an answer of `{question}`, which is an amount", "write a whole number, or `none` for no amount");

    public static Diagnostic OtherFactForAnAnswer(TextPlace at, string question) =>
        Error("EE2009", at, $"the answer of `{question}` cannot be compared with a fact", null);

    public static Diagnostic ImpossibleRange(TextPlace at, string name, string why) =>
        Error("EE2010", at, $"no value of `{name}` is in this range: {why}", null);

    public static Diagnostic UnknownValue(TextPlace? at, string text, string fact, bool isReading, IEnumerable<string> values) =>
        Error("EE2011", at, $"`{Shorten(text)}` is not {(isReading ? "an alternative" : "a value")} of `{fact}`", DidYouMean(NearestName.Of(text, values)) ?? "it may be " + List(values));

    public static Diagnostic OtherTypeOfFact(TextPlace at, string fact, string kind, string other, string otherKind) =>
        Error("EE2012", at, $"`{fact}` is {kind} and `{other}` is {otherKind}, so the two cannot be compared", null);

    public static Diagnostic OtherValuesOfFact(TextPlace at, string fact, string other) =>
        Error("EE2012", at, $"`{fact}` and `{other}` have different values, so the two cannot be compared", "give both the same values in the same order");

    public static Diagnostic ComparedWithItself(TextPlace at, string fact) =>
        Error("EE2012", at, $"`{fact}` is compared with itself", null);

    public static Diagnostic NotAFactOfType(TextPlace at, string name, string expected) =>
        Error("EE2012", at, $"`{Shorten(name)}` is not {expected}", null);

    public static Diagnostic OutOfBounds(TextPlace? at, long number, string fact, long? minimum, long? maximum) =>
        Error("EE2013", at, $"`{Values.OfNumber(number)}` is not a possible value of `{fact}`", Bounds(minimum, maximum));

    public static Diagnostic MinimumAboveMaximum(TextPlace at, string id) =>
        Error("EE2010", at, $"the minimum of `{id}` is above its maximum", null);

    public static Diagnostic KeyNotForType(TextPlace at, string key, string id, string kind) =>
        Error("EE2014", at, $"`{key}` cannot be given for `{id}`, which is {kind}", null);

    public static Diagnostic KeyNeededForType(TextPlace at, string key, string id, string kind) =>
        Error("EE2015", at, $"`{id}` is {kind} and needs the key `{key}`", null);

    public static Diagnostic CountOutOfRange(TextPlace at, long count, int parts) =>
        Error("EE2010", at, $"at least {count} of {parts} {(count < 1 ? "is always true" : "can never be true")}", $"the count is from 1 to {parts}");

    public static Diagnostic NothingOfThatName(TextPlace at, string kind, string name, string? of, string? nearest, string? otherSection) =>
        Error("EE2060", at, of is null ? $"the rulebook has no {kind} named `{Shorten(name)}`" : $"`{of}` has no {kind} named `{Shorten(name)}`", otherSection is null ? DidYouMean(nearest) : $"that name belongs under `{otherSection}`");

    public static Diagnostic TextGivenTwice(TextPlace at, string language, string key, string? of, TextPlace first) =>
        Error("EE2061", at, $"`{key}`{Of(of)} is given twice in `{language}`", "keep one of the two")
            with { Related = [new RelatedPlace(first, "first given here")] };

    public static Diagnostic NothingToTranslate(TextPlace at, string key, string? of, string language) =>
        Error("EE2062", at, $"{(of is null ? "the rulebook" : $"`{of}`")} has no `{key}` that `{language}` could translate", "write it in the language of the rulebook too, or remove it here");

    public static Diagnostic TranslationIntoOwnLanguage(TextPlace at, string language) =>
        Error("EE2063", at, $"`{language}` is the language of the rulebook itself", "write its texts where the items are declared");

    public static Diagnostic PluralFormMissing(TextPlace at, string language, IEnumerable<string> missing, IEnumerable<string> needed) =>
        Error("EE2064", at, $"the text has no form {List(missing)}, which `{language}` needs", $"in `{language}` a text beside a number has the forms {List(needed)}; or write one text for all numbers");

    public static Diagnostic NoSuchPluralForm(TextPlace at, string form, string language, IEnumerable<string> forms) =>
        Error("EE2064", at, $"`{language}` has no form `{form}` beside whole numbers", $"its forms are {List(forms)}");

    public static Diagnostic NoNumberBeside(TextPlace at) =>
        Error("EE2065", at, "plural forms cannot stand here, where no number does", "a `unit` can have them, and what a number or an amount `says`");

    private static string Of(string? name) => name is null ? " of the rulebook" : $" of `{name}`";

    private static Diagnostic NotAValue(TextPlace? at, string text, string fact, string kind, string hint) =>
        Error("EE2009", at, $"`{Shorten(text)}` cannot be a value of `{fact}`, which is {kind}", hint);

    private static string Bounds(long? minimum, long? maximum) => (minimum, maximum) switch
    {
        ({ } low, { } high) => $"it is from {Values.OfNumber(low)} through {Values.OfNumber(high)}",
        ({ } low, null) => $"it is {Values.OfNumber(low)} or more",
        (null, { } high) => $"it is {Values.OfNumber(high)} or less",
        _ => "numbers are whole",
    };
}
