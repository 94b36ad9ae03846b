using EligibilityEngine.Schemas;
using Field = (string Key, string Meaning, System.Text.Json.Nodes.JsonObject Schema);
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>The schema of what is possible as <see cref="PossibleJson"/> writes it.</summary>
internal static class PossibleSchema
{
    private static IEnumerable<Field> KindAndName =>
    [
        ("kind", "What it is.", Word("fact", "reading", "event", "statement")),
        ("name", "Its name; of a statement source/statement.", Prose()),
    ];

    public static string Write() => new FormatSchema(
        PossibleJson.Format,
        PossibleJson.FormatVersion,
        "What is possible",
        "What questions can still come to, over all that is not known, and what would lead there.")
    {
        Fields =
        [
            Common.EngineVersion,
            .. Common.Applied,
            Common.MostNodes,
            Common.QuestionsAsked,
        ],
        Definitions =
        [
            ("added", Record([
                .. KindAndName,
                ("example", "One of its values, which stands for all; of an event or a statement yes or no.", Prose()),
                ("ranges", "All of its values, in ascending order.", Json.ListOf(Record(
                    ("from", "The first value.", Prose()),
                    ("through", "The last value, inclusive.", Prose())))),
                ("says", "The values in words: of a fact after 'the person ...', of anything else a clause of its own.", Prose()),
            ])),
            Common.AnswerDefinition,
            Common.DayDefinition,
            ("named", Record(KindAndName)),
            ("outcome", Record(
                ("answers", "One answer; or, where amounts would conflict, those amounts.", OneOrMore("answer")),
                ("conflict", "Whether several amounts would stand.", Boolean()),
                ("irreducible", "Whether nothing of the witness can be spared; false where that was not tried to the end.", Boolean()),
                ("smallest", "Whether nothing with fewer parts than the witness leads there; false where that was not tried to the end.", Boolean()),
                ("witness", "What would lead there, whatever else is so.", Many("added")))),
            ("question", Record(
                Common.Question,
                ("exact", "Whether the outcomes are exactly what is possible; otherwise there may be more.", Boolean()),
                ("threeValued", "The answers that the decision leaves open, among which are the outcomes.", OneOrMore("answer")),
                ("outcomes", "What the question can come to: of a choice from the weakest, of an amount from none upwards.", Many("outcome")),
                ("dependsOn", "What the witnesses name. Missing facts that make no difference are not among it.", Many("named")))),
        ],
    }.Write();
}
