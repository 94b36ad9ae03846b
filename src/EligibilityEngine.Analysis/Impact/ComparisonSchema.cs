using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Schemas;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>The schema of a comparison of two decisions as <see cref="ComparisonJson"/> writes it.</summary>
internal static class ComparisonSchema
{
    public static string Write() => new FormatSchema(
        ComparisonJson.Format,
        ComparingJson.FormatVersion,
        "A comparison",
        "Two decisions side by side, with the provisions that make the difference.")
    {
        Fields =
        [
            Common.EngineVersion,
            ("first", "The decision that is named first.", Json.Ref("decision")),
            ("second", "The decision that it is compared with.", Json.Ref("decision")),
            ("questions", "One entry for each question that one of the rulebooks has: first those of the first, in its order.", Many("question")),
        ],
        Definitions =
        [
            Common.AnswerDefinition,
            CauseSchema.Definition,
            Common.DayDefinition,
            ("decision", Record([
                .. Common.Applied,
                Common.AssumesOrdinary,
                ("facts", "What the case gives, in the order of the rulebook.", Json.ListOf(Record(Common.Fact, Common.FactValue), mayBeEmpty: true)),
            ])),
            ("question", Record(
                Common.Question,
                Common.QuestionTitle,
                ("differs", "Whether both rulebooks have the question and its status or its possible answers differ.", Boolean()),
                ("first?", "How the first decides it, where its rulebook has the question.", Json.Ref("side")),
                ("second?", "How the second decides it, where its rulebook has the question.", Json.Ref("side")),
                ("causes", "The provisions that make the difference; none where there is none.", Many("cause")))),
            ("side", Record(
                Common.Status,
                Common.Possible,
                ("grounds", "The provisions that stand and give the answer, by id.", Names()),
                ("groundsOnlyHere", "Those that give it on this side only, by id.", Names()))),
        ],
    }.Write();
}
