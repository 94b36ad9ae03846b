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
                ("facts", "What would be otherwise, none, one or two: every combination of the values leads there. Of two that are compared or added up, those of which what follows is so as well.", Many("fact")),
                ("lawOf?", "The day whose law would be applied instead, for a change of law.", Json.Ref("day")),
                ("andBefore?", "That the law of every earlier day leads there too, since no change of law is dated before.", Boolean()),
                ("day?", "When time brings it by itself; the two days differ where a birthday is not known.", Span()),
                ("grounds", "The provisions that stand then and give the answer, by id; none when the default is left.", Names()),
                ("noLonger", "The provisions that gave the answer and would no longer stand, by id.", Names()),
                ("turned", "Other provisions that come to stand, by id.", Names()))),
            Common.DayDefinition,
            ("fact", Record(
                ("name", "The name of the fact, reading, event or statement.", Prose()),
                ("than?", "The fact with which it is compared: the values are by how much it is more, of dates in days.", Prose()),
                ("ranges", "All the values, each range with both ends.", Many("range")),
                ("example", "One of the values that lead there, which stands for all; of an event or a statement yes or no.", Prose()),
                ("says", "The values in words: of a fact after 'the person ...', of anything else a clause of its own.", Prose()))),
            ("range", Record(
                ("from", "The first value, as in a case file.", Prose()),
                ("through", "The last value, inclusive.", Prose()))),
            ("question", Record(
                Common.Question,
                ("now", "The answers that are possible as it is.", OneOrMore("answer")),
                ("exact", "Whether every value told leads there whatever else is so, and no change is missing that is as small.", Boolean()),
                ("notExactAbout", "Facts that are compared with each other in more ways than were looked into.", Names()),
                ("whyTimeIsLeftOut?", "Why not all days on which time alone brings another answer were looked for.", Prose()),
                ("assumed", "The facts that the answer as it is rests on and that were assumed, by name.", Names()),
                ("changes", "The changes: single ones first, then by what they take.", Many("change")))),
        ],
    }.Write();
}
