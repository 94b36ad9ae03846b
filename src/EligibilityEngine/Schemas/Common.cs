using System.Text.Json.Nodes;
using EligibilityEngine.Decisions;
using static EligibilityEngine.Reporting.JsonTree;
using static EligibilityEngine.Schemas.Fields;
using Field = (string Key, string Meaning, System.Text.Json.Nodes.JsonObject Schema);

namespace EligibilityEngine.Schemas;

/// <summary>Fields and definitions that several of the engine's own formats have.</summary>
internal static class Common
{
    public static Field EngineVersion => ("engineVersion", "The version of the engine that decided.", Prose());

    public static Field Rulebook => ("rulebook", "The law that was applied.", Record(
        ("id", "The short id of the rulebook.", Prose()),
        ("title", "Its title.", Prose()),
        ("version", "Its version.", Prose()),
        ("hash", "The SHA-256 of its canonical form: the same hash is the same law.", Hash())));

    public static Field Case => ("case?", "The id of the case, where it has one.", Prose());

    public static Field On => ("on", "The day on which the facts were taken.", Json.Ref("day"));

    public static Field LawOf => ("lawOf", "The day whose law was applied.", Json.Ref("day"));

    public static Field KnownBy => ("knownBy?", "The horizon of knowledge, where there is one: statements published later do not exist.", Json.Ref("day"));

    /// <summary>The law that was applied, and the days.</summary>
    public static IEnumerable<Field> Applied => [Rulebook, On, LawOf, KnownBy];

    public static Field AssumesOrdinary => ("assumesOrdinary", "Whether facts that are not stated were taken to be what they are ordinarily.", Boolean());

    public static Field Fact => ("fact", "The name of the fact or reading.", Prose());

    public static Field FactValue => ("value", "Its value as it is written in a case file.", Prose());

    public static Field FactSays => ("says", "The value in words that read after 'the person ...'.", Prose());

    public static Field MostNodes => ("mostNodes", "How many nodes of decision diagrams a question may take; of one that would take more nothing is told.", Count(1));

    public static Field QuestionsAsked => ("questions", "One entry for each question that was asked.", Many("question"));

    public static Field Question => ("question", "The name of the question.", Prose());

    public static Field QuestionTitle => ("title", "A short heading.", Prose());

    public static Field Unit => ("unit?", "The unit of an amount.", Prose());

    public static Field Status => (
        "status",
        "Determined: one answer. Undetermined: more are possible. Conflict: standing provisions give different amounts.",
        WordOf<DecisionStatus>(DecisionStatusWord.Word));

    public static Field Possible => ("possible", "The answers still possible: of a choice from the weakest, of an amount first none, then ascending.", OneOrMore("answer"));

    public static Field Provision => ("provision", "The id of the provision.", Prose());

    public static Field ProvisionTitle => ("title", "What it says, in one sentence.", Prose());

    public static Field Cites => ("cites", "The statements that it rests on, as source/statement.", Names());

    /// <summary>The answer, and what it says.</summary>
    public static IEnumerable<Field> DeterminedAnswer =>
    [
        ("answer?", "The answer, where it is determined.", Json.Ref("answer")),
        ("says?", "The answer in words that read after 'the person ...', where it is determined.", Prose()),
    ];

    public static (string Name, JsonNode? Schema) AnswerDefinition => ("answer", Json.Described(
        "An answer of a choice by its name, an amount as a number in the question's unit, or null for no amount.",
        Map(("type", Words("string", "integer", "null")))));

    public static (string Name, JsonNode? Schema) DayDefinition => ("day", Json.Described("A day as YYYY-MM-DD.", ValueSchemas.Day()));
}
