using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EligibilityEngine.AspNetCore.Tests.Rest;

/// <summary>What is asked about a case is answered in every form, and what is wrong with it is told at its place.</summary>
[Collection(nameof(Service))]
public class DecideTests(Service service)
{
    private static readonly string Liable = $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ] }""";

    private static Rulebook Law => Kazakhstan.KazakhstanRulebook.Load();

    private static Decision Decided => Law.Decide(JsonSerializer.Deserialize<Case>(Service.Man)!).Value;

    [Fact]
    public async Task A_case_is_decided_in_short_with_its_grounds()
    {
        for (var again = 0; again < 2; again++)
        {
            var answer = (await service.Json("/decide", Liable))["questions"]!.AsArray().Should().ContainSingle().Subject!;
            answer["question"]!.GetValue<string>().Should().Be("conscription");
            answer["answer"]!.GetValue<string>().Should().Be("liable");
            answer["says"]!.GetValue<string>().Should().Be("is liable to conscript service");
            answer["grounds"]!.AsArray().Select(g => g!["provision"]!.GetValue<string>()).Should().Equal("kz-31");
        }
    }

    [Fact]
    public async Task What_is_open_is_told_with_what_is_missing()
    {
        var answer = (await service.Json("/decide", """{ "case": { "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true } }, "questions": [ "conscription" ] }"""))["questions"]![0]!;
        answer["status"]!.GetValue<string>().Should().Be("undetermined");
        answer["possible"]!.AsArray().Select(a => a!.GetValue<string>()).Should().Equal("not-liable", "liable", "exempt");
        answer["missing"]!.AsArray().Select(a => a!.GetValue<string>())
            .Should().Equal(Law.Decide(new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true }.AssumingOrdinary()).Value["conscription"].Justification.Missing.Select(f => f.Id)).And.NotBeEmpty();
        answer["exact"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task The_whole_form_is_the_published_document()
    {
        var written = await (await service.Post("/decide", $$"""{ "case": {{Service.Man}}, "form": "whole" }""")).Content.ReadAsStringAsync();
        written.Should().Be(Decided.ToJson());
    }

    [Fact]
    public async Task A_request_gets_the_form_that_it_prefers()
    {
        foreach (var (accept, type, text) in new[]
        {
            ("text/plain", "text/plain", "On 30 May 2019, under the law of that day, the person is liable"),
            ("text/markdown", "text/markdown", "kz-31"),
            ("text/html;q=0.9, text/plain;q=0.1", "text/html", "<!DOCTYPE html>"),
            ("text/*", "text/html", "<!DOCTYPE html>"),
            ("*/*", "application/json", "eligibility-short"),
            ("image/png, application/json;q=0.2", "application/json", "eligibility-short"),
        })
        {
            var response = await service.Post("/decide", Liable, accept);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.MediaType.Should().Be(type);
            (await response.Content.ReadAsStringAsync()).Should().Contain(text);
        }

        (await service.Post("/decide", Liable, "image/png")).StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
        (await service.Post("/decide", Liable, "application/json;q=0")).StatusCode.Should().Be(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task A_request_gets_the_language_that_it_prefers()
    {
        (await (await service.Post("/decide", Liable, language: "de, ru-KZ;q=0.8, en;q=0.1")).Content.ReadAsStringAsync()).Should().Contain("подлежит призыву");
        (await service.Post("/decide", Liable, language: "ru")).Content.Headers.ContentLanguage.Should().Equal("ru");
        var named = await service.Post("/decide", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "language": "kk" }""", "text/plain", "ru");
        named.Content.Headers.ContentLanguage.Should().Equal("kk");
    }

    [Fact]
    public async Task The_published_documents_tell_their_texts_in_the_language_that_is_preferred()
    {
        var whole = await (await service.Post("/decide", $$"""{ "case": {{Service.Man}}, "form": "whole" }""", language: "ru")).Content.ReadAsStringAsync();
        whole.Should().Be(Decided.ToJson("ru")).And.NotBe(Decided.ToJson());
        var possible = await (await service.Post("/possible", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "language": "kk" }""")).Content.ReadAsStringAsync();
        possible.Should().Be(Decided.Possible("conscription").ToJson("kk"));
        var change = await (await service.Post("/change", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "to": "exempt" }""", language: "ru")).Content.ReadAsStringAsync();
        change.Should().Be(Analysis.CounterfactualAnalysis.ToJson([Decided.Changes("conscription", "exempt")], "ru"));
    }

    [Fact]
    public async Task Every_mistake_is_told_with_its_code_and_its_place()
    {
        var response = await service.Post("/decide", """{ "case": { "on": "2019-05-30", "facts": { "sex": "malee", "citizn": true, "age": { "from": "x" } } } }""");
        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["status"]!.GetValue<int>().Should().Be(422);
        problem["diagnostics"]!.AsArray().Select(d => ((string?)d!["code"], (string?)d["pointer"], (string?)d["hint"])).Should().Contain([
            ("EE5001", "/case/facts/citizn", "did you mean `citizen`?"),
            ("EE5003", "/case/facts/sex", "did you mean `male`?"),
        ]).And.Contain(d => d.Item2 == "/case/facts/age/from");
    }

    [Theory]
    [InlineData("decide", """{ "case": { "on": "2019-05-30" }, "questions": [ "conscription", "conscripton" ] }""", 422, "/questions/1", "did you mean `conscription`?")]
    [InlineData("decide", """{ "case": { "on": "2019-05-30" }, "question": [] }""", 400, "/question", "did you mean `questions`?")]
    [InlineData("decide", """{ "case": { "on": "2019-05-30" }, "form": "long" }""", 400, "/form", null)]
    [InlineData("decide", """{ "case": { "on": "2019-05-30" }, "form": 1 }""", 400, "/form", null)]
    [InlineData("decide", """{ "case": { "on": "2019-05-30" }, "language": "xx" }""", 422, "/language", null)]
    [InlineData("decide", """{ "case": { "on": "2019-05-32" } }""", 422, "/case/on", null)]
    [InlineData("decide", """{ "case": { "on": "2019-05-30", "fact": {} } }""", 422, "/case/fact", null)]
    [InlineData("decide", """{ "case": [] }""", 422, "/case", null)]
    [InlineData("decide", """{ "case": { "on": "2019-05-30", "facts": { "sex": "male", "sex": "male" } } }""", 400, "", null)]
    [InlineData("decide", """{ "questions": [] }""", 400, "", null)]
    [InlineData("decide", "[]", 400, "", null)]
    [InlineData("decide", "{", 400, "", null)]
    [InlineData("decide", """{ "case": { "on": "2019-05-30", "facts": { "sex": "\ud800" } } }""", 400, "", null)]
    [InlineData("change", """{ "case": { "on": "2019-05-30" }, "questions": [ "conscription" ], "to": "liabel" }""", 422, "/to", "did you mean `liable`?")]
    [InlineData("cite", """{ "case": { "on": "2019-05-30" }, "style": "oskola" }""", 422, "/style", "did you mean `oscola`?")]
    [InlineData("compare", """{ "case": { "on": "2019-05-30" }, "with": { "rulebook": "libary" } }""", 422, "/with/rulebook", "did you mean `library`?")]
    [InlineData("compare", """{ "case": { "on": "2019-05-30" }, "with": { "lawOf": "x" } }""", 400, "/with/lawOf", null)]
    [InlineData("ask", """{ "case": { "on": "2019-05-30" }, "reply": 5 }""", 400, "/reply", null)]
    [InlineData("ask", """{ "case": { "on": "2019-05-30" }, "reply": { "sex": "x" } }""", 422, "/reply", null)]
    public async Task What_cannot_be_read_is_told_at_its_place(string path, string body, int status, string at, string? hint)
    {
        var response = await service.Post("/" + path, body);
        ((int)response.StatusCode).Should().Be(status);
        var mistake = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["diagnostics"]!.AsArray().Should().ContainSingle().Subject!;
        ((string?)mistake["pointer"]).Should().Be(at);
        ((string?)mistake["hint"]).Should().Be(hint ?? (string?)mistake["hint"]);
    }

    [Fact]
    public async Task What_facts_come_to_together_is_a_mistake_also_where_lanes_would_not_see_it()
    {
        const string Both = """{ "case": { "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true, "age": 23, "born": "1990-01-01" } }, "questions": [ "conscription" ] }""";
        for (var again = 0; again < 2; again++)
        {
            (await service.Post("/decide", Both)).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        }
    }

    [Fact]
    public async Task What_is_possible_what_would_change_it_and_when_are_the_published_documents()
    {
        var open = Law.Decide(new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true }.AssumingOrdinary()).Value;
        const string Open = """{ "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true } }""";
        (await Text("/possible", $$"""{ "case": {{Open}}, "questions": [ "conscription" ] }""")).Should().Be(open.Possible("conscription").ToJson());
        (await Text("/change", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "to": "exempt" }""")).Should().Be(Analysis.CounterfactualAnalysis.ToJson([Decided.Changes("conscription", "exempt")]));
        var timeline = Law.Timeline(Decided.Case, "conscription", new DateOnly(2018, 1, 1), new DateOnly(2020, 1, 1)).Value;
        var life = $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "from": "2018-01-01", "through": "2020-01-01" }""";
        (await Text("/timeline", life)).Should().Be(timeline.ToJson());
        (await Text("/timeline", life, "image/svg+xml")).Should().Be(timeline.ToSvg());
        (await Text("/timeline", life, "text/html")).Should().Contain("<svg");
        (await Text("/possible", $$"""{ "case": {{Open}} }""", "text/plain")).Should().Contain("was born on 31 May 1992 to 30 May 2001");
    }

    [Fact]
    public async Task Laws_and_readings_are_compared()
    {
        var compared = JsonNode.Parse(await Text("/compare", $$"""{ "case": {{Service.Man}}, "questions": [ "service-term" ], "with": { "knownBy": "1998-12-31" } }"""))!;
        compared["format"]!.GetValue<string>().Should().Be("eligibility-comparison");
        (await Text("/compare", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ] }""", "text/plain")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Sources_are_cited()
    {
        (await Text("/cite", $$"""{ "case": {{Service.Man}}, "questions": [ "conscription" ], "style": "oscola" }""", "text/plain"))
            .Should().Be(Decided.Citations(new ReportOptions { Questions = ["conscription"] }).In(Citing.CitationStyle.Oscola));
    }

    [Fact]
    public async Task An_interview_goes_back_and_forth_until_it_is_settled()
    {
        var body = """{ "case": { "on": "2019-05-30" }, "questions": [ "conscription" ], "assumeOrdinary": true }""";
        var screens = 0;
        while (true)
        {
            var turn = await service.Json("/ask", body);
            if (turn["settled"]!.GetValue<bool>())
            {
                turn["possible"]!.AsArray().Select(a => a!.GetValue<string>()).Should().Equal("liable");
                turn["screen"].Should().BeNull();
                break;
            }

            (++screens).Should().BeLessThan(6);
            var known = new Dictionary<string, JsonNode> { ["sex"] = "male", ["citizen"] = true, ["born"] = "1996-01-10" };
            var asked = turn["screen"]!["facts"]!.AsArray().Select(f => f!["fact"]!.GetValue<string>()).ToList();
            asked.Should().OnlyContain(f => known.ContainsKey(f));
            body = new JsonObject { ["case"] = turn["case"]!.DeepClone(), ["questions"] = new JsonArray("conscription"), ["reply"] = new JsonObject(asked.Select(f => KeyValuePair.Create(f, (JsonNode?)known[f].DeepClone()))) }.ToJsonString();
        }

        screens.Should().BeGreaterThan(0);
        (await Text("/ask", """{ "case": { "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true } }, "questions": [ "conscription" ], "reply": "1996-01-10" }""", "text/plain")).Should().Contain("is liable to conscript");
    }

    private async Task<string> Text(string path, string body, string? accept = null)
    {
        var response = await service.Post(path, body, accept);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.OK, text);
        return text;
    }
}
