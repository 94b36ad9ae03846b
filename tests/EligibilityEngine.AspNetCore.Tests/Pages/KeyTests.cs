using System.Net;
using EligibilityEngine.AspNetCore.Serving;
using EligibilityEngine.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EligibilityEngine.AspNetCore.Tests.Pages;

/// <summary>Where a key is demanded, a person brings it in a form, and the browser has a pass that no script reads.</summary>
public sealed class KeyTests : IAsyncLifetime, IDisposable
{
    private const string Key = "0123456789abcdef";

    private readonly Hosting.Library _library = new();
    private readonly Clock _clock = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _app = LawServer.Build(
            new ServerOptions { Addresses = ["http://127.0.0.1:0"], Keys = [Key] },
            o => o.AddFolder("library", _library.Folder),
            b =>
            {
                b.WebHost.UseTestServer();
                b.Services.AddSingleton<TimeProvider>(_clock);
                b.Services.AddEligibilityPages();
            },
            a => a.MapEligibilityPages());
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        _client.Dispose();
        _library.Dispose();
    }

    [Fact]
    public async Task A_page_leads_to_the_form_and_the_form_to_the_page()
    {
        using var sent = await _client.GetAsync("/law?q=book");
        sent.StatusCode.Should().Be(HttpStatusCode.Redirect);
        sent.Headers.Location!.ToString().Should().Be("/key?to=%2Flaw%3Fq%3Dbook");
        (await _client.GetStringAsync(sent.Headers.Location)).Should().Contain("type=\"password\"").And.Contain("value=\"/law?q=book\"");
        using var entered = await Enter(Key, "/law?q=book");
        entered.StatusCode.Should().Be(HttpStatusCode.Redirect);
        entered.Headers.Location!.ToString().Should().Be("/law?q=book");
        var pass = entered.Headers.GetValues("Set-Cookie").Single();
        pass.Should().Contain("httponly").And.Contain("samesite=lax").And.NotContain(Key);
        (await Ask("/law?q=book", pass)).Should().Be(HttpStatusCode.OK);
        (await Ask("/rulebooks", pass)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_a_key_there_are_the_form_its_style_and_nothing_else()
    {
        foreach (var path in new[] { "/key", "/page.css", "/page.js", "/health" })
        {
            (await Ask(path, null)).Should().Be(HttpStatusCode.OK, path);
        }

        foreach (var path in new[] { "/rulebooks", "/openapi.json", "/provisions", "/no/such/page" })
        {
            (await Ask(path, null)).Should().Be(HttpStatusCode.Unauthorized, path);
        }

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("case", "{}")]);
        using var posted = await _client.PostAsync("/", form);
        posted.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_wrong_key_lets_nobody_in_and_leads_nowhere_else()
    {
        using var wrong = await Enter("0123456789abcdee", "/");
        wrong.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        wrong.Headers.Contains("Set-Cookie").Should().BeFalse();
        (await wrong.Content.ReadAsStringAsync()).Should().Contain("none of the keys").And.NotContain("0123456789abcdee");
        foreach (var elsewhere in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "evil" })
        {
            using var entered = await Enter(Key, elsewhere);
            entered.Headers.Location!.ToString().Should().Be("/");
        }
    }

    [Fact]
    public async Task A_pass_runs_out_and_cannot_be_made_by_hand()
    {
        using var entered = await Enter(Key, "/");
        var pass = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        (await Ask("/rulebooks", pass)).Should().Be(HttpStatusCode.OK);
        var (until, sign) = (long.Parse(pass.Split('=')[1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture), pass.Split('.')[1]);
        (await Ask("/rulebooks", $"eligibility-pass={until + 1}.{sign}")).Should().Be(HttpStatusCode.Unauthorized);
        (await Ask("/rulebooks", "eligibility-pass=x")).Should().Be(HttpStatusCode.Unauthorized);
        _clock.Now += TimeSpan.FromHours(13);
        (await Ask("/rulebooks", pass)).Should().Be(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpResponseMessage> Enter(string key, string to)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", key), KeyValuePair.Create("to", to)]);
        return await _client.PostAsync("/key", form);
    }

    private async Task<HttpStatusCode> Ask(string path, string? pass)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (pass is not null)
        {
            request.Headers.Add("Cookie", pass.Split(';')[0]);
        }

        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 4, 4, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
