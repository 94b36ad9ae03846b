using System.Text.Json;

namespace EligibilityEngine.Explaining;

/// <summary>Writes what would change an answer as JSON. The format has a version; the same changes give the same bytes.</summary>
internal static class ChangesJson
{
    public const string Format = "eligibility-changes";
    public const int FormatVersion = 1;

    public static string Write(Rulebook rulebook, DateOnly on, IEnumerable<PossibleChanges> all) => JsonText.Write(Format, FormatVersion, json =>
    {
        json.WriteString("rulebook", rulebook.Hash);
        json.WriteDay("on", on);
        json.WriteArray("questions", all, c => Write(json, c));
    });

    public static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Time => "time",
        ChangeKind.ThePerson => "the person",
        ChangeKind.AnAuthority => "an authority",
        ChangeKind.AReading => "a reading",
        _ => "the law",
    };

    private static void Write(Utf8JsonWriter json, PossibleChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("question", changes.Decision.Question.Id);
        json.WriteNames("now", changes.Decision.Possible.Select(a => a.Id));
        json.WriteBoolean("isComplete", changes.IsComplete);
        json.WriteArray("changes", changes.Changes, c => Write(json, c));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MinimalChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(change.Kind));
        json.WriteNames("answers", change.Answers.Select(a => a.Id));
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
        json.WriteString("example", PossibleJson.Written(fact, fact.Example.Code));
        json.WriteString("says", fact.Say());
        json.WriteEndObject();
    }
}
