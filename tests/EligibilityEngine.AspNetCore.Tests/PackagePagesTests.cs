using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Client;

namespace EligibilityEngine.AspNetCore.Tests;

/// <summary>The examples on the pages of the packages are code that is compiled and run, here and by <c>tests/PackageConsumer</c>.</summary>
public class PackagePagesTests
{
    [Theory]
    [InlineData("EligibilityEngine.Extensions.Hosting", 0, "PackageConsumer/HostingExample.cs")]
    [InlineData("EligibilityEngine.Extensions.Hosting", 0, "EligibilityEngine.AspNetCore.Tests/PackagePagesTests.cs")]
    [InlineData("EligibilityEngine.Extensions.Hosting", 1, "EligibilityEngine.AspNetCore.Tests/PackagePagesTests.cs")]
    [InlineData("EligibilityEngine.AspNetCore", 0, "PackageConsumer/ServiceExample.cs")]
    [InlineData("EligibilityEngine.AspNetCore", 0, "EligibilityEngine.AspNetCore.Tests/PackagePagesTests.cs")]
    [InlineData("EligibilityEngine.Mcp", 0, "EligibilityEngine.AspNetCore.Tests/PackagePagesTests.cs")]
    [InlineData("EligibilityEngine.Mcp", 0, "PackageConsumer/ToolsExample.cs")]
    public void A_page_shows_the_lines_that_run(string package, int example, string file)
    {
        var shown = Code(File.ReadAllText(Repository.PathTo("src", package, "README.md")).Split("```csharp\n")[example + 1].Split("```")[0]);
        shown.Should().HaveCountGreaterThan(5);
        Code(File.ReadAllText(Repository.PathTo("tests", file))).Should().Contain(shown.Where(l => !l.StartsWith("Console.", StringComparison.Ordinal) && l is not ("var builder = WebApplication.CreateBuilder();" or "app.Run();") && !l.StartsWith("using ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_example_of_hosting_answers_as_it_says()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddEligibility(o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly));
        builder.Services.AddHealthChecks().AddEligibility();
        using var host = builder.Build();
        await host.StartAsync();

        var law = host.Services.GetRequiredService<IRulebooks>().Default;
        var man = new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true, ["age"] = 23 }.AssumingOrdinary();
        var decision = law.Decide(man, ["conscription"]).Value;
        decision["conscription"].Answer!.ToString().Should().Be("liable");
        await host.StopAsync();
    }

    [Fact]
    public void The_example_of_several_rulebooks_says_what_is_served()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddEligibility(o =>
        {
            o.Default = "kz";
            o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly);
            o.AddFolder("draft", "rules/draft", scenarios: "tests/scenarios");
        });
        using var host = builder.Build();
        host.Invoking(h => h.Services.GetRequiredService<IRulebooks>()).Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>().WithMessage("*`rules/draft`, which is not there*");
    }

    [Fact]
    public async Task The_example_of_the_service_answers_as_it_says()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Services.AddEligibility(o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly));
        builder.Services.AddEligibilityApi();
        var app = builder.Build();
        app.MapEligibility("/law");
        app.MapOpenApi();
        await app.StartAsync();
        using var client = app.GetTestClient();
        using var body = new StringContent("""{ "case": { "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true, "age": 23 } }, "questions": [ "conscription" ] }""", System.Text.Encoding.UTF8, "application/json");
        (await (await client.PostAsync("/law/decide", body)).Content.ReadAsStringAsync()).Should().Contain("\"answer\":\"liable\",\"says\":\"is liable to conscript service\"").And.Contain("\"grounds\":[{\"provision\":\"kz-31\"");
        (await client.GetAsync("/openapi/v1.json")).IsSuccessStatusCode.Should().BeTrue();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_example_of_the_tools_has_them_at_its_address()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Services.AddEligibility(o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly));
        builder.Services.AddEligibilityMcp().WithHttpTransport();
        var app = builder.Build();
        app.MapEligibilityMcp("/mcp");
        await app.StartAsync();
        var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri("http://localhost/mcp") }, app.GetTestClient(), ownsHttpClient: true);
        await using (var client = await McpClient.CreateAsync(transport))
        {
            (await client.ListToolsAsync()).Should().Contain(t => t.Name == "check_claim");
        }

        await app.DisposeAsync();
    }

    [Fact]
    public void Addresses_without_rulebooks_are_a_mistake_that_says_what_is_missing()
    {
        var app = WebApplication.CreateBuilder().Build();
        app.Invoking(a => a.MapEligibility()).Should().Throw<InvalidOperationException>().WithMessage("*AddEligibilityApi()*");
    }

    /// <summary>The lines without indentation and comments.</summary>
    private static string[] Code(string text) =>
        [.. text.Split('\n').Select(l => l.Split("    //")[0].Trim()).Where(l => l.Length > 0)];
}
