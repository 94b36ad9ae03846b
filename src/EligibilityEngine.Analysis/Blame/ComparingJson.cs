using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>What the formats of comparisons share.</summary>
internal static class ComparingJson
{
    public const int FormatVersion = 1;

    /// <summary>A whole document, which ends in a line feed.</summary>
    public static string Write(string format, params IEnumerable<(string Key, JsonNode? Value)> entries) =>
        JsonText.Write(format, FormatVersion, json => json.WriteEntries(Map(entries)));

    public static string Day(DateOnly day) => Values.OfDay(day);

    public static JsonNode? Day(DateOnly? day) => day is { } known ? Day(known) : null;

    public static JsonArray Causes(ImmutableArray<CausingProvision> causes) => List(causes.Select(c => Map(
        ("provision", c.Provision.Id),
        ("title", c.Provision.Title.ToString()),
        ("side", Word(c.Side)),
        ("what", Word(c.Kind)),
        ("cites", Words(c.Provision.Cites.Select(s => s.Citation))))));

    public static string Word(Side side) => side == Side.First ? "first" : "second";

    public static string Word(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Exists => "exists",
        DifferenceKind.Answers => "answers",
        DifferenceKind.InForce => "in-force",
        DifferenceKind.Holds => "holds",
        _ => "stands",
    };
}
