using System.Text.Json.Nodes;
using EligibilityEngine.Testing.Generated;
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
    [InlineData("timeline", 20)]
    [InlineData("affected", 5)]
    public void What_is_written_of_made_up_laws_follows_the_schema(string format, int count) =>
        Laws.WideWithCase.Check(count, made => Schemas[format].Mistakes(WrittenDocuments.MadeUp(format, made)).Should().BeEmpty());

    [Theory]
    [InlineData("decision", 80)]
    [InlineData("changes", 800)]
    public void What_is_written_of_scenarios_follows_the_schema(string format, int step)
    {
        var suite = Kazakhstan.Scenarios;
        foreach (var scenario in suite.Scenarios.Where((_, i) => i % step == 0))
        {
            Schemas[format].Mistakes(WrittenDocuments.Of(format, suite.Rulebook.Decide(scenario.Case).Value)).Should().BeEmpty(scenario.Title);
        }
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("affected")]
    public void Every_field_of_a_schema_is_written_somewhere(string format)
    {
        var documents = WrittenDocuments.Of(format).ToList();
        var schema = JsonNode.Parse(PublishedSchemasTests.Schema(format))!;
        foreach (var fields in Maps(schema).Where(m => m.Parent is JsonObject parent && parent["properties"] == m && parent.ContainsKey("required")).ToList())
        {
            foreach (var (name, field) in fields.ToList())
            {
                var required = fields.Parent!["required"]!;
                fields.Parent["required"] = new JsonArray([.. required.AsArray().Select(n => n!.GetValue<string>()).Where(n => n != name).Select(n => JsonValue.Create(n))]);
                fields.Remove(name);
                var without = new SchemaOf(schema.ToJsonString());
                documents.Should().Contain(d => without.Mistakes(d).Any(), "{0} of {1} is written", name, fields.GetPath());
                fields.Add(name, field);
                fields.Parent["required"] = required;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_field_of_a_schema_is_described(string format) =>
        Maps(JsonNode.Parse(PublishedSchemasTests.Schema(format))!).Where(m => m.Parent is JsonObject parent && parent["properties"] == m)
            .SelectMany(fields => fields).Should().OnlyContain(f => ((string?)f.Value!["description"] ?? "").EndsWith('.'));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_key_too_many_is_refused_everywhere(string format)
    {
        var document = JsonNode.Parse(WrittenDocuments.Of(format).First())!;
        foreach (var map in Maps(document).ToList())
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
        foreach (var value in Nodes(document).OfType<JsonValue>().ToList())
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

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch
    {
        JsonObject map => map.Select(e => e.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);
}
