using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE2: names and types.</summary>
internal static partial class Mistake
{
    public static Diagnostic UnknownName(TextPlace at, string name, string? nearest) => Error("EE2001", at, [("name", Shorten(name))], DidYouMean(nearest));

    public static Diagnostic UnknownFact(TextPlace at, string name, string? nearest) => Error("EE2001", at, [("name", Shorten(name))], DidYouMean(nearest));

    public static Diagnostic NoFactBut(TextPlace at, string name, string kind) => Error("EE2012", at, [("name", name), ("kind", Term(kind))]);

    public static Diagnostic NumberForAFact(TextPlace at, string text) => Error("EE2012", at, [("text", Shorten(text))]);

    public static Diagnostic UnknownQuestion(TextPlace at, string name, string? nearest) => Error("EE2002", at, [("name", Shorten(name))], DidYouMean(nearest));

    public static Diagnostic UnknownAnswer(TextPlace at, string text, string question, IEnumerable<string> answers) =>
        Error("EE2003", at, [("text", Shorten(text)), ("question", question), ("answers", List(answers))], DidYouMean(text, answers));

    public static Diagnostic UnknownProvision(TextPlace at, string name, string? nearest) => Error("EE2004", at, [("name", Shorten(name))], DidYouMean(nearest));

    public static Diagnostic UnknownEvent(TextPlace at, string name, string? nearest) => Error("EE2005", at, [("name", Shorten(name))], DidYouMean(nearest));

    public static Diagnostic UnknownSource(TextPlace at, string name, string? nearest) => Error("EE2006", at, [("name", Shorten(name))], DidYouMean(nearest));

    public static Diagnostic UnknownStatement(TextPlace at, string statement, string source, string? nearest) =>
        Error("EE2007", at, [("statement", Shorten(statement)), ("source", source)], DidYouMean(nearest));

    public static Diagnostic UnlistedParagraph(TextPlace at, string paragraph, string source, string? nearest) =>
        Error("EE2070", at, [("source", source), ("paragraph", Shorten(paragraph))], DidYouMean(nearest) ?? Phrase("UnlistedParagraphHint"));

    public static Diagnostic ParagraphListedTwice(TextPlace at, string paragraph, TextPlace first) =>
        Error("EE2071", at, [("paragraph", Shorten(paragraph))]) with { Related = [Related(first, "TheFirstIsHere")] };

    public static Diagnostic MalformedCitation(TextPlace at, string text) => Error("EE2007", at, [("text", Shorten(text))]);

    public static Diagnostic DuplicateId(TextPlace at, string id, string kind, TextPlace first, string firstKind) =>
        Error("EE2008", at, [("id", id), ("kind", Term(kind)), ("other", Term(firstKind))], Phrase("DuplicateIdHint"), kind == firstKind ? "SecondOfItsKind" : nameof(DuplicateId))
            with { Related = [Related(first, "TheOtherIsHere")] };

    public static Diagnostic NotYesNo(TextPlace? at, string text, string fact, string kind) => NotAValue(at, text, fact, kind, "WriteYesOrNo");

    public static Diagnostic NotADay(TextPlace? at, string text, string fact, string kind) => NotAValue(at, text, fact, kind, "NotADayHint");

    public static Diagnostic NotANumber(TextPlace? at, string text, string fact, string kind) => NotAValue(at, text, fact, kind, "WriteAWholeNumber");

    public static Diagnostic ListOfYesNo(TextPlace at, string fact) => Error("EE2009", at, [("fact", fact)], Phrase("WriteYesOrNo"));

    /// <summary>A list where one value stands.</summary>
    public static Diagnostic ListOfOneValue(TextPlace? at, string fact) => Error("EE2009", at, [("fact", fact)]);

    public static Diagnostic YesOfSeveral(TextPlace? at, string text, string fact) => Error("EE2009", at, [("text", text), ("fact", fact)]);

    public static Diagnostic NoneBesideOthers(TextPlace? at, string text, string fact) => Error("EE2011", at, [("text", text), ("fact", fact)]);

    public static Diagnostic ValueGivenTwice(TextPlace? at, string value, string fact) => Error("EE2008", at, [("value", Shorten(value)), ("fact", fact)]);

    public static Diagnostic ReservedValue(TextPlace at, string value) => Error("EE1015", at, [("value", value)]);

    public static Diagnostic MembersOutOfRange(TextPlace at, string group, int most) => Error("EE2010", at, [("group", group), ("most", Values.OfNumber(most))]);

    public static Diagnostic CountOfMembersOutOfRange(TextPlace at, string key, long count, string group, int most) =>
        Error("EE2010", at, [("key", key), ("count", Values.OfNumber(count)), ("group", group), ("most", Values.OfNumber(most))]);

    public static Diagnostic SeveralOfMember(TextPlace at) => Error("EE2014", at);

    public static Diagnostic CountOfNoGroup(TextPlace at, string key, string name) => Error("EE2009", at, [("key", key), ("name", name)]);

    public static Diagnostic UnknownGroup(TextPlace at, string name, string? nearest) => Error("EE2001", at, [("name", Shorten(name))], DidYouMean(nearest) ?? Phrase("UnknownGroupHint"));

    public static Diagnostic UnknownFactOfMember(TextPlace at, string name, string group, string? nearest) =>
        Error("EE2001", at, [("name", Shorten(name)), ("group", group)], DidYouMean(nearest) ?? Phrase("UnknownFactOfMemberHint"));

    public static Diagnostic GatheringOfMember(TextPlace at, string key) => Error("EE2014", at, [("key", key)]);

    public static Diagnostic GatheringHangsOnLaw(TextPlace at) => Error("EE3027", at);

    public static Diagnostic WhenBesideAll(TextPlace at, string key) => Error("EE1021", at, [("key", key)]);

    public static Diagnostic NotACombination(TextPlace at, string key) => Error("EE2001", at, [("key", key)], Phrase(key == "not" ? "WriteNone" : "WriteNoneOfAtLeast"));

    public static Diagnostic TooManyMemberConditions(TextPlace at, string group, int most) => Error("EE3012", at, [("group", group), ("most", Values.OfNumber(most))]);

    public static Diagnostic RangeOfOtherType(TextPlace? at, string name, string kind) => Error("EE2009", at, [("name", name), ("kind", Term(kind))]);

    public static Diagnostic NotAnAmount(TextPlace at, string text, string question) => Error("EE2009", at, [("text", Shorten(text)), ("question", question)]);

    public static Diagnostic OtherFactForAnAnswer(TextPlace at, string question) => Error("EE2009", at, [("question", question)]);

    public static Diagnostic ImpossibleRange(TextPlace at, string name, string why) => Error("EE2010", at, [("name", name), ("why", Term(why))]);

    public static Diagnostic UnknownValue(TextPlace? at, string text, string fact, bool isReading, IEnumerable<string> values, IReadOnlyCollection<string>? meant = null) => Error(
        "EE2011",
        at,
        [("text", Shorten(text)), ("fact", fact)],
        MeantHere(meant ?? []) ?? DidYouMean(text, values) ?? Phrase("ItMayBe", ("values", List(values))),
        isReading ? "UnknownAlternative" : nameof(UnknownValue));

    public static Diagnostic OtherTypeOfFact(TextPlace at, string fact, string kind, string other, string otherKind) =>
        Error("EE2012", at, [("fact", fact), ("kind", Term(kind)), ("other", other), ("otherKind", Term(otherKind))]);

    public static Diagnostic OtherValuesOfFact(TextPlace at, string fact, string other) => Error("EE2012", at, [("fact", fact), ("other", other)]);

    public static Diagnostic ComparedWithItself(TextPlace at, string fact) => Error("EE2012", at, [("fact", fact)]);

    public static Diagnostic NotAFactOfType(TextPlace at, string name, string expected) => Error("EE2012", at, [("name", Shorten(name)), ("expected", Term(expected))]);

    /// <summary>What is computed is a number or a day, and a fact of another type is compared with it.</summary>
    public static Diagnostic NothingComputedOfType(TextPlace at, string fact, string kind) => Error("EE2012", at, [("fact", fact), ("kind", Term(kind))]);

    public static Diagnostic NotAnAmountQuestion(TextPlace at, string question) => Error("EE2012", at, [("question", question)]);

    public static Diagnostic TimeAddedToANumber(TextPlace at) => Error("EE2080", at, []);

    public static Diagnostic DayMultiplied(TextPlace at) => Error("EE2080", at);

    public static Diagnostic NotAParameter(TextPlace at, string question) => Error("EE2012", at, [("question", question)]);

    public static Diagnostic ComputedFromASum(TextPlace at, string question) => Error("EE2012", at, [("question", question)]);

    public static Diagnostic SumCompared(TextPlace at, string question) => Error("EE2012", at, [("question", question)]);

    public static Diagnostic ComputedForEachCase(TextPlace at, string question) => Error("EE2012", at, [("question", question)]);

    public static Diagnostic ComputedChoice(TextPlace at, string question) => Error("EE2009", at, [("question", question)]);

    public static Diagnostic NumberAddedToADay(TextPlace at, string number) => Error("EE2080", at, [("number", Shorten(number))]);

    public static Diagnostic TimeOutOfRange(TextPlace at, string number, long most) => Error("EE2081", at, [("number", Shorten(number)), ("most", Values.OfNumber(most))]);

    public static Diagnostic AttainedOfNoYears(TextPlace at, string derivation) => Error("EE2082", at, [("derivation", derivation)]);

    public static Diagnostic NoHistory(TextPlace at, string name) => Error("EE2012", at, [("name", Shorten(name))]);

    public static Diagnostic NoTimeToCountIn(TextPlace at) => Error("EE2081", at, []);

    public static Diagnostic NotBelowOfNoDifference(TextPlace at, string derivation) => Error("EE2082", at, [("derivation", derivation)]);

    public static Diagnostic DifferenceOfOne(TextPlace at) => Error("EE2083", at);

    public static Diagnostic NothingDerived(TextPlace at, string key) => Error("EE2083", at, [("key", key)]);

    public static Diagnostic OutsideOfFractions(TextPlace at, string number, long most) => Error("EE2083", at, [("number", Shorten(number)), ("most", Values.OfNumber(most))]);

    public static Diagnostic OnlyUpwardWithoutTime(TextPlace at, string fact) => Error("EE2082", at, [("fact", fact)]);

    public static Diagnostic DayAlwaysComes(TextPlace? at, string fact) => Error("EE2009", at, [("fact", fact)]);

    public static Diagnostic OrdinaryDay(TextPlace at, string fact) => Error("EE2009", at, [("fact", fact)]);

    public static Diagnostic WhenNoneOfNoQuestion(TextPlace at) => Error("EE2082", at, []);

    public static Diagnostic TwoQuestionsInATest(TextPlace at) => Error("EE2082", at, []);

    public static Diagnostic OutOfBounds(TextPlace? at, long number, string fact, long? minimum, long? maximum) =>
        Error("EE2013", at, [("number", Values.OfNumber(number)), ("fact", fact)], Bounds(minimum, maximum));

    public static Diagnostic MinimumAboveMaximum(TextPlace at, string id) => Error("EE2010", at, [("id", id)]);

    public static Diagnostic KeyNotForType(TextPlace at, string key, string id, string kind) => Error("EE2014", at, [("key", key), ("id", id), ("kind", Term(kind))]);

    public static Diagnostic KeyNeededForType(TextPlace at, string key, string id, string kind) => Error("EE2015", at, [("key", key), ("id", id), ("kind", Term(kind))]);

    public static Diagnostic CountOutOfRange(TextPlace at, long count, int parts) => Error(
        "EE2010",
        at,
        [("least", Values.OfNumber(count)), ("parts", Values.OfNumber(parts))],
        Phrase("CountOutOfRangeHint", ("parts", Values.OfNumber(parts))),
        count < 1 ? "CountAlwaysReached" : "CountNeverReached");

    public static Diagnostic NothingOfThatName(TextPlace at, string kind, string name, string? of, string? nearest, string? otherSection) => Error(
        "EE2060",
        at,
        of is null ? Phrase("NoItemOfThatName", ("kind", Term(kind)), ("name", Shorten(name))) : Phrase("NoPartOfThatName", ("kind", Term(kind)), ("name", Shorten(name)), ("of", of)),
        otherSection is null ? DidYouMean(nearest) : Phrase("BelongsUnder", ("section", otherSection)));

    public static Diagnostic TextGivenTwice(TextPlace at, string language, string key, string? of, TextPlace first) =>
        Error("EE2061", at, [("key", key), ("of", Of(of)), ("language", language)]) with { Related = [Related(first, "FirstGivenHere")] };

    public static Diagnostic NothingToTranslate(TextPlace at, string key, string? of, string language) =>
        Error("EE2062", at, [("of", Of(of)), ("key", key), ("language", language)]);

    public static Diagnostic TranslationIntoOwnLanguage(TextPlace at, string language) => Error("EE2063", at, [("language", language)]);

    public static Diagnostic PluralFormMissing(TextPlace at, string language, IEnumerable<string> missing, IEnumerable<string> needed) =>
        Error("EE2064", at, [("missing", List(missing)), ("language", language), ("needed", List(needed))]);

    public static Diagnostic NoSuchPluralForm(TextPlace at, string form, string language, IEnumerable<string> forms) =>
        Error("EE2064", at, [("language", language), ("form", form), ("forms", List(forms))]);

    public static Diagnostic NoNumberBeside(TextPlace at) => Error("EE2065", at);

    private static Words Of(string? name) => name is null ? Phrase("TheRulebook") : $"`{name}`";

    private static Diagnostic NotAValue(TextPlace? at, string text, string fact, string kind, string hint) =>
        Error("EE2009", at, [("text", Shorten(text)), ("fact", fact), ("kind", Term(kind))], Phrase(hint));

    private static Words Bounds(long? minimum, long? maximum) => (minimum, maximum) switch
    {
        ({ } low, { } high) => Phrase("ItIsFromThrough", ("low", Values.OfNumber(low)), ("high", Values.OfNumber(high))),
        ({ } low, null) => Phrase("ItIsOrMore", ("low", Values.OfNumber(low))),
        (null, { } high) => Phrase("ItIsOrLess", ("high", Values.OfNumber(high))),
        _ => Phrase("NumbersAreWhole"),
    };
}
