using System.Text.Json.Nodes;
using EligibilityEngine.Explaining;

namespace EligibilityEngine.Schemas;

/// <summary>The schema of a decision as <see cref="DecisionJson"/> writes it.</summary>
internal static class DecisionSchema
{
    public static JsonObject Write() => Json.Map([
        ("$schema", "http://json-schema.org/draft-07/schema#"),
        ("title", "A decision"),
        ("description", "The answer to every question of a rulebook for a case, with its justification."),
        .. Root().ToList().Select(e => (e.Key, e.Value?.DeepClone())),
        ("definitions", Definitions()),
    ]);

    private static JsonObject Root() => Record(
        ("format", "The name of this format.", Word("eligibility-decision")),
        ("formatVersion", "The version of this format; it changes when a field changes its meaning or goes.", Json.Map(("enum", Json.List(DecisionJson.FormatVersion)))),
        ("engineVersion", "The version of the engine that decided.", Text()),
        ("rulebook", "The law that was applied.", Record(
            ("id", "The short id of the rulebook.", Text()),
            ("title", "Its title.", Text()),
            ("version", "Its version.", Text()),
            ("hash", "The SHA-256 of its canonical form: the same hash is the same law.", Json.Matching("^[0-9a-f]{64}$")))),
        ("case?", "The id of the case, where it has one.", Text()),
        ("on", "The day on which the facts were taken.", Json.Ref("day")),
        ("lawOf", "The day whose law was applied.", Json.Ref("day")),
        ("knownBy?", "The horizon of knowledge, where there is one: statements published later do not exist.", Json.Ref("day")),
        ("assumesOrdinary", "Whether facts that are not stated were taken to be what they are ordinarily.", Json.Map(("type", "boolean"))),
        ("facts", "Everything that is known of the case: given, derived and assumed facts, in the order of the rulebook.", Many("fact")),
        ("questions", "One entry for each question of the rulebook; its main questions first.", Many("question")));

    private static JsonObject Definitions() => Json.Map(
        ("answer", Json.Described(
            "An answer of a choice by its name, an amount as a number in the question's unit, or null for no amount.",
            Json.Map(("type", Json.Words("string", "integer", "null"))))),
        ("day", Json.Described("A day as YYYY-MM-DD.", ValueSchemas.Day())),
        ("displacement", Record(
            ("provision", "The provision that holds but does not stand.", Text()),
            ("by", "The standing exceptions that displace it.", Names()))),
        ("fact", Record(
            ("fact", "The name of the fact or reading.", Text()),
            ("value", "Its value as it is written in a case file.", Text()),
            ("origin", "Where the value comes from.", Word("given", "derived", "assumed")),
            ("says", "The value in words that read after 'the person ...'.", Text()))),
        ("failure", Record(
            ("provision", "The provision whose condition is false.", Text()),
            ("conditions", "The parts that make it false.", Json.ListOf(Record(
                ("requires", "What the provision asks of the person.", Text()),
                ("actual", "What is so.", Text())), mayBeEmpty: true)))),
        ("provision", Record(
            ("provision", "The id of the provision.", Text()),
            ("title", "What it says, in one sentence.", Text()),
            ("answer?", "Its answer; an exception without one only lifts its base.", Json.Ref("answer")),
            ("cites", "The statements that it rests on.", Many("statement")))),
        ("question", Question()),
        ("statement", Record(
            ("citation", "The statement as source/statement.", Text()),
            ("source", "The title of the document.", Text()),
            ("publisher", "Who published the document.", Text()),
            ("at", "Where in the document.", Text()),
            ("says", "What it states.", Text()),
            ("published", "When it was published; the two days differ where the day is not known exactly.", Record(
                ("earliest", "The first day that it can be.", Json.Ref("day")),
                ("latest", "The last day that it can be.", Json.Ref("day")))))));

    private static JsonObject Question() => Record(
        ("question", "The name of the question.", Text()),
        ("title", "A short heading.", Text()),
        ("status", "Determined: one answer. Undetermined: more are possible. Conflict: standing provisions give different amounts.", Word("determined", "undetermined", "conflict")),
        ("unit?", "The unit of an amount.", Text()),
        ("answer?", "The answer, where it is determined.", Json.Ref("answer")),
        ("says?", "The answer in words that read after 'the person ...', where it is determined.", Text()),
        ("possible", "The answers still possible: of a choice from the weakest, of an amount first none, then ascending.", Json.ListOf(Json.Ref("answer"))),
        ("grounds", "The provisions that stand and give the answer.", Many("provision")),
        ("mayStand", "The provisions that may stand and so leave the question open.", Many("provision")),
        ("displaced", "Provisions that hold but are displaced by an exception.", Many("displacement")),
        ("failed", "Provisions that are or may be in force and whose condition failed, those with the fewest failed parts first.", Many("failure")),
        ("missing", "Unknown facts that the question hangs on.", Names()),
        ("openReadings", "Readings that nobody has chosen and that the question hangs on.", Names()),
        ("openEvents", "Events of law whose day is not known exactly and that the question hangs on.", Names()),
        ("openStatements", "Statements, as source/statement, of which it is not known whether they were published by the horizon.", Names()),
        ("restsOn", "Known facts that suffice for the answer, whatever the others are.", Many("fact")));

    /// <summary>A map with exactly these keys; one that ends in a question mark may be absent.</summary>
    internal static JsonObject Record(params (string Key, string Meaning, JsonObject Schema)[] fields) => Json.Map(
        ("type", "object"),
        ("required", Json.Words(fields.Where(f => !f.Key.EndsWith('?')).Select(f => f.Key))),
        ("properties", Json.Map(fields.Select(f => (f.Key.TrimEnd('?'), (JsonNode?)Json.Described(f.Meaning, f.Schema))))),
        ("additionalProperties", false));

    internal static JsonObject Text() => Json.Map(("type", "string"));

    internal static JsonObject Word(params string[] words) => Json.Map(("enum", Json.Words(words)));

    internal static JsonObject Names() => Json.ListOf(Text(), mayBeEmpty: true);

    internal static JsonObject Many(string definition) => Json.ListOf(Json.Ref(definition), mayBeEmpty: true);
}
