using System.Net;
using System.Text;
using System.Text.Json;
using EligibilityEngine.AspNetCore.Serving;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EligibilityEngine.AspNetCore.Tests.Rest;

/// <summary>The service is safe without anybody making it so.</summary>
[Collection(nameof(Service))]
public class SafetyTests(Service service)
{
    private static readonly string[] Words = ["{", "}", "[", "]", ":", ",", "\"", "case", "on", "facts", "questions", "age", "born", "sex", "\\u0000", "\\ud800", "é", "1e999", "-0", "null", "true", "2019-05-30", "from", "history", "one-of", "not", "\n", "\t", "\0"];

    private static readonly string[] Values =
    [
        "null", "true", "-1", "1e400", "9223372036854775808", "\"\"", "\"2019-05-30\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"male\"", "[]", "[null]", "{}", "{\"from\":1}", "{\"history\":[]}", "{\"history\":[{\"value\":1}]}",
        "{\"one-of\":[]}", "{\"not\":\"x\"}", "[[[]]]", "\"20..10\"", "\"!\"", "\"a|b\"", "\"\\u202e\"", "{\"at-least\":1}", "\"conscription\"", "[\"borrowing\"]", "\"granted\"", "{\"lawOf\":\"2000-01-01\"}", "{\"readings\":{\"x\":\"y\"}}",
    ];

    [Fact]
    public async Task Malformed_requests_are_refused_and_never_fail()
    {
        const int Seed = 20260101;
        var random = new Random(Seed);
        var description = System.Text.Json.Nodes.JsonNode.Parse(await (await service.Get("/openapi.json")).Content.ReadAsStringAsync())!;
        var paths = description["paths"]!.AsObject().Where(p => p.Value!["post"] is not null && p.Key.StartsWith("/rulebooks/", StringComparison.Ordinal) && !p.Key.Contains("many", StringComparison.Ordinal)).Select(p => (Path: p.Key.Replace("{rulebook}", "library", StringComparison.Ordinal), Keys: Keys(description, p.Value!))).ToList();
        paths.Should().HaveCountGreaterThan(6);
        var statuses = new Dictionary<int, int>();
        var rounds = Environment.GetEnvironmentVariable("ROUNDS") is { Length: > 0 } told ? int.Parse(told, System.Globalization.CultureInfo.InvariantCulture) : 10_000;
        for (var i = 0; i < rounds; i++)
        {
            var (path, keys) = paths[random.Next(paths.Count)];
            var body = random.Next(3) == 0 ? Noise(random) : Request(random, keys);
            var response = await service.Post(path, body, random.Next(8) == 0 ? "text/plain" : null);
            var status = (int)response.StatusCode;
            status.Should().BeLessThan(500, $"seed {Seed}, round {i}: {path} {body}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        statuses.Keys.Should().Contain([400, 422]);
        statuses.Where(s => s.Key is >= 400 and < 500).Sum(s => s.Value).Should().BeGreaterThan(rounds * 3 / 5);
        service.Lines.All.Should().NotContain(l => l.Contains("should not have happened", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("https://example.org.evil.example", false)]
    public async Task Scripts_of_a_site_may_ask_where_it_is_named(string origin, bool mayAsk)
    {
        await using var app = service.Build(new ServerOptions { Addresses = ["http://127.0.0.1:0"], Origins = ["https://example.org"], Keys = ["a-key-of-some-length"] }, b => b.WebHost.UseTestServer());
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var question = new HttpRequestMessage(HttpMethod.Options, "/rulebooks/library/decide");
        question.Headers.Add("Origin", origin);
        question.Headers.Add("Access-Control-Request-Method", "POST");
        question.Headers.Add("Access-Control-Request-Headers", "content-type, x-api-key");
        var may = await client.SendAsync(question);
        may.Headers.Contains("Access-Control-Allow-Origin").Should().Be(mayAsk);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/rulebooks/library");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("X-Api-Key", "a-key-of-some-length");
        var answer = await client.SendAsync(request);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.Contains("Access-Control-Allow-Origin").Should().Be(mayAsk);
    }

    [Fact]
    public async Task Without_a_name_no_site_may_ask()
    {
        await using var app = service.Build(new ServerOptions { Addresses = ["http://127.0.0.1:0"] }, b => b.WebHost.UseTestServer());
        await app.StartAsync();
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("Origin", "https://example.org");
        var answer = await client.GetAsync(new Uri("/rulebooks/library", UriKind.Relative));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    [Fact]
    public async Task Malformed_streams_are_answered_line_by_line()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        var lines = string.Join('\n', Enumerable.Range(0, 1500).Select(_ => random.Next(2) == 0 ? Noise(random).Replace('\n', ' ') : Request(random, ["case", "on", "facts", "assume", "law-of"]).Replace('\n', ' ')));
        var response = await service.Post("/rulebooks/library/decide/many?on=2019-05-30", lines, type: "application/x-ndjson");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var answers = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers.Should().HaveCount(lines.Split('\n').Count(l => l.Trim(' ', '\t', '\r').Length > 0), $"seed {Seed}");
        answers.Should().OnlyContain(a => JsonDocument.Parse(a, default).RootElement.ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public async Task Nothing_of_a_person_is_logged_or_in_an_address()
    {
        var canaries = new[] { "1987-06-19", "canary", "person-x" };
        await service.Post("/decide", """{ "case": { "case": "person-x", "on": "2019-05-30", "facts": { "born": "1987-06-19", "sex": "canary" } } }""");
        await service.Post("/decide", """{ "case": { "case": "person-x", "on": "2019-05-30", "facts": { "born": "1987-06-19" } } }""");
        await service.Post("/decide/many?on=2019-05-30", """{"case":"person-x","facts":{"born":"1987-06-19","sex":"canary"}}""", type: "application/x-ndjson");
        service.Lines.All.Should().NotBeEmpty();
        service.Lines.All.Where(l => canaries.Any(c => l.Contains(c, StringComparison.Ordinal))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_browser_does_nothing_with_an_answer_but_show_it()
    {
        foreach (var path in new[] { "/rulebooks", "/provisions/kz-31", "/no/such", "/openapi.json", "/docs" })
        {
            var headers = (await service.Get(path, "text/html")).Headers;
            headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'").And.Contain("frame-ancestors 'none'");
            headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
            headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
            headers.Contains("Server").Should().BeFalse();
        }
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        (await service.Post("/decide", $$"""{ "case": { "on": "2019-05-30", "title": "{{new string('a', 300_000)}}" } }""")).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await service.Post("/decide", new string('[', 200) + new string(']', 200))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var facts = string.Join(',', Enumerable.Range(0, 1001).Select(i => $"\"f{i}\": 1"));
        (await service.Post("/decide", $$"""{ "case": { "on": "2019-05-30", "facts": { {{facts}} } } }""")).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await service.Post("/decide", "{}", type: "text/plain")).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_and_what_is_too_much_waits_or_is_sent_away()
    {
        await using var app = service.Build(new ServerOptions { Addresses = ["http://127.0.0.1:0"], Limits = o => (o.Time, o.AtOnce, o.Waiting) = (TimeSpan.FromTicks(1), 1, 0) }, b => b.WebHost.UseTestServer());
        await app.StartAsync();
        using var client = app.GetTestClient();
        // The clock may be late where the machine has much to do: then an answer comes first.
        var slow = await Ask(0);
        for (var month = 1; slow.IsSuccessStatusCode && month < 1_000; month++)
        {
            slow.Dispose();
            slow = await Ask(month);
        }

        slow.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        slow.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        slow.Dispose();

        using var taken = await app.Services.GetRequiredService<Endpoints.Answering>().Turn(default);
        using var busy = await client.GetAsync("/rulebooks");
        busy.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        busy.Headers.RetryAfter.Should().NotBeNull();

        Task<HttpResponseMessage> Ask(int month) =>
            client.PostAsync("/possible", new StringContent($$"""{ "case": { "on": "{{new DateOnly(2016, 5, 1).AddMonths(month):yyyy-MM-dd}}" } }""", Encoding.UTF8, "application/json"));
    }

    [Fact]
    public async Task A_key_is_demanded_where_there_are_keys()
    {
        const string Key = "0123456789abcdef";
        await using var app = service.Build(new ServerOptions { Addresses = ["http://127.0.0.1:0"], Keys = [Key, "another-key-of-length"] }, b => b.WebHost.UseTestServer());
        await app.StartAsync();
        foreach (var (name, value, expected) in new[]
        {
            ("X-None", "", HttpStatusCode.Unauthorized), ("X-Api-Key", "0123456789abcdee", HttpStatusCode.Unauthorized), ("X-Api-Key", Key, HttpStatusCode.OK), ("Authorization", "Bearer " + Key, HttpStatusCode.OK), ("Authorization", "Basic " + Key, HttpStatusCode.Unauthorized),
        })
        {
            using var client = app.GetTestClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
            (await client.GetAsync("/rulebooks")).StatusCode.Should().Be(expected);
            (await client.GetAsync("/docs/")).IsSuccessStatusCode.Should().Be(expected == HttpStatusCode.OK);
            (await client.GetAsync("/health")).StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_page_elsewhere_that_calls_itself_this_machine_is_turned_away()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/rulebooks");
        request.Headers.Host = "evil.example";
        (await service.Client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    /// <summary>Over a real connection, as the tool serves it. The client of .NET sends all before it reads, so that this one is written by hand.</summary>
    [Fact]
    public async Task A_stream_is_answered_while_it_comes()
    {
        await using var app = service.Build(new ServerOptions { Addresses = ["http://127.0.0.1:0"] }, _ => { });
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(address.Host, address.Port, limit.Token);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await Send("POST /decide/many?on=2024-05-01&assume=ordinary HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        await Person("{\"case\":\"a\",\"facts\":{\"resident\":true,\"born\":\"2003-11-05\"}}");
        (await Answer()).Should().Be("""{"case":"a","answers":{"borrowing":["granted"]}}""");
        await Person("{\"case\":\"b\",\"facts\":{\"resident\":false}}");
        (await Answer()).Should().Be("""{"case":"b","answers":{"borrowing":["none"]}}""");
        await Send("0\r\n\r\n");
        (await reader.ReadLineAsync(limit.Token)).Should().BeEmpty();
        (await reader.ReadLineAsync(limit.Token)).Should().Be("0");

        ValueTask Send(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), limit.Token);

        ValueTask Person(string line) => Send($"{line.Length + 1:x}\r\n{line}\n\r\n");

        async Task<string> Answer()
        {
            while (await reader.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith('{'))
                {
                    return line;
                }
            }

            return "";
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://192.168.1.2:5080", false)]
    public void It_is_known_which_addresses_are_of_this_machine(string address, bool isLoopback) => new ServerOptions { Addresses = [address] }.IsLoopback.Should().Be(isLoopback);

    private static string[] Keys(System.Text.Json.Nodes.JsonNode description, System.Text.Json.Nodes.JsonNode path)
    {
        var reference = path["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();
        return [.. description["components"]!["schemas"]![reference.Split('/')[^1]]!["properties"]!.AsObject().Select(p => p.Key)];
    }

    private static string Noise(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Request(Random random, string[] keys) =>
        "{" + string.Join(',', keys.Where(_ => random.Next(3) > 0).Select(k => $"\"{k}\":{(k == "case" && random.Next(4) > 0 ? Person(random) : Values[random.Next(Values.Length)])}")) + "}";

    private static string Person(Random random)
    {
        var facts = new[] { "age", "born", "resident", "book-overdue", "x" }.Where(_ => random.Next(3) == 0).Select(f => $"\"{f}\":{Values[random.Next(Values.Length)]}");
        var on = random.Next(5) == 0 ? Values[random.Next(Values.Length)] : "\"2019-05-30\"";
        return "{\"on\":" + on + ",\"facts\":{" + string.Join(',', facts) + "}}";
    }
}
