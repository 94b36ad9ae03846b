using EligibilityEngine.Schemas;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>The schema of what would change answers as <see cref="ChangesJson"/> writes it.</summary>
internal static class ChangesSchema
{
    public static string Write() => new FormatSchema(
        ChangesJson.Format,
        ChangesJson.FormatVersion,
        "What would change answers",
        "All smallest changes, of one fact or of two together, that lead to another answer.")
    {
        Fields =
        [
            Common.EngineVersion,
            .. Common.Applied,
            Common.QuestionsAsked,
        ],
        Definitions =
        [
            Common.AnswerDefinition,
            ("change", Record(
                ("kind", "What it takes; of two facts, the harder of the two.", WordOf<ChangeKind>(ChangesJson.Word)),
                ("answers", "The answer that it leads to; several amounts where they would conflict.", OneOrMore("answer")),
                ("facts", "What would be otherwise: none, one or two.", Many("fact")),
                ("lawOf?", "The day whose law would be applied instead, for a change of law.", Json.Ref("day")),
                ("day?", "When time brings it by itself; the two days differ where a birthday is not known.", Span()),
                ("grounds", "The provisions that stand then and give the answer, by id; none when the default is left.", Names()),
                ("noLonger", "The provisions that gave the answer and would no longer stand, by id.", Names()),
                ("turned", "Other provisions that come to stand, by id.", Names()))),
            Common.DayDefinition,
            ("fact", Record(
                ("name", "The name of the fact, reading, event or statement.", Prose()),
                ("example", "One of the values that lead there, which stands for all; of an event or a statement yes or no.", Prose()),
                ("says", "The values in words: of a fact after 'the person ...', of anything else a clause of its own.", Prose()))),
            ("question", Record(
                Common.Question,
                ("now", "The answers that are possible as it is.", OneOrMore("answer")),
                ("exact", "Whether every change of one fact and of two was tried.", Boolean()),
                ("changes", "The changes: single ones first, then by what they take.", Many("change")))),
        ],
    }.Write();
}
