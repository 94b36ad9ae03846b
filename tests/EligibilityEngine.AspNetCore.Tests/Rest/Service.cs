using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EligibilityEngine.AspNetCore.Serving;
using EligibilityEngine.Kazakhstan;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace EligibilityEngine.AspNetCore.Tests.Rest;

/// <summary>All tests of the service share one.</summary>
[CollectionDefinition(nameof(Service))]
public sealed class OneService : ICollectionFixture<Service>;

/// <summary>The service of the tool with the law of Kazakhstan and a small one, in this process: the same for all tests.</summary>
public sealed class Service : IAsyncLifetime, IDisposable
{
    private readonly Hosting.Library _library = new();
    private WebApplication? _app;

    /// <summary>A man of 23 in 2019.</summary>
    public const string Man = """{ "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true, "age": 23 } }""";

    internal Hosting.Lines Lines { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    internal IServiceProvider Services => _app!.Services;

    public async Task InitializeAsync()
    {
        _app = LawServer.Build(
            new ServerOptions { Addresses = ["http://127.0.0.1:0"] },
            o =>
            {
                o.Default = "kz";
                o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly);
                o.AddFolder("library", _library.Folder);
            },
            b =>
            {
                b.WebHost.UseTestServer();
                b.Logging.AddProvider(Lines).SetMinimumLevel(LogLevel.Information);
            });
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    /// <summary>Another service, with the small law alone.</summary>
    internal WebApplication Build(ServerOptions options, Action<WebApplicationBuilder> adjust) => LawServer.Build(options, o => o.AddFolder("library", _library.Folder), adjust);

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        _library.Dispose();
        Lines.Dispose();
    }

    public Task<HttpResponseMessage> Post(string path, string body, string? accept = null, string? language = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return Send(request, accept, language);
    }

    public Task<HttpResponseMessage> Get(string path, string? accept = null, string? language = null) => Send(new HttpRequestMessage(HttpMethod.Get, path), accept, language);

    public async Task<JsonNode> Json(string path, string body)
    {
        var response = await Post(path, body);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue(text);
        return JsonNode.Parse(text)!;
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, string? accept, string? language)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (language is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        }

        return Client.SendAsync(request);
    }
}
