using System.Text.Json;
using EligibilityEngine.Shapes;

namespace EligibilityEngine.Explaining;

/// <summary>Writes what would change an answer as JSON. The format has a version; the same changes give the same bytes.</summary>
internal static class ChangesJson
{
    public const int FormatVersion = 1;

    public static string Write(Rulebook rulebook, DateOnly on, IEnumerable<PossibleChanges> all) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "eligibility-changes");
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("engineVersion", Engine.Version);
        json.WriteString("rulebook", rulebook.Hash);
        json.WriteString("on", Values.OfDay(on));
        json.WriteStartArray("questions");
        foreach (var changes in all)
        {
            Write(json, changes);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, PossibleChanges changes)
    {
        json.WriteStartObject();
        json.WriteString("question", changes.Decision.Question.Id);
        Names(json, "now", changes.Decision.Possible.Select(a => a.Id));
        json.WriteBoolean("isComplete", changes.IsComplete);
        json.WriteStartArray("changes");
        foreach (var change in changes.Changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MinimalChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind switch
        {
            ChangeKind.Time => "time",
            ChangeKind.ThePerson => "the person",
            ChangeKind.AnAuthority => "an authority",
            ChangeKind.AReading => "a reading",
            _ => "the law",
        });
        Names(json, "answers", change.Answers.Select(a => a.Id));
        json.WriteStartArray("facts");
        foreach (var fact in change.Facts)
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteString("example", fact.Fact?.Write(fact.Example) ?? Values.OfYesNo(fact.Example.Code != 0));
            json.WriteString("says", fact.Say());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDays(json, change);
        Names(json, "grounds", change.Grounds.Select(p => p.Id));
        Names(json, "noLonger", change.NoLonger.Select(p => p.Id));
        Names(json, "turned", change.Turned.Select(p => p.Id));
        json.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter json, MinimalChange change)
    {
        if (change.LawOf is { } law)
        {
            json.WriteString("lawOf", Values.OfDay(law));
        }

        if (change.Day is { } day)
        {
            json.WriteStartObject("day");
            json.WriteString("earliest", Values.OfDay(day.Earliest));
            json.WriteString("latest", Values.OfDay(day.Latest));
            json.WriteEndObject();
        }
    }

    private static void Names(Utf8JsonWriter json, string key, IEnumerable<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
