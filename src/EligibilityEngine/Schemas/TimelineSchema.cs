using System.Text.Json.Nodes;
using EligibilityEngine.Timelines;
using static EligibilityEngine.Schemas.DecisionSchema;

namespace EligibilityEngine.Schemas;

/// <summary>The schema of a timeline as <see cref="TimelineJson"/> writes it.</summary>
internal static class TimelineSchema
{
    public static JsonObject Write() => Json.Map([
        ("$schema", "http://json-schema.org/draft-07/schema#"),
        ("title", "A timeline"),
        ("description", "How the answers to questions change from day to day, as segments of one answer and one set of grounds."),
        .. Root().ToList().Select(e => (e.Key, e.Value?.DeepClone())),
        ("definitions", Definitions()),
    ]);

    private static JsonObject Root() => Record(
        ("format", "The name of this format.", Word("eligibility-timeline")),
        ("formatVersion", "The version of this format; it changes when a field changes its meaning or goes.", Json.Map(("enum", Json.List(TimelineJson.FormatVersion)))),
        ("engineVersion", "The version of the engine that decided.", Text()),
        ("rulebook", "The law that was applied.", Record(
            ("id", "The short id of the rulebook.", Text()),
            ("title", "Its title.", Text()),
            ("version", "Its version.", Text()),
            ("hash", "The SHA-256 of its canonical form: the same hash is the same law.", Json.Matching("^[0-9a-f]{64}$")))),
        ("case?", "The id of the case, where it has one.", Text()),
        ("from", "The first day.", Json.Ref("day")),
        ("through", "The last day, inclusive.", Json.Ref("day")),
        ("lawOf?", "The day whose law was applied throughout, where the case names one; otherwise it is the law of each day.", Json.Ref("day")),
        ("knownBy?", "The horizon of knowledge, where there is one: statements published later do not exist.", Json.Ref("day")),
        ("assumesOrdinary", "Whether facts that are not stated were taken to be what they are ordinarily.", Json.Map(("type", "boolean"))),
        ("facts", "What the case says, by name.", Many("fact")),
        ("questions", "One entry for each question that was asked.", Many("question")),
        ("provisions", "The provisions that grounds and changes name.", Many("provision")));

    private static JsonObject Definitions() => Json.Map(
        ("answer", Json.Described(
            "An answer of a choice by its name, an amount as a number in the question's unit, or null for no amount.",
            Json.Map(("type", Json.Words("string", "integer", "null"))))),
        ("day", Json.Described("A day as YYYY-MM-DD.", ValueSchemas.Day())),
        ("fact", Record(
            ("fact", "The name of the fact or reading.", Text()),
            ("history", "Its values with their periods.", Json.ListOf(
                Record(
                    ("value", "The value as it is written in a case file.", Text()),
                    ("from?", "The first day, where the beginning is not open.", Json.Ref("day")),
                    ("through?", "The last day, inclusive, where the end is not open.", Json.Ref("day"))),
                mayBeEmpty: true)),
            ("otherwise?", "The value outside all periods; without any, the value.", Text()))),
        ("question", Record(
            ("question", "The name of the question.", Text()),
            ("title", "A short heading.", Text()),
            ("unit?", "The unit of an amount.", Text()),
            ("segments", "The segments, one after the other without gap.", Json.ListOf(Json.Ref("segment"))))),
        ("segment", Segment()),
        ("change", Change()),
        ("cause", Json.AnyOf(FactCause(), LawCause())),
        ("provision", Record(
            ("provision", "The id of the provision.", Text()),
            ("title", "What it says, in one sentence.", Text()),
            ("cites", "The statements that it rests on, as source/statement.", Names()))));

    private static JsonObject Segment() => Record(
        ("from", "The first day.", Json.Ref("day")),
        ("through", "The last day, inclusive.", Json.Ref("day")),
        ("status", "Determined: one answer. Undetermined: more are possible. Conflict: standing provisions give different amounts.", Word("determined", "undetermined", "conflict")),
        ("answer?", "The answer, where it is determined.", Json.Ref("answer")),
        ("says?", "The answer in words that read after 'the person ...', where it is determined.", Text()),
        ("possible", "The answers still possible: of a choice from the weakest, of an amount first none, then ascending.", Json.ListOf(Json.Ref("answer"))),
        ("grounds", "The provisions that stand and give the answer, by id.", Names()),
        ("open", "What an undetermined segment hangs on, on its first day: facts, readings, events and statements by name.", Names()),
        ("begins?", "What began it; absent for the first segment.", Json.Ref("change")),
        ("ends?", "What ends it on the day after its last; absent for the last segment.", Json.Ref("change")));

    private static JsonObject Change() => Record(
        ("on", "The first day of the new segment.", Json.Ref("day")),
        ("provisions", "The provisions that began or ceased to stand, or became uncertain.", Json.ListOf(Record(
            ("provision", "The id of the provision.", Text()),
            ("before", "Whether it stood on the day before.", Truth()),
            ("after", "Whether it stands from the day on.", Truth())))),
        ("causes", "What changed that made them do so.", Json.ListOf(Json.Ref("cause"))));

    private static JsonObject FactCause() => Record(
        ("fact", "The name of the fact that has another value.", Text()),
        ("before", "Its value on the day before, or unknown.", Text()),
        ("after", "Its value from the day on, or unknown.", Text()),
        ("says", "What changed, in words that read after 'the person ...'.", Text()));

    private static JsonObject LawCause() => Record(
        ("event?", "The event of law that came.", Text()),
        ("day?", "The day, where a provision names it and no event.", Json.Ref("day")),
        ("hasCome", "True: it has come. Unknown: from here on it may have come.", Truth()),
        ("says", "What changed, in words.", Text()));

    private static JsonObject Truth() => Word("true", "false", "unknown");
}
