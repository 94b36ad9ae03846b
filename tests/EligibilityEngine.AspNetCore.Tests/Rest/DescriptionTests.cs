using System.Text.Json.Nodes;
using Json.Schema;

namespace EligibilityEngine.AspNetCore.Tests.Rest;

/// <summary>The service is described by the contracts that it keeps.</summary>
[Collection(nameof(Service))]
public class DescriptionTests(Service service)
{
    [Fact]
    public async Task The_description_is_of_all_addresses_and_its_schemas_are_those_that_are_published()
    {
        var description = JsonNode.Parse(await (await service.Get("/openapi.json")).Content.ReadAsStringAsync())!;
        description["openapi"]!.GetValue<string>().Should().StartWith("3.1");
        var paths = description["paths"]!.AsObject().Select(p => p.Key).ToList();
        paths.Should().Contain(["/decide", "/decide/many", "/possible", "/ask", "/change", "/timeline", "/compare", "/cite", "/provisions/{name}/history", "/search", "/rulebooks/{rulebook}/decide"]);
        var schemas = description["components"]!["schemas"]!.AsObject();
        schemas["DecideRequest"]!["properties"]!["case"]!["$ref"]!.GetValue<string>().Should().Be("#/components/schemas/Case");
        schemas["DecideRequest"]!["properties"]!["form"]!["enum"]!.AsArray().Select(v => v!.GetValue<string>()).Should().Equal("short", "whole");
        schemas["Short"]!["properties"]!["questions"].Should().NotBeNull();
        Regex(description).Select(r => r.Split('/').Last()).Should().BeSubsetOf(schemas.Select(s => s.Key));
    }

    [Fact]
    public async Task An_answer_keeps_to_its_schema()
    {
        var answer = await service.Json("/decide", $$"""{ "case": {{Service.Man}} }""");
        var schema = JsonSchema.FromText(Schemas.ContractSchema.Of(Desk.DeskForms.Instance.ShortContract, Desk.ShortContract.Name, "Answers in short"));
        var kept = schema.Evaluate(JsonSerializerElement(answer), new EvaluationOptions { OutputFormat = OutputFormat.List });
        kept.IsValid.Should().BeTrue("of {0}: {1}", answer.ToJsonString(), string.Join("; ", (kept.Details ?? []).Where(d => d.Errors is not null).Select(d => d.InstanceLocation + " " + string.Join(", ", d.Errors!.Values))));
    }

    [Fact]
    public async Task The_page_to_try_it_on_asks_nobody_else()
    {
        var page = await (await service.Get("/docs/")).Content.ReadAsStringAsync();
        page.Should().Contain("openapi.json").And.NotContain("https://cdn");
    }

    private static System.Text.Json.JsonElement JsonSerializerElement(JsonNode node) => System.Text.Json.JsonSerializer.SerializeToElement(node);

    /// <summary>All references of the description.</summary>
    private static IEnumerable<string> Regex(JsonNode node) => node switch
    {
        JsonObject map => map.SelectMany(m => m.Key == "$ref" && m.Value is JsonValue text ? [text.GetValue<string>()] : m.Value is null ? [] : Regex(m.Value)),
        JsonArray list => list.SelectMany(i => i is null ? [] : Regex(i)),
        _ => [],
    };
}
