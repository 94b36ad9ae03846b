using System.Text.Json.Nodes;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Analysis.Blame.ComparingJson;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Writes who is affected as JSON.</summary>
internal static class AffectedJson
{
    public const string Format = "eligibility-affected";

    public static string Write(AffectedGroups groups) => ComparingJson.Write(
        Format,
        ("first", Law(groups.First)),
        ("second", Law(groups.Second)),
        ("on", Day(groups.On)),
        ("mostNodes", AffectedGroups.MostNodes),
        ("questions", List(groups.Questions.Select(Question))),
        ("onlyInFirst", Words(groups.OnlyInFirst)),
        ("onlyInSecond", Words(groups.OnlyInSecond)));

    private static JsonObject Law(LawVersion law) => Map(
        ("rulebook", RulebookJson.Of(law.Rulebook)),
        ("lawOf", Day(law.LawOf)),
        ("knownBy", Day(law.KnownBy)),
        ("readings", Map(law.Readings.Select(r => (r.Name, (JsonNode?)JsonValue.Create(r.Otherwise))))));

    private static JsonObject Question(AffectedQuestion question) => Map(
        ("question", question.Question.Id),
        ("title", question.Question.Title.ToString()),
        ("exact", question.IsExact),
        ("completeness", question.Completeness),
        ("assumed", List(question.Assumed.Select(Fact))),
        ("pairs", List(question.Pairs.Select(Pair))));

    private static JsonObject Pair(AffectedPair pair) => Map(
        ("first", AnswerJson.Of(pair.First)),
        ("second", AnswerJson.Of(pair.Second)),
        ("people", List(pair.People.Select(Person))));

    private static JsonObject Person(AffectedPerson person) => Map(
        ("facts", List(person.Facts.Select(Fact))),
        ("readings", List(person.Readings.Select(Fact))),
        ("hangsOn", List(person.HangsOn.Select(h => Map(
            (h.What.Event is null ? "statement" : "event", h.What.Name),
            ("side", Word(h.Side)),
            ("day", Day(h.Day)),
            ("isSo", h.IsSo),
            ("says", h.Say()))))),
        ("causes", Causes(person.Causes)));

    private static JsonObject Fact(AddedFact fact) => Map(
        ("fact", fact.Name),
        ("value", fact.Fact!.Write(fact.Example)),
        ("says", fact.Say()));
}
