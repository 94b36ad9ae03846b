using System.Text.Json.Nodes;
using EligibilityEngine.Schemas;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>The schema of a timeline as <see cref="TimelineJson"/> writes it.</summary>
internal static class TimelineSchema
{
    public static string Write() => new FormatSchema(
        TimelineJson.Format,
        TimelineJson.FormatVersion,
        "A timeline",
        "How the answers to questions change from day to day, as segments of one answer and one set of grounds.")
    {
        Fields =
        [
            Common.EngineVersion,
            Common.Rulebook,
            Common.Case,
            ("from", "The first day.", Json.Ref("day")),
            ("through", "The last day, inclusive.", Json.Ref("day")),
            ("lawOf?", "The day whose law was applied throughout, where the case names one; otherwise it is the law of each day.", Json.Ref("day")),
            Common.KnownBy,
            Common.AssumesOrdinary,
            ("facts", "What the case says, by name.", Many("fact")),
            Common.QuestionsAsked,
            ("provisions", "The provisions that grounds and changes name.", Many("provision")),
        ],
        Definitions =
        [
            Common.AnswerDefinition,
            Common.DayDefinition,
            ("fact", Record(
                Common.Fact,
                ("history", "Its values with their periods.", Json.ListOf(
                    Record(
                        ("value", "The value as it is written in a case file.", Prose()),
                        ("from?", "The first day, where the beginning is not open.", Json.Ref("day")),
                        ("through?", "The last day, inclusive, where the end is not open.", Json.Ref("day"))),
                    mayBeEmpty: true)),
                ("otherwise?", "The value outside all periods; without any, the value.", Prose()))),
            ("question", Record(
                Common.Question,
                Common.QuestionTitle,
                Common.Unit,
                ("segments", "The segments, one after the other without gap.", OneOrMore("segment")))),
            ("segment", Segment()),
            ("change", Change()),
            ("cause", Json.AnyOf(FactCause(), LawCause())),
            ("provision", Record(Common.Provision, Common.ProvisionTitle, Common.Cites)),
        ],
    }.Write();

    private static JsonObject Segment() => Record([
        ("from", "The first day.", Json.Ref("day")),
        ("through", "The last day, inclusive.", Json.Ref("day")),
        Common.Status,
        .. Common.DeterminedAnswer,
        Common.Possible,
        ("grounds", "The provisions that stand and give the answer, by id.", Names()),
        ("open", "What an undetermined segment hangs on, on its first day: facts, readings, events and statements by name.", Names()),
        ("begins?", "What began it; absent for the first segment.", Json.Ref("change")),
        ("ends?", "What ends it on the day after its last; absent for the last segment.", Json.Ref("change")),
    ]);

    private static JsonObject Change() => Record(
        ("on", "The first day of the new segment.", Json.Ref("day")),
        ("provisions", "The provisions that began or ceased to stand, or became uncertain.", Json.ListOf(Record(
            Common.Provision,
            ("before", "Whether it stood on the day before.", Truth()),
            ("after", "Whether it stands from the day on.", Truth())))),
        ("causes", "What changed that made them do so.", OneOrMore("cause")));

    private static JsonObject FactCause() => Record(
        ("fact", "The name of the fact that has another value.", Prose()),
        ("before", "Its value on the day before, or unknown.", Prose()),
        ("after", "Its value from the day on, or unknown.", Prose()),
        ("says", "What changed, in words that read after 'the person ...'.", Prose()));

    private static JsonObject LawCause() => Record(
        ("event?", "The event of law that came.", Prose()),
        ("day?", "The day, where a provision names it and no event.", Json.Ref("day")),
        ("hasCome", "True: it has come. Unknown: from here on it may have come.", Truth()),
        ("says", "What changed, in words.", Prose()));

    private static JsonObject Truth() => Word("true", "false", "unknown");
}
