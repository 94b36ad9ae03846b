using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Schemas;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>The schema of what questions come to under all readings as <see cref="ReadingsJson"/> writes it.</summary>
internal static class ReadingsSchema
{
    public static string Write() => new FormatSchema(
        ReadingsJson.Format,
        ComparingJson.FormatVersion,
        "Answers under all readings",
        "What questions come to under every combination of the readings that they hang on.")
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
            ("combination", Record(
                ("readings", "The alternative chosen of each reading that then still makes a difference.", TextByName()),
                ("outcomes", "What is then possible: one outcome, unless it hangs on more than readings; none where nobody can be as the case says.", Many("outcome")))),
            Common.DayDefinition,
            ("outcome", Json.Described("One answer; or, where amounts would conflict, those amounts.", OneOrMore("answer"))),
            ("question", Record(
                Common.Question,
                Common.QuestionTitle,
                ("same", "Whether all combinations certainly give the same.", Boolean()),
                ("exact", "Whether each combination has exactly the outcomes told; otherwise some of them may not be possible.", Boolean()),
                ("decided", "How many combinations there are of the readings that open conditions ask for, all of them decided at once.", Count()),
                ("readings", "The open readings that make a difference.", Names()),
                ("combinations", "Every combination of their alternatives, those alike together.", OneOrMore("combination")))),
        ],
    }.Write();
}
