using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Verifying;

/// <summary>Reads the record of a decision, decides its case again and compares the two.</summary>
internal static class Verifier
{
    public static Result<Verification> Verify(Rulebook rulebook, string record, CancellationToken cancellation)
    {
        if (Parse(record) is not { } before || CaseOf(rulebook, before) is not { } @case)
        {
            return new Result<Verification>(null, [Mistake.NoRecord(DecisionContract.Name)]);
        }

        var decided = rulebook.Decide(@case, cancellation: cancellation);
        if (decided.ValueOrNull is not { } decision)
        {
            return new Result<Verification>(null, decided.Diagnostics);
        }

        var now = JsonNode.Parse(decision.ToJson(Text(before, "language"), cancellation))!.AsObject();
        return new Result<Verification>(new Verification(decision, [.. Differences(before, now)]), decided.Diagnostics);
    }

    private static JsonObject? Parse(string record)
    {
        try
        {
            return JsonNode.Parse(record, documentOptions: new JsonDocumentOptions { MaxDepth = JsonText.MostLevels }) is JsonObject root && Text(root, "format") == DecisionContract.Name ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The case as the record tells it. What is ordinary, and was not assumed, was said to be known to nobody, or no more exactly.</summary>
    private static Case? CaseOf(Rulebook rulebook, JsonObject record)
    {
        if (Day(record, "on") is not { } on || Day(record, "lawOf") is not { } lawOf || record["facts"] is not JsonArray || record["questions"] is not JsonArray)
        {
            return null;
        }

        var facts = Entries(record, "facts", "fact");
        var given = facts.Where(f => Text(f.Value, "origin") == "given").Select(f => Given(f.Key, Text(f.Value, "value")));
        var assumes = record["assumesOrdinary"] is JsonValue value && value.TryGetValue(out bool isSo) && isSo;
        var notKnown = assumes ? rulebook.Facts.Where(f => f.HasOrdinary && !facts.ContainsKey(f.Id)).Select(f => f.Id) : [];
        var @case = new Case(on) { LawOf = lawOf, KnownBy = Day(record, "knownBy"), AssumesOrdinary = assumes, Id = Text(record, "case"), Facts = [.. given] };
        return notKnown.Aggregate(@case, (c, name) => c.WithNotKnown(name));
    }

    private static GivenFact Given(string name, string? value) => value is { } said && PartText.IsPart(said)
        ? new GivenFact(name) { History = [new GivenPeriod(said, null, null)], Otherwise = GivenFact.Unknown }
        : new GivenFact(name) { Otherwise = value };

    private static IEnumerable<RecordDifference> Differences(JsonObject before, JsonObject now)
    {
        var (lawBefore, lawNow) = (before["rulebook"] as JsonObject, now["rulebook"]!.AsObject());
        if (Text(lawBefore, "hash") != Text(lawNow, "hash"))
        {
            yield return new RecordDifference(RecordPart.Rulebook, Text(lawNow, "id"), Law(lawBefore), Law(lawNow));
        }

        foreach (var difference in Compare(RecordPart.Fact, before, now, "facts", "fact", f => $"{Text(f, "value")} ({Text(f, "origin")})"))
        {
            yield return difference;
        }

        var answers = Compare(RecordPart.Answer, before, now, "questions", "question", Answered).ToList();
        foreach (var difference in answers)
        {
            yield return difference;
        }

        foreach (var reason in Compare(RecordPart.Reason, before, now, "questions", "question", q => q.ToJsonString()).Where(r => r.Recorded.Length > 0 && r.Now.Length > 0 && answers.TrueForAll(a => a.Name != r.Name)))
        {
            yield return reason with { Recorded = "", Now = "" };
        }
    }

    private static IEnumerable<RecordDifference> Compare(RecordPart part, JsonObject before, JsonObject now, string section, string key, Func<JsonObject, string> say)
    {
        var (recorded, current) = (Entries(before, section, key), Entries(now, section, key));
        return recorded.Keys.Union(current.Keys)
            .Select(name => new RecordDifference(part, name, recorded.TryGetValue(name, out var was) ? say(was) : "", current.TryGetValue(name, out var isNow) ? say(isNow) : ""))
            .Where(d => d.Recorded != d.Now);
    }

    private static Dictionary<string, JsonObject> Entries(JsonObject root, string section, string key) =>
        (root[section] as JsonArray ?? []).OfType<JsonObject>().Where(o => Text(o, key).Length > 0).DistinctBy(o => Text(o, key)).ToDictionary(o => Text(o, key));

    private static string Answered(JsonObject question) =>
        $"{Text(question, "status")}: {string.Join(", ", (question["possible"] as JsonArray ?? []).Select(a => a?.ToString()))}";

    private static string Law(JsonObject? law) => $"{Text(law, "version")} ({Text(law, "hash")})";

    private static string Text(JsonObject? node, string key) => node?[key] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static DateOnly? Day(JsonObject node, string key) =>
        DateOnly.TryParseExact(Text(node, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
