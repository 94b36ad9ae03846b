using System.Text.Json.Nodes;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Schemas;

/// <summary>The schema of a decision as <see cref="DecisionJson"/> writes it.</summary>
internal static class DecisionSchema
{
    public static string Write() => new FormatSchema(
        DecisionJson.Format,
        DecisionJson.FormatVersion,
        "A decision",
        "The answer to every question of a rulebook for a case, with its justification.")
    {
        Fields =
        [
            Common.EngineVersion,
            Common.Rulebook,
            Common.Case,
            Common.On,
            Common.LawOf,
            Common.KnownBy,
            Common.AssumesOrdinary,
            ("facts", "Everything that is known of the case: given, derived and assumed facts, in the order of the rulebook.", Many("fact")),
            ("questions", "One entry for each question of the rulebook; its main questions first.", Many("question")),
        ],
        Definitions =
        [
            Common.AnswerDefinition,
            Common.DayDefinition,
            ("displacement", Record(
                ("provision", "The provision that holds but does not stand.", Prose()),
                ("by", "The standing exceptions that displace it.", Names()))),
            ("fact", Record(
                Common.Fact,
                Common.FactValue,
                ("origin", "Where the value comes from.", Word("given", "derived", "assumed")),
                Common.FactSays)),
            ("failure", Record(
                ("provision", "The provision whose condition is false.", Prose()),
                ("conditions", "What makes it false: each of these would have had to be otherwise.", Many("failedCondition")))),
            ("failedCondition", Record(
                ("requires?", "What the provision asks of the person; of alternatives, their parts say so.", Prose()),
                ("actual?", "What is so.", Prose()),
                ("needed?", "How many of the alternatives would have sufficed.", Count(1)),
                ("parts?", "The alternatives.", OneOrMore("failedCondition")))),
            ("provision", Record(
                Common.Provision,
                Common.ProvisionTitle,
                ("answer?", "Its answer; an exception without one only lifts its base.", Json.Ref("answer")),
                ("cites", "The statements that it rests on.", Many("statement")))),
            ("question", Question()),
            ("statement", Record(
                ("citation", "The statement as source/statement.", Prose()),
                ("source", "The title of the document.", Prose()),
                ("publisher", "Who published the document.", Prose()),
                ("at", "Where in the document.", Prose()),
                ("says", "What it states.", Prose()),
                ("published", "When it was published; the two days differ where the day is not known exactly.", Span()))),
        ],
    }.Write();

    private static JsonObject Question() => Record([
        Common.Question,
        Common.QuestionTitle,
        Common.Status,
        Common.Unit,
        .. Common.DeterminedAnswer,
        Common.Possible,
        ("grounds", "The provisions that stand and give the answer.", Many("provision")),
        ("mayStand", "The provisions that may stand and so leave the question open.", Many("provision")),
        ("displaced", "Provisions that hold but are displaced by an exception.", Many("displacement")),
        ("failed", "Provisions that are or may be in force and whose condition failed, those with the fewest failed parts first.", Many("failure")),
        ("missing", "Unknown facts that the question hangs on.", Names()),
        ("openReadings", "Readings that nobody has chosen and that the question hangs on.", Names()),
        ("openEvents", "Events of law whose day is not known exactly and that the question hangs on.", Names()),
        ("openStatements", "Statements, as source/statement, of which it is not known whether they were published by the horizon.", Names()),
        ("restsOn", "Known facts that suffice for the answer, whatever the others are.", Many("fact")),
    ]);
}
