using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.AspNetCore.Tests.Rest;
using EligibilityEngine.Scenarios;
using Json.Schema;

namespace EligibilityEngine.AspNetCore.Tests.Mcp;

/// <summary>The law answers an assistant as it answers everybody, over both transports.</summary>
[Collection(nameof(Assistant))]
public class ToolsTests(Assistant assistant)
{
    private const string Student = """{ "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true, "age": 20, "full-time-student": true } }""";

    public static TheoryData<string> Transports => ["http", "stdio"];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Every_tool_says_what_it_takes_and_what_it_gives(string transport)
    {
        var tools = await assistant.Over(transport).ListToolsAsync();
        tools.Select(t => t.Name).Should().BeEquivalentTo("decide", "possible", "ask", "change", "timeline", "compare", "check_claim", "search", "show");
        tools.Should().AllSatisfy(t =>
        {
            t.Description.Should().NotBeEmpty();
            t.ProtocolTool.Annotations!.ReadOnlyHint.Should().BeTrue();
            t.JsonSchema.GetProperty("type").GetString().Should().Be("object");
        });
        assistant.Over(transport).ServerInstructions.Should().Contain("check_claim");
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_persons_of_the_documents_are_decided_as_a_lawyer_expects(string transport)
    {
        var suite = ScenarioSuite.Load(Kazakhstan.KazakhstanRulebook.Load(), Repository.PathTo("tests", "scenarios", "five-documents.yaml")).Value;
        suite.Scenarios.Should().HaveCountGreaterThan(40);
        foreach (var scenario in suite.Scenarios)
        {
            var arguments = new JsonObject { ["case"] = JsonSerializer.SerializeToNode(scenario.Case), ["questions"] = new JsonArray([.. scenario.Expectations.Select(e => (JsonNode)e.Question.Id)]) };
            var (data, text) = await assistant.Call(transport, "decide", arguments.ToJsonString());
            text.Should().Contain("Not legal advice", "of {0}", scenario.Title);
            foreach (var (expected, answered) in scenario.Expectations.Zip(data["questions"]!.AsArray()))
            {
                answered!["question"]!.GetValue<string>().Should().Be(expected.Question.Id);
                answered["possible"]!.AsArray().Select(a => a?.ToString() ?? "none").Should().Equal(expected.Answers.Select(a => a.Id), "of {0}", scenario.Title);
                if (expected.Grounds is { } grounds)
                {
                    answered["grounds"]!.AsArray().Select(g => (string)g!["provision"]!).Should().BeEquivalentTo(grounds.Select(g => g.Id), "of {0}", scenario.Title);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Answers_keep_to_the_schemas_of_their_tools(string transport)
    {
        var tools = (await assistant.Over(transport).ListToolsAsync()).ToDictionary(t => t.Name);
        foreach (var (tool, arguments) in new[]
        {
            ("decide", $$"""{ "case": {{Student}} }"""),
            ("possible", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ] }"""),
            ("change", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "to": "exempt" }"""),
            ("timeline", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "from": "2018-01-01", "through": "2020-01-01" }"""),
            ("ask", """{ "case": { "on": "2019-05-30" }, "questions": [ "conscription" ] }"""),
            ("check_claim", $$"""{ "case": {{Student}}, "question": "conscription", "answer": "liable", "grounds": [ "he is 20" ] }"""),
            ("search", """{ "words": "clergy" }"""),
        })
        {
            var (data, _) = await assistant.Call(transport, tool, arguments);
            var schema = JsonSchema.FromText(tools[tool].ProtocolTool.OutputSchema!.Value.GetRawText());
            schema.Evaluate(JsonSerializer.SerializeToElement(data)).IsValid.Should().BeTrue("of {0}: {1}", tool, data.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Laws_are_compared_and_names_are_looked_up(string transport)
    {
        (await assistant.Call(transport, "compare", $$"""{ "case": {{Service.Man}}, "questions": [ "service-term" ], "with": { "lawOf": "1998-04-28" } }""")).Data["format"]!.GetValue<string>().Should().Be("eligibility-comparison");
        (await assistant.Call(transport, "search", """{ "words": "clergy" }""")).Data["items"]!.AsArray().Select(i => (string)i!["name"]!).Should().Contain("registered-clergy");
        (await assistant.Call(transport, "show", """{ "name": "kz-31" }""")).Text.Should().Contain("is liable to conscript service");
        (await assistant.Call(transport, "decide", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "language": "ru" }""")).Text.Should().Contain("подлежит призыву");
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task What_is_wrong_is_told_with_its_diagnostic_and_its_place(string transport)
    {
        var told = await assistant.Refused(transport, "decide", """{ "case": { "on": "2019-05-30", "facts": { "sex": "male", "citizn": true } } }""");
        told.Should().Contain("EE5001").And.Contain("/case/facts/citizn").And.Contain("did you mean `citizen`?");
        (await assistant.Refused(transport, "check_claim", $$"""{ "case": {{Student}}, "question": "conscription", "answer": "libale" }""")).Should().Contain("did you mean `liable`?");
        (await assistant.Refused(transport, "show", """{ "name": "kz-3l" }""")).Should().Contain("kz-3");
        (await assistant.Refused(transport, "decide", $$"""{ "case": {{Student}}, "rulebook": "kzz" }""")).Should().Contain("did you mean `kz`?");
        (await assistant.Refused(transport, "decide", """{ "questions": [] }""")).Should().Contain("`case` is missing");
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Provisions_and_statements_are_there_to_quote(string transport)
    {
        var client = assistant.Over(transport);
        var listed = await client.ListResourcesAsync();
        listed.Should().HaveCount(Kazakhstan.KazakhstanRulebook.Load().Provisions.Length);
        var provision = await client.ReadResourceAsync("law://kz/provisions/kz-31");
        provision.Contents.Should().ContainSingle().Which.Should().BeOfType<ModelContextProtocol.Protocol.TextResourceContents>().Which.Text.Should().Contain("register of conscripts");
        var cited = Kazakhstan.KazakhstanRulebook.Load().Provisions.First(p => p.Id == "kz-31").Cites[0];
        var statement = await client.ReadResourceAsync($"law://kz/statements/{cited.Citation}");
        statement.Contents.OfType<ModelContextProtocol.Protocol.TextResourceContents>().Single().Text.Should().Contain("kz-31");
        await client.Awaiting(c => c.ReadResourceAsync("law://kz/provisions/kz-none").AsTask()).Should().ThrowAsync<ModelContextProtocol.McpException>();
    }
}
