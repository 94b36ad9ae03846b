using System.Text.Json.Nodes;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>A decision as JSON follows its published schema.</summary>
public class DecisionSchemaTests
{
    private static readonly SchemaOf Schema = new(RulebookSchemas.Decision());

    [Fact]
    public void Decisions_of_scenarios_follow_the_schema()
    {
        var suite = Kazakhstan.Scenarios;
        foreach (var scenario in suite.Scenarios.Where((_, i) => i % 40 == 0))
        {
            Schema.Mistakes(suite.Rulebook.Decide(scenario.Case).Value.ToJson()).Should().BeEmpty(scenario.Title);
        }
    }

    [Fact]
    public void Decisions_of_made_up_laws_follow_the_schema() => Seeds.Check(60, random =>
    {
        var rulebook = RandomRulebook.Create(random).Rulebook;
        var @case = RandomCase.Create(rulebook, random) with { Id = random.Next(2) == 0 ? "a-case" : null };
        Schema.Mistakes(rulebook.Decide(@case).Value.ToJson()).Should().BeEmpty();
    });

    [Fact]
    public void Every_field_is_described() => Descriptions(JsonNode.Parse(RulebookSchemas.Decision())!).Should().OnlyContain(d => d.EndsWith('.'));

    [Theory]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2")]
    [InlineData("\"hash\": \"", "\"hash\": \"x")]
    [InlineData("\"assumesOrdinary\": false", "\"assumesOrdinary\": \"no\"")]
    [InlineData("\"on\": \"", "\"onn\": \"")]
    [InlineData("\"status\": \"", "\"status\": \"un")]
    public void The_schema_refuses_what_is_no_decision(string good, string bad)
    {
        var json = Kazakhstan.Rulebook.Decide(new Case(new DateOnly(2024, 5, 1))).Value.ToJson();
        Schema.Mistakes(json.Replace(good, bad, StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    /// <summary>The description of every property; an empty one where it is missing.</summary>
    private static IEnumerable<string> Descriptions(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(e => e.Key == "properties"
            ? e.Value!.AsObject().SelectMany(p => Descriptions(p.Value!).Prepend((string?)p.Value!["description"] ?? ""))
            : e.Value is null ? [] : Descriptions(e.Value)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Descriptions),
        _ => [],
    };
}
