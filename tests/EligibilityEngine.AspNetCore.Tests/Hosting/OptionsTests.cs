using EligibilityEngine.Extensions.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EligibilityEngine.AspNetCore.Tests.Hosting;

/// <summary>What is wrong with the options is told when the application starts.</summary>
public class OptionsTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "{}", "no rulebook is named*" },
        { """{ "Rulebooks": { "kz": { "Assembly": "EligibilityEngine.Kazakhstan" }, "xy": { "Assembly": "EligibilityEngine.Kazakhstan" } } }""", "`Default` has to say which of `kz`, `xy` is meant*" },
        { """{ "Default": "kx", "Rulebooks": { "kz": { "Assembly": "EligibilityEngine.Kazakhstan" } } }""", "`Default` names the rulebook `kx`, which is not among `Rulebooks`; did you mean `kz`?" },
        { """{ "Rulebooks": { "kz": { } } }""", "the rulebook `kz` has to have a folder, an assembly or files, and one of the three only" },
        { """{ "Rulebooks": { "kz": { "Folder": "no/such" } } }""", "the rulebook `kz` is to be in the folder `no/such`, which is not there" },
        { """{ "Rulebooks": { "kz": { "Assembly": "No.Such" } } }""", "the rulebook `kz` is to be in the assembly `No.Such`, which is not there or carries no YAML files" },
        { """{ "Rulebooks": { "kz": { "Assembly": "xunit.core" } } }""", "the rulebook `kz` is to be in the assembly `xunit.core`, which is not there or carries no YAML files" },
        { """{ "Rulebooks": { "kz": { "Assembly": "EligibilityEngine.Kazakhstan", "Scenarios": [ "no/such" ] } } }""", "the scenarios of the rulebook `kz` are to be in `no/such`, which is not there" },
        { """{ "Rulebooks": { "Kz/": { "Assembly": "EligibilityEngine.Kazakhstan" } } }""", "`Kz/` is no name of a rulebook*" },
        { """{ "Rulebooks": { "kz": { "Assembly": "EligibilityEngine.Kazakhstan", "LookEvery": "-00:00:01" } } }""", "`LookEvery` of the rulebook `kz` is from zero*" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_option_is_told_at_the_start(string json, string expected)
    {
        var start = () => Start(json);
        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainMatch(expected);
    }

    [Fact]
    public async Task A_key_that_means_nothing_is_told_at_the_start()
    {
        var start = () => Start("""{ "Rulebooks": { "kz": { "Asembly": "EligibilityEngine.Kazakhstan" } } }""");
        (await start.Should().ThrowAsync<InvalidOperationException>()).Which.ToString().Should().Contain("'Asembly'");
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        var start = () => Start("""{ "Default": "xy", "Rulebooks": { "kz": { "Folder": "no/such", "Assembly": "No.Such" } } }""");
        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().HaveCount(4);
    }

    [Fact]
    public async Task A_configuration_names_several_rulebooks()
    {
        using var library = new Library();
        using var host = await Start($$"""
            { "Default": "kz", "Rulebooks": {
              "kz": { "Assembly": "EligibilityEngine.Kazakhstan" },
              "draft": { "Folder": "{{library.Folder}}", "Scenarios": [ "{{library.Folder}}/scenarios/borrowing.yaml" ], "LookEvery": "00:00:05", "RefuseWarnings": true } } }
            """);
        var rulebooks = host.Services.GetRequiredService<IRulebooks>();

        rulebooks.Names.Should().Equal("draft", "kz");
        rulebooks.Default.Rulebook.Id.Should().Be("kz");
        rulebooks["draft"].Rulebook.Id.Should().Be("library");
        rulebooks["draft"].LastReload!.ScenariosRun.Should().Be(3);
        rulebooks.TryGet("none", out _).Should().BeFalse();
        rulebooks.Invoking(r => r["drafd"]).Should().Throw<ArgumentException>().WithMessage("no rulebook is served under the name `drafd`; did you mean `draft`?*");
    }

    [Fact]
    public void Files_in_memory_may_hold_scenarios_that_have_to_pass()
    {
        using var library = new Library();
        var files = Directory.EnumerateFiles(library.Folder, "*.yaml", SearchOption.AllDirectories).Select(f => new Syntax.RulebookFile(f, File.ReadAllBytes(f)));
        using var services = new ServiceCollection().AddEligibility(o => o.AddFiles("library", files)).BuildServiceProvider();
        var served = services.GetRequiredService<IRulebooks>().Default;

        served.Rulebook.Provisions.Should().HaveCount(2);
        served.LastReload!.ScenariosRun.Should().Be(3);
    }

    private static async Task<IHost> Start(string json)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        builder.Services.AddEligibility(new ConfigurationBuilder().AddJsonStream(stream).Build());
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
