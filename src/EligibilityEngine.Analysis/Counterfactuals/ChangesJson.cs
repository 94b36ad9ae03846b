using System.Text.Json;
using EligibilityEngine.Analysis.Possible;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Writes what would change an answer as JSON. The format has a version; the same changes give the same bytes.</summary>
internal static class ChangesJson
{
    public const string Format = "eligibility-changes";
    public const int FormatVersion = 1;

    public static string Write(Situation situation, IEnumerable<PossibleChanges> all) => JsonText.Write(Format, FormatVersion, json =>
    {
        json.WriteApplied(situation);
        json.WriteArray("questions", all, c => Write(json, c));
    });

    public static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Time => "time",
        ChangeKind.ThePerson => "the-person",
        ChangeKind.AnAuthority => "an-authority",
        ChangeKind.AReading => "a-reading",
        _ => "the-law",
    };

    private static void Write(Utf8JsonWriter json, PossibleChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("question", changes.Decision.Question.Id);
        json.WriteAnswers("now", changes.Decision.Possible);
        json.WriteBoolean("exact", changes.IsComplete);
        json.WriteArray("changes", changes.Changes, c => Write(json, c));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MinimalChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(change.Kind));
        json.WriteAnswers("answers", change.Answers);
        json.WriteArray("facts", change.Facts, f => Write(json, f));
        json.WriteOptional("lawOf", change.LawOf);
        if (change.Day is { } day)
        {
            json.WriteSpan("day", day);
        }

        json.WriteNames("grounds", change.Grounds);
        json.WriteNames("noLonger", change.NoLonger);
        json.WriteNames("turned", change.Turned);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AddedFact fact)
    {
        json.WriteStartObject();
        json.WriteString("name", fact.Name);
        json.WriteString("example", AddedContract.Written(fact, fact.Example.Code));
        json.WriteString("says", fact.Say());
        json.WriteEndObject();
    }
}
