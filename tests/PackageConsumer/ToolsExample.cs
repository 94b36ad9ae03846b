using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;

/// <summary>The example of the page of EligibilityEngine.Mcp, asked by the client of the protocol.</summary>
internal static class ToolsExample
{
    public static async Task<bool> Run()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Services.AddEligibility(o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly));
        builder.Services.AddEligibilityMcp().WithHttpTransport();
        var app = builder.Build();
        app.MapEligibilityMcp("/mcp");
        await app.StartAsync();
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(app.Urls.First() + "/mcp") }));
        var checkedClaim = await client.CallToolAsync("check_claim", new Dictionary<string, object?>
        {
            ["case"] = new Dictionary<string, object?> { ["on"] = "2019-05-30", ["assume"] = "ordinary", ["facts"] = new Dictionary<string, object?> { ["sex"] = "male", ["citizen"] = true, ["age"] = 23 } },
            ["question"] = "conscription",
            ["answer"] = "liable",
            ["grounds"] = new[] { "kz-31" },
        });
        var told = checkedClaim.StructuredContent.ToString()!;
        Console.WriteLine(told);
        await app.StopAsync();
        return checkedClaim.IsError is not true && told.Contains("\"right\"", StringComparison.Ordinal);
    }
}
