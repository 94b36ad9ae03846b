using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.Shapes;

namespace EligibilityEngine.Comparisons;

/// <summary>What the formats of comparisons share.</summary>
internal static class ComparingJson
{
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A whole document, which ends in a line feed.</summary>
    public static string Write(string format, params IEnumerable<(string Key, JsonNode? Value)> entries)
    {
        IEnumerable<(string, JsonNode?)> head = [("format", format), ("formatVersion", FormatVersion), ("engineVersion", Engine.Version)];
        return Map(head.Concat(entries)).ToJsonString(Layout) + "\n";
    }

    /// <summary>A map in the order given; entries without a value are left out.</summary>
    public static JsonObject Map(params IEnumerable<(string Key, JsonNode? Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries.Where(e => e.Value is not null))
        {
            map.Add(key, value);
        }

        return map;
    }

    public static JsonArray List(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonArray Words(IEnumerable<string> words) => List(words.Select(w => (JsonNode?)JsonValue.Create(w)));

    public static string Day(DateOnly day) => Values.OfDay(day);

    public static JsonNode? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    public static JsonObject Rulebook(Rulebook rulebook) => Map(
        ("id", rulebook.Id), ("title", rulebook.Title.ToString()), ("version", rulebook.Version), ("hash", rulebook.Hash));

    /// <summary>A choice is its name, an amount a number, no amount null.</summary>
    public static JsonNode? Answer(Answer answer) => answer.Amount is { } amount ? amount : answer.IsNone ? null : answer.Id;

    public static JsonArray Answers(ImmutableArray<Answer> answers) => List(answers.Select(Answer));

    public static JsonArray Causes(ImmutableArray<CausingProvision> causes) => List(causes.Select(c => Map(
        ("provision", c.Provision.Id),
        ("title", c.Provision.Title.ToString()),
        ("side", Word(c.Side)),
        ("what", Word(c.Kind)),
        ("cites", Words(c.Provision.Cites.Select(s => s.Citation))))));

    public static string Word(Side side) => side == Side.First ? "first" : "second";

    public static string Word(DecisionStatus status) => status switch
    {
        DecisionStatus.Determined => "determined",
        DecisionStatus.Conflict => "conflict",
        _ => "undetermined",
    };

    private static string Word(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Exists => "exists",
        DifferenceKind.Answers => "answers",
        DifferenceKind.InForce => "in-force",
        DifferenceKind.Holds => "holds",
        _ => "stands",
    };
}
