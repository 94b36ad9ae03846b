using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.AspNetCore.Serving;
using EligibilityEngine.Cli;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace EligibilityEngine.AspNetCore.Tests.Mcp;

/// <summary>All tests of the tools share these assistants.</summary>
[CollectionDefinition(nameof(Assistant))]
public sealed class OneAssistant : ICollectionFixture<Assistant>;

/// <summary>An assistant that speaks with the tool over standard input and output, and with the service over HTTP, by the SDK's own client.</summary>
public sealed class Assistant : IAsyncLifetime
{
    private readonly Dictionary<string, McpClient> _clients = [];
    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        _app = LawServer.Build(
            new ServerOptions { Addresses = ["http://127.0.0.1:0"] },
            o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly),
            b =>
            {
                b.WebHost.UseTestServer();
                b.Services.AddEligibilityMcp().WithHttpTransport();
            },
            a => a.MapEligibilityMcp());
        await _app.StartAsync();
        var http = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri("http://localhost/mcp"), TransportMode = HttpTransportMode.StreamableHttp }, _app.GetTestClient(), ownsHttpClient: true);
        _clients["http"] = await McpClient.CreateAsync(http);
        // What the tool needs lies here as these tests need it.
        var needs = Path.ChangeExtension(typeof(Assistant).Assembly.Location, ".deps.json");
        var stdio = new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = ["exec", "--depsfile", needs, typeof(EligibilityCommand).Assembly.Location, "mcp"] });
        _clients["stdio"] = await McpClient.CreateAsync(stdio);
    }

    public async Task DisposeAsync()
    {
        foreach (var client in _clients.Values)
        {
            await client.DisposeAsync();
        }

        await _app!.DisposeAsync();
    }

    public McpClient Over(string transport) => _clients[transport];

    /// <summary>Calls a tool that is to answer.</summary>
    public async Task<(JsonNode Data, string Text)> Call(string transport, string tool, string arguments)
    {
        var result = await Result(transport, tool, arguments);
        (result.IsError ?? false).Should().BeFalse(Text(result));
        return (JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!, Text(result));
    }

    /// <summary>Calls a tool that is to refuse.</summary>
    public async Task<string> Refused(string transport, string tool, string arguments)
    {
        var result = await Result(transport, tool, arguments);
        result.IsError.Should().BeTrue(Text(result));
        return Text(result);
    }

    private Task<CallToolResult> Result(string transport, string tool, string arguments)
    {
        var all = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!;
        return Over(transport).CallToolAsync(tool, all.ToDictionary(a => a.Key, a => (object?)a.Value)).AsTask();
    }

    private static string Text(CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(c => c.Text));
}
