using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE3: the rulebook as a whole.</summary>
internal static partial class Mistake
{
    public static Diagnostic CircleOfExceptions(TextPlace at, IEnumerable<string> path) => Error("EE3001", at, [("path", Path(path))]);

    public static Diagnostic CircleOfQuestions(TextPlace at, IEnumerable<string> path) => Error("EE3002", at, [("path", Path(path))]);

    public static Diagnostic CircleOfDefinitions(TextPlace at, IEnumerable<string> path) => Error("EE3002", at, [("path", Path(path))]);

    public static Diagnostic CircleOfDerivedFacts(TextPlace at, IEnumerable<string> path) => Error("EE3002", at, [("path", Path(path))]);

    public static Diagnostic PeriodEndsBeforeItBegins(TextPlace at) => Error("EE3003", at);

    public static Diagnostic SpanEndsBeforeItBegins(TextPlace at) => Error("EE3003", at);

    public static Diagnostic CoverEndsBeforeItBegins(TextPlace at) => Error("EE3003", at);

    public static Diagnostic ReadBeforeItWasPublished(TextPlace at, string id) => Error("EE1040", at, [("id", id)]);

    public static Diagnostic AdoptedAfterItWasPublished(TextPlace at) => Error("EE1041", at);

    public static Diagnostic EventNobodyUses(TextPlace at, string id) => Error("EE3004", at, [("id", id)]);

    public static Diagnostic ExceptionToOtherQuestion(TextPlace at, string exception, string question, string baseId, string baseQuestion) =>
        Error("EE3005", at, [("exception", exception), ("question", question), ("baseId", baseId), ("baseQuestion", baseQuestion)]);

    public static Diagnostic UnusedName(TextPlace at, string kind, string id) => Warning("EE3007", at, [("kind", Term(kind)), ("id", id)]);

    public static Diagnostic UnusedStatement(TextPlace at, string citation) => Warning("EE3008", at, [("citation", citation)]);

    public static Diagnostic UncoveredParagraph(TextPlace at, string paragraph, string source) =>
        Warning("EE3050", at, [("source", source), ("paragraph", Shorten(paragraph))]);

    public static Diagnostic CoveredAfterAll(TextPlace at, string paragraph, string why, TextPlace statement) =>
        Warning("EE3051", at, [("paragraph", Shorten(paragraph)), ("why", Shorten(why))]) with { Related = [Related(statement, "CoveredHere")] };

    public static Diagnostic GapWithoutEffect(TextPlace at) => Warning("EE3022", at);

    public static Diagnostic GapOfNoQuestion(TextPlace at) => Error("EE3023", at);

    public static Diagnostic GapOfSeveralQuestions(TextPlace at) => Error("EE3023", at);

    public static Diagnostic OrdinaryBreaks(TextPlace at, string constraint, IReadOnlyCollection<string> said) =>
        Warning("EE3028", at, [("constraint", constraint), ("said", List(said))], null, said.Count == 0 ? "OrdinaryBreaksAlone" : nameof(OrdinaryBreaks));

    public static Diagnostic OpensWithoutWhy(TextPlace at, string provision) => Error("EE3026", at, [("provision", provision)]);

    public static Diagnostic CircleOfOrdinary(TextPlace at, string fact) => Error("EE3002", at, [("fact", fact)]);

    public static Diagnostic CircleOfAskedWhen(TextPlace at) => Error("EE3002", at, []);

    public static Diagnostic AskedWhenOfMember(TextPlace at, string fact) => Error("EE3027", at, [("fact", fact)]);

    public static Diagnostic AskedWhenHangsOnAnswer(TextPlace at) => Error("EE3027", at, []);

    public static Diagnostic OrdinaryOfMember(TextPlace at, string fact) => Error("EE3027", at, [("fact", fact)]);

    public static Diagnostic OrdinaryHangsOnOther(TextPlace at, string fact) => Error("EE3027", at, [("fact", fact)]);

    public static Diagnostic NoManifest(TextPlace at) => Error("EE3009", at);

    public static Diagnostic SecondManifest(TextPlace at, TextPlace first) => Error("EE3009", at) with { Related = [Related(first, "TheFirstIsHere")] };

    public static Diagnostic NoLeapDay(TextPlace at, string fact, TextPlace derivation) =>
        Error("EE3010", at, [("fact", fact)]) with { Related = [Related(derivation, "NeededHere")] };

    public static Diagnostic QuestionWithoutProvisions(TextPlace at, string id) => Warning("EE3011", at, [("id", id)]);

    public static Diagnostic ChainTooLong(TextPlace at, string id, int longest) => Error("EE3012", at, [("id", id), ("longest", Values.OfNumber(longest))]);

    public static Diagnostic TooManyLevels(TextPlace at, string id) => Error("EE3012", at, [("id", id), ("most", Values.OfNumber(Limits.Levels))]);

    public static Diagnostic SumTooLarge(TextPlace at, string id) => Error("EE3017", at, [("id", id), ("most", Values.OfNumber(Limits.Sum))]);

    public static Diagnostic TermTooLarge(TextPlace at) => Error("EE3017", at, [("most", Values.OfNumber(Limits.Sum))]);

    public static Diagnostic ParameterHasTwoValues(TextPlace at, string parameter, TextPlace first) =>
        Error("EE3025", at, [("parameter", parameter)]) with { Related = [Related(first, "TheFirstIsHere")] };

    public static Diagnostic NoAnswer(TextPlace at, string id) => Error("EE3013", at, [("id", id)]);

    public static Diagnostic TooManyAnswers(TextPlace at, string id) => Error("EE3014", at, [("id", id), ("most", Values.OfNumber(Limits.Answers))]);

    public static Diagnostic CircleOfEvents(TextPlace at, IEnumerable<string> path) => Error("EE3002", at, [("path", Path(path))]);

    public static Diagnostic FollowsAnother(TextPlace at, string text) => Error("EE3015", at, [("text", Shorten(text))]);

    public static Diagnostic OneSideOnly(TextPlace at) => Error("EE3015", at);

    public static Diagnostic NoSourcesFolder(TextPlace at, string folder) =>
        Error("EE3016", at, [("folder", Shorten(folder))], at.Source.Text.Length > 0 ? Phrase("PathIsRelative") : null);

    public static Diagnostic TableWithoutAnswers(TextPlace at, string id) => Error("EE3013", at, [("id", id)]);

    public static Diagnostic TooManyRows(TextPlace at, string id, int most) => Error("EE3012", at, [("id", id), ("most", Values.OfNumber(most))]);

    public static Diagnostic TooManyComputed(TextPlace at, string id, int most) => Error("EE3012", at, [("id", id), ("most", Values.OfNumber(most))]);

    public static Diagnostic ComputationTooLarge(TextPlace at, string id, int most, int depth) =>
        Error("EE3012", at, [("id", id), ("most", Values.OfNumber(most)), ("depth", Values.OfNumber(depth))]);

    public static Diagnostic FractionLeft(TextPlace at, string id, string amount) => Error("EE3033", at, [("id", id), ("amount", Shorten(amount))]);

    public static Diagnostic NothingComputed(TextPlace at, string id) => Error("EE3034", at, [("id", id)]);

    public static Diagnostic BandsOverlap(TextPlace at, string name, long value, TextPlace other) =>
        Error("EE3035", at, [("name", name), ("value", Values.OfNumber(value))]) with { Related = [Related(other, "TheOther")] };

    public static Diagnostic GapBetweenBands(TextPlace at, string name, long from, long through) => Warning(
        "EE3036",
        at,
        [("name", name), ("from", Values.OfNumber(from)), ("through", Values.OfNumber(through))]);

    public static Diagnostic CaseAfterOtherwise(TextPlace at) => Error("EE3037", at);

    public static Diagnostic TooManyRowConditions(TextPlace at, string id, int most) => Error("EE3012", at, [("id", id), ("most", Values.OfNumber(most))]);

    public static Diagnostic TooManySums(TextPlace at, string id, int most) => Error("EE3014", at, [("id", id), ("most", Values.OfNumber(most))]);

    public static Diagnostic RowTwice(TextPlace at, string id) => Error("EE2008", at, [("id", id)]);

    public static Diagnostic RowsMissing(TextPlace at, string id, string name, IReadOnlyCollection<string> values) => Warning(
        "EE3024",
        at,
        [("id", id), ("name", name), ("values", List(values.Take(10))), ("others", values.Count > 10 ? ", ..." : "")]);

    public static Diagnostic NeverMet(TextPlace at, string provision) => Warning("EE3018", at, [("provision", provision)]);

    public static Diagnostic NeverWithItsBase(TextPlace at, string provision, IReadOnlyList<string> bases) => Warning(
        "EE3019",
        at,
        [("provision", provision), ("base", bases[0])],
        Phrase("NeverWithItsBaseHint"),
        bases.Count == 1 ? nameof(NeverWithItsBase) : "NeverWithAnyBase");

    public static Diagnostic Clash(TextPlace at, string provision, (string Id, TextPlace Place) other, DateOnly? day) => Warning(
        "EE3020",
        at,
        [("provision", provision), ("other", other.Id), ("day", day is { } d ? Values.OfDay(d) : "")],
        Phrase("ClashHint"),
        day is null ? nameof(Clash) : "ClashOnDay") with { Related = [Related(other.Place, "TheOther")] };

    public static Diagnostic NobodyAtAll(TextPlace at, IReadOnlyCollection<string> constraints) => Warning("EE3021", at, [("constraints", List(constraints))]);

    public static Diagnostic TextsMissing(TextPlace at, string language, string section, int count, IReadOnlyList<(string Item, IEnumerable<string> Keys)> items, bool areStatements) =>
        Warning(
            "EE3030",
            at,
            Phrase(count == 1 ? "TextMissing" : nameof(TextsMissing), ("section", section), ("count", Values.OfNumber(count)), ("language", language), ("declared", Phrase(areStatements ? "DeclaredStatements" : "DeclaredRulebook"))),
            Missing(items, section));

    public static Diagnostic ForbiddenTerm(TextPlace at, string found, string term, string? notion) => Warning(
        "EE3031",
        at,
        [("found", Shorten(found))],
        notion is null ? Phrase("GlossaryHas", ("term", Shorten(term))) : Phrase("GlossaryHasFor", ("notion", Shorten(notion)), ("term", Shorten(term))));

    public static Diagnostic TwoTerms(TextPlace at, string term, string? notion, TextPlace first) => Warning(
        "EE3032",
        at,
        notion is null ? Phrase("TermTwice", ("term", Shorten(term))) : Phrase("SecondTerm", ("notion", Shorten(notion)), ("term", Shorten(term))),
        Phrase("KeepOne")) with { Related = [Related(first, "TheFirstIsHere")] };

    public static Diagnostic SchemaOfOtherLanguage(TextPlace at, string schema, string folder, string rules) =>
        Warning("EE3040", at, [("schema", Shorten(schema))], Renew(folder, rules));

    public static Diagnostic SchemaOfOtherNames(TextPlace at, string schema, string folder, string rules) =>
        Warning("EE3041", at, [("schema", Shorten(schema))], Renew(folder, rules));

    private static Words Renew(string folder, string rules) => Phrase("RenewSchemas", ("folder", folder), ("rules", rules));

    /// <summary>What lacks texts, by name; a section stands for what has none.</summary>
    private static Words Missing(IReadOnlyList<(string Item, IEnumerable<string> Keys)> items, string section)
    {
        const int Shown = 4;
        var names = string.Join(", ", items.Take(Shown).Select(i => $"`{(i.Item.Length == 0 ? section : i.Item)}` ({string.Join(", ", i.Keys)})"));
        return items.Count > Shown ? Phrase("AndMoreItems", ("names", names), ("count", Values.OfNumber(items.Count - Shown))) : names;
    }
}
