using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE3: the rulebook as a whole.</summary>
internal static partial class Mistake
{
    public static Diagnostic CircleOfExceptions(TextPlace at, IEnumerable<string> path) =>
        Error("EE3001", at, $"these provisions are exceptions in a circle: {Path(path)}", "an exception's base must stand or fall without it");

    public static Diagnostic CircleOfQuestions(TextPlace at, IEnumerable<string> path) =>
        Error("EE3002", at, $"these questions depend on each other in a circle: {Path(path)}", "a question's answer must not depend on itself");

    public static Diagnostic CircleOfDefinitions(TextPlace at, IEnumerable<string> path) =>
        Error("EE3002", at, $"these definitions depend on each other in a circle: {Path(path)}", "a definition must not depend on itself");

    public static Diagnostic CircleOfDerivedFacts(TextPlace at, IEnumerable<string> path) =>
        Error("EE3002", at, $"these facts are derived from each other in a circle: {Path(path)}", "one of them must be given, not derived");

    public static Diagnostic PeriodEndsBeforeItBegins(TextPlace at) =>
        Error("EE3003", at, "this period ends before it begins", "`until` is the first day on which it is no longer in force, `through` the last on which it is");

    public static Diagnostic SpanEndsBeforeItBegins(TextPlace at) =>
        Error("EE3003", at, "this span ends before it begins", "`by` must be a later day than `after`");

    public static Diagnostic ReadBeforeItWasPublished(TextPlace at, string id) =>
        Error("EE1040", at, $"`{id}` had not been published on that day", "`read` is the day of the text that was read; what it states cannot be published later");

    public static Diagnostic AdoptedAfterItWasPublished(TextPlace at) =>
        Error("EE1041", at, "this act had been published before that day", "`adopted` is the day of its adoption or signature, which comes first");

    public static Diagnostic EventNobodyUses(TextPlace at, string id) =>
        Error("EE3004", at, $"no provision begins or ends with the event `{id}`", "use it in `in-force`, or remove it");

    public static Diagnostic ExceptionToOtherQuestion(TextPlace at, string exception, string question, string baseId, string baseQuestion) =>
        Error("EE3005", at, $"`{exception}` answers `{question}`, but `{baseId}`, to which it is an exception, answers `{baseQuestion}`", "an exception belongs to the question of its base");

    public static Diagnostic UnusedName(TextPlace at, string kind, string id) =>
        Warning("EE3007", at, $"no condition uses the {kind} `{id}`", "use it, or remove it");

    public static Diagnostic UnusedStatement(TextPlace at, string citation) =>
        Warning("EE3008", at, $"nothing cites the statement `{citation}`", "cite it, or say in `not-modelled` why it is left out");

    public static Diagnostic NoManifest(TextPlace at) =>
        Error("EE3009", at, "the rulebook has no `rulebook.yaml`", "add one with at least `rulebook`, `title`, `version`, `jurisdiction` and `language`");

    public static Diagnostic SecondManifest(TextPlace at, TextPlace first) =>
        Error("EE3009", at, "this is a second `rulebook:`; a rulebook has one", null)
            with { Related = [new RelatedPlace(first, "the first is here")] };

    public static Diagnostic NoLeapDay(TextPlace at, string fact, TextPlace derivation) =>
        Error("EE3010", at, $"the rulebook does not say which day is the anniversary of 29 February, but `{fact}` needs it", "add `leap-day: march-1` or `leap-day: february-28`")
            with { Related = [new RelatedPlace(derivation, "needed here")] };

    public static Diagnostic QuestionWithoutProvisions(TextPlace at, string id) =>
        Warning("EE3011", at, $"no provision answers the question `{id}`", null);

    public static Diagnostic ChainTooLong(TextPlace at, string id, int longest) =>
        Error("EE3012", at, $"`{id}` builds on a chain of more than {longest} others", "shorten the chain");

    public static Diagnostic TooManyLevels(TextPlace at, string id) =>
        Error("EE3012", at, $"what `{id}` hangs on lies more than {Limits.Levels} levels deep, through conditions, definitions, exceptions and other questions", "let it use fewer questions that use others");

    public static Diagnostic SumTooLarge(TextPlace at, string id) =>
        Error("EE3017", at, $"`{id}` may come to more than {Limits.Sum}", "add up fewer facts, or give them a smaller `minimum` and `maximum`");

    public static Diagnostic NoAnswer(TextPlace at, string id) =>
        Error("EE3013", at, $"`{id}` is a general provision and needs an answer", "only an exception may be without one, which lifts its base");

    public static Diagnostic TooManyAnswers(TextPlace at, string id) =>
        Error("EE3014", at, $"`{id}` has more than {Limits.Answers} answers", null);

    public static Diagnostic FollowsAnother(TextPlace at, string text) =>
        Error("EE3015", at, $"`{Shorten(text)}` is not one of the statements that disagree", "name one of those under `between`, or write `neither`");

    public static Diagnostic OneSideOnly(TextPlace at) =>
        Error("EE3015", at, "a contradiction is between at least two statements", null);

    public static Diagnostic NoSourcesFolder(TextPlace at, string folder) =>
        Error("EE3016", at, $"there is no folder `{Shorten(folder)}`", at.Source.Text.Length > 0 ? "the path is relative to this file" : null);

    public static Diagnostic NeverMet(TextPlace at, string provision) =>
        Warning("EE3018", at, $"nobody can meet the condition of `{provision}`", "two of its parts exclude each other; `eligibility possible` shows what can be");

    public static Diagnostic NeverWithItsBase(TextPlace at, string provision, IReadOnlyList<string> bases) =>
        Warning("EE3019", at, $"`{provision}` can never apply: whoever meets its condition does not meet that of {(bases.Count == 1 ? $"`{bases[0]}`, to which it is an exception" : "any provision to which it is an exception")}", "it lifts what holds nobody; perhaps it is an exception to another provision");

    public static Diagnostic Clash(TextPlace at, string provision, (string Id, TextPlace Place) other, DateOnly? day) =>
        Warning("EE3020", at, $"`{other.Id}` and `{provision}` give one person different amounts{(day is { } d ? $" under the law of {Values.OfDay(d)}" : "")}", "make one an exception to the other, or let their conditions exclude each other")
            with { Related = [new RelatedPlace(other.Place, "the other")] };

    public static Diagnostic NobodyAtAll(TextPlace at, IReadOnlyCollection<string> constraints) =>
        Warning("EE3021", at, $"nobody keeps {List(constraints)}", "a constraint is true of every person there is: correct it, or remove it");

    private static string Path(IEnumerable<string> names) => string.Join(" -> ", names.Select(n => $"`{n}`"));
}
