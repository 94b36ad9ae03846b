using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Decisions;
using EligibilityEngine.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EligibilityEngine.AspNetCore.Tests.Rest;

/// <summary>Persons come and go a line each, and lanes say what the evaluator says.</summary>
[Collection(nameof(Service))]
public class StreamTests(Service service)
{
    private const string Type = "application/x-ndjson";

    [Fact]
    public async Task Each_line_is_answered_on_a_line()
    {
        const string Lines = """
            {"case":"a","facts":{"sex":"male","citizen":true,"age":23}}
            {"facts":{"sex":"male","citizen":true}}

            {"case":"c","facts":{"sx":"male"}}
            no json
            {"case":"part","facts":{"sex":"male","citizen":true,"age":{"from":20,"below":25}}}
            {"case":"b","on":"2005-05-30","facts":{"sex":"female","citizen":"yes","born":"1980"}}
            """;
        var answers = await Raw("?on=2019-05-30&assume=ordinary&question=conscription&question=service-term", Lines);
        answers.Should().Equal(
            """{"case":"a","answers":{"conscription":["liable"],"service-term":[12]}}""",
            """{"answers":{"conscription":["not-liable","liable","exempt"],"service-term":[null,12]},"exact":false}""",
            """{"case":"c","line":4,"problem":{"type":"urn:eligibility:mistakes","title":"The case has mistakes","status":422,"diagnostics":[{"code":"EE5001","message":"the rulebook has no fact or reading named `sx`","hint":"did you mean `sex`?","pointer":"/facts/sx"}]}}""",
            """{"line":5,"problem":{"type":"about:blank","title":"The request cannot be read","status":400,"diagnostics":[{"message":"this is not JSON at line 1, byte 2","pointer":""}]}}""",
            """{"case":"part","answers":{"conscription":["liable"],"service-term":[12]}}""",
            """{"case":"b","answers":{"conscription":["not-liable"],"service-term":[null]}}""");
    }

    [Fact]
    public async Task What_is_open_is_exact_where_that_is_asked_for()
    {
        var answers = await Stream("?on=2019-05-30&precision=exact&question=conscription", """{"facts":{"sex":"male","citizen":true,"age":23}}""");
        answers[0]["exact"].Should().BeNull();
        answers[0]["answers"]!["conscription"]!.AsArray().Select(a => a!.GetValue<string>())
            .Should().Equal(Kazakhstan.KazakhstanRulebook.Load().Decide(new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true, ["age"] = 23 }).Value["conscription"].Possible.Select(a => a.Id));
    }

    /// <summary>The persons of the scenarios, each as a line and as a request: lanes, streams and requests say what the evaluator says of every question that is asked there.</summary>
    [Fact]
    public async Task Every_person_of_the_scenarios_is_answered_as_the_evaluator_answers()
    {
        var law = service.Services.GetRequiredService<IRulebooks>()["kz"];
        var desk = service.Services.GetRequiredService<LawDesk>();
        var scenarios = Testing.Kazakhstan.Scenarios.Scenarios.Where((_, i) => i % 12 == 0).ToList();
        var seen = 0;
        foreach (var group in scenarios.GroupBy(s => s.Expectations[0].Question.Id))
        {
            var answers = await Stream($"?question={group.Key}", string.Join('\n', group.Select(s => JsonSerializer.Serialize(s.Case with { Title = null }))));
            foreach (var (scenario, answer) in group.Zip(answers))
            {
                var decided = law.Rulebook.Decide(scenario.Case, Precision.ThreeValued).ValueOrNull;
                (decided is null).Should().Be(answer["problem"] is not null, scenario.Title);
                (answer["answers"]?[group.Key]!.AsArray().Select(a => a?.ToString() ?? "none")).Should().Equal(decided?[group.Key].Possible.Select(a => a.Id), scenario.Title);
                Short(desk, law, scenario.Case, group.Key, scenario.Title);
                seen++;
            }
        }

        seen.Should().BeGreaterThan(200);
    }

    private static void Short(LawDesk desk, HostedRulebook law, Case @case, string question, string title)
    {
        var exact = law.Rulebook.Decide(@case).ValueOrNull?[question];
        for (var again = 0; again < 2; again++)
        {
            var request = new DecideRequest { Case = JsonSerializer.SerializeToElement(@case with { Title = null }), Questions = [question] };
            var (asked, problem) = desk.Look(law, request, []);
            problem.Should().BeNull();
            var told = LawDesk.Decide(asked!, AnswerForm.Short, default);
            (told.Problem is null).Should().Be(exact is not null, title);
            if (exact is not null)
            {
                var answer = JsonNode.Parse(told.Json())!["questions"]![0]!;
                answer["possible"]!.AsArray().Select(a => a?.ToString() ?? "none").Should().Equal(exact.Possible.Select(a => a.Id), title);
                answer["grounds"]!.AsArray().Select(g => g!["provision"]!.GetValue<string>()).Should().Equal(exact.Justification.Grounds.Select(p => p.Id), title);
                ((string?)answer["readThrough"]).Should().Be(exact.ReadThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), title);
            }
        }
    }

    [Theory]
    [InlineData("?qestion=conscription", 400)]
    [InlineData("?question=conscripton", 422)]
    [InlineData("?on=yesterday", 400)]
    [InlineData("?assume=nothing", 400)]
    [InlineData("?precision=high", 400)]
    public async Task What_is_wrong_with_the_query_is_told(string query, int status) => ((int)(await service.Post("/decide/many" + query, "", type: Type)).StatusCode).Should().Be(status);

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over()
    {
        var long1 = new string(' ', 300_000) + "x";
        var answers = await Stream("?on=2019-05-30&question=conscription&assume=ordinary", $"{long1}\n{{\"case\":\"a\",\"facts\":{{\"sex\":\"female\",\"citizen\":true,\"age\":23}}}}");
        answers.Should().HaveCount(2);
        answers[0]["problem"]!["diagnostics"]![0]!["message"]!.GetValue<string>().Should().Be("a line has at most 262144 bytes");
        answers[1]["case"]!.GetValue<string>().Should().Be("a");
    }

    private async Task<List<JsonNode>> Stream(string query, string lines) => [.. (await Raw(query, lines)).Select(l => JsonNode.Parse(l)!)];

    private async Task<string[]> Raw(string query, string lines)
    {
        var response = await service.Post("/decide/many" + query, lines, type: Type);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be(Type);
        return (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
