using System.Text.Json.Nodes;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>What the engine writes as JSON follows the published schema of its format, and nothing else does.</summary>
public class FormatSchemasTests
{
    private static readonly Dictionary<string, SchemaOf> Schemas = PublishedSchemasTests.Formats.ToDictionary(f => f, f => new SchemaOf(PublishedSchemasTests.Schema(f)));

    public static TheoryData<string> Formats => [.. PublishedSchemasTests.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_follows_the_schema_of_its_format_and_of_no_other(string format)
    {
        foreach (var json in WrittenDocuments.Of(format))
        {
            Schemas[format].Mistakes(json).Should().BeEmpty();
            Schemas.Where(s => s.Key != format).Should().OnlyContain(s => s.Value.Mistakes(json).Any());
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_field_of_a_schema_is_described(string format) =>
        Maps(JsonNode.Parse(PublishedSchemasTests.Schema(format))!).Where(m => m.Parent is JsonObject parent && parent["properties"] == m)
            .SelectMany(fields => fields).Should().OnlyContain(f => ((string?)f.Value!["description"] ?? "").EndsWith('.'));

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_always_written_is_required(string format)
    {
        var document = JsonNode.Parse(WrittenDocuments.Of(format).First())!;
        // A failed condition has nothing that it always has, nor has a map from readings to their alternatives.
        foreach (var map in OfEachPlace(Maps(document)).Where(m => m["actual"] is null && !m.GetPath().EndsWith(".readings", StringComparison.Ordinal)).ToList())
        {
            var entries = map.ToList();
            map.Clear();
            Schemas[format].Mistakes(document.ToJsonString()).Should().NotBeEmpty("{0} lacks all its keys", map.GetPath());
            entries.ForEach(e => map.Add(e.Key, e.Value));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_key_too_many_is_refused_everywhere(string format)
    {
        var document = JsonNode.Parse(WrittenDocuments.Of(format).First())!;
        foreach (var map in OfEachPlace(Maps(document)).ToList())
        {
            map.Add("surplus", 1);
            Schemas[format].Mistakes(document.ToJsonString()).Should().NotBeEmpty("{0} has a key too many", map.GetPath());
            map.Remove("surplus");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_map_in_the_place_of_a_value_is_refused_everywhere(string format)
    {
        var document = JsonNode.Parse(WrittenDocuments.Of(format).First())!;
        foreach (var value in OfEachPlace(Nodes(document).OfType<JsonValue>()).ToList())
        {
            var path = value.GetPath();
            var map = new JsonObject();
            value.ReplaceWith(map);
            Schemas[format].Mistakes(document.ToJsonString()).Should().NotBeEmpty("{0} is no map", path);
            map.ReplaceWith(value);
        }
    }

    [Theory]
    [InlineData("decision", "\"formatVersion\": 2", "\"formatVersion\": 1")]
    [InlineData("decision", "\"hash\": \"", "\"hash\": \"x")]
    [InlineData("decision", "\"assumesOrdinary\": false", "\"assumesOrdinary\": \"no\"")]
    [InlineData("decision", "\"on\": \"", "\"onn\": \"")]
    [InlineData("decision", "\"status\": \"", "\"status\": \"un")]
    [InlineData("timeline", "\"status\": \"", "\"status\": \"un")]
    [InlineData("possible", "\"kind\": \"", "\"kind\": \"a ")]
    [InlineData("possible", "\"on\": \"2", "\"on\": \"")]
    [InlineData("possible", "\"smallest\"", "\"shortest\"")]
    [InlineData("changes", "\"kind\": \"", "\"kind\": \"by ")]
    [InlineData("changes", "\"noLonger\"", "\"notAnyLonger\"")]
    [InlineData("comparison", "\"status\": \"", "\"status\": \"un")]
    [InlineData("comparison", "\"what\": \"", "\"what\": \"it ")]
    [InlineData("affected", "\"side\": \"", "\"side\": \"the ")]
    [InlineData("affected", "\"event\": \"", "\"occasion\": \"")]
    [InlineData("affected", "\"mostNodes\": ", "\"mostNodes\": -")]
    [InlineData("readings", "\"combinations\"", "\"combination\"")]
    [InlineData("diagnostics", "\"code\": \"", "\"code\": \"X")]
    [InlineData("diagnostics", "\"severity\": \"", "\"severity\": \"grave ")]
    [InlineData("diagnostics", "\"line\": ", "\"row\": ")]
    public void What_is_no_such_document_is_refused(string format, string good, string bad)
    {
        var json = WrittenDocuments.Of(format).First(d => d.Contains(good, StringComparison.Ordinal));
        Schemas[format].Mistakes(json.Replace(good, bad, StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    private static IEnumerable<JsonObject> Maps(JsonNode node) => Nodes(node).OfType<JsonObject>();

    /// <summary>The first three of each place in a document: entries of one list are of one kind.</summary>
    private static IEnumerable<T> OfEachPlace<T>(IEnumerable<T> nodes)
        where T : JsonNode => nodes.GroupBy(n => string.Join('[', n.GetPath().Split('[').Select(p => p[(p.IndexOf(']', StringComparison.Ordinal) + 1)..]))).SelectMany(g => g.Take(3));

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch
    {
        JsonObject map => map.Select(e => e.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);
}
