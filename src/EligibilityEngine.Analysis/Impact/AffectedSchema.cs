using System.Text.Json.Nodes;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Schemas;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>The schema of who is affected as <see cref="AffectedJson"/> writes it.</summary>
internal static class AffectedSchema
{
    public static string Write() => new FormatSchema(
        AffectedJson.Format,
        ComparingJson.FormatVersion,
        "Who is affected",
        "Every pair of different answers that the same person gets under two laws, with the plainest persons who get it.")
    {
        Fields =
        [
            Common.EngineVersion,
            ("first", "The law that is named first.", Json.Ref("law")),
            ("second", "The law that it is compared with.", Json.Ref("law")),
            ("on", "The day on which the facts were taken, under both laws.", Json.Ref("day")),
            Common.MostNodes,
            ("questions", "One entry for each question that both rulebooks have and that was asked.", Many("question")),
            ("onlyInFirst", "The questions that only the first rulebook has, or that are of another kind there.", Names()),
            ("onlyInSecond", "The questions that only the second rulebook has, or that are of another kind there.", Names()),
        ],
        Definitions =
        [
            Common.AnswerDefinition,
            CauseSchema.Definition,
            Common.DayDefinition,
            ("fact", Record(Common.Fact, Common.FactValue, ("says", "The value in words: of a fact after 'the person ...', of a reading a clause of its own.", Prose()))),
            ("hangsOn", Json.AnyOf(
                HangsOn("event", "The event of law of which it is not known whether it had come."),
                HangsOn("statement", "The statement, as source/statement, of which it is not known whether it had been published."))),
            ("law", Record(
                Common.Rulebook,
                Common.LawOf,
                Common.KnownBy,
                ("readings", "The alternative that is chosen of each reading that is chosen.", TextByName()))),
            ("pair", Record(
                ("first", "The answer under the first law; several where amounts conflict.", OneOrMore("answer")),
                ("second", "The answer under the second law; several where amounts conflict.", OneOrMore("answer")),
                ("people", "Persons who get them, the plainest first: one for each provision that was found to make the difference.", OneOrMore("person")))),
            ("person", Record(
                ("facts", "What is to be said of the person, all else being ordinary; by name.", Many("fact")),
                ("readings", "The readings of the law that the difference hangs on; by name.", Many("fact")),
                ("hangsOn", "The undated changes of law and the statements that the difference hangs on.", Many("hangsOn")),
                ("causes", "The provisions that make the difference.", Many("cause")))),
            ("question", Record(
                Common.Question,
                Common.QuestionTitle,
                ("exact", "Whether the pairs are all that anybody gets.", Boolean()),
                ("completeness", "How complete the pairs are, in a sentence.", Prose()),
                ("assumed", "What is ordinary and matters here: it is so of every person of whom nothing else is said.", Many("fact")),
                ("pairs", "The pairs of different answers: from weak to strong, small to large.", Many("pair")))),
        ],
    }.Write();

    private static JsonObject HangsOn(string kind, string meaning) => Record(
        (kind, meaning, Prose()),
        ("side", "The side on whose date or horizon it matters.", CauseSchema.Side()),
        ("day", "That date or horizon.", Json.Ref("day")),
        ("isSo", "Whether it would have to be so by that day, or not be so.", Boolean()),
        ("says", "The same in words, a clause of its own.", Prose()));
}
