using EligibilityEngine.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EligibilityEngine.AspNetCore.Tests.Hosting;

/// <summary>Only what passes lint and its scenarios is served.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly Library _library = new();
    private readonly Lines _lines = new();

    public void Dispose()
    {
        _library.Dispose();
        _lines.Dispose();
    }

    [Fact]
    public async Task A_rulebook_is_read_and_tried_when_the_host_starts()
    {
        using var host = await Start();
        var served = Served(host);

        served.LastReload!.Outcome.Should().Be(ReloadOutcome.Replaced);
        served.LastReload.ScenariosRun.Should().Be(3);
        served.Decide(Library.Resident).Value["borrowing"].Is("granted").Should().BeTrue();
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
        (await Health(host)).Entries["eligibility"].Data["library"].Should().Be($"version 0.1.0, {served.Rulebook.Hash}, since {served.Since:O}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bad_rulebook_is_refused_and_the_last_good_one_served_on(bool isTheLawWrong)
    {
        using var host = await Start();
        var served = Served(host);
        var before = served.Rulebook;
        if (isTheLawWrong)
        {
            _library.Write("rules.yaml", Library.Nonsense);
        }
        else
        {
            _library.RaiseTheAge(withScenario: false);
        }

        var reload = await served.ReloadAsync();

        reload.Outcome.Should().Be(ReloadOutcome.Refused);
        reload.Refusal.Should().Contain(isTheLawWrong ? "lint finds 3 mistakes, the first of them" : "2 of 3 scenarios fail, the first of them at");
        reload.FailedScenarios.Should().HaveCount(isTheLawWrong ? 0 : 2);
        reload.Diagnostics.Any(d => d.ToString().Contains("rules.yaml:3:5: error", StringComparison.Ordinal)).Should().Be(isTheLawWrong);
        served.Rulebook.Should().BeSameAs(before);
        served.Decide(Library.Resident).Value["borrowing"].Is("granted").Should().BeTrue();
        _lines.All.Should().Contain(l => l.StartsWith($"Error: The rulebook library was refused, and version 0.1.0, {before.Hash}, is served on:", StringComparison.Ordinal));
        var health = (await Health(host)).Entries["eligibility"];
        health.Status.Should().Be(HealthStatus.Degraded);
        health.Description.Should().StartWith("the newest files of the rulebook `library` were refused:");
    }

    [Fact]
    public async Task A_rulebook_that_is_good_again_is_served()
    {
        using var host = await Start();
        _library.RaiseTheAge(withScenario: false);
        await Served(host).ReloadAsync();
        _library.Replace("rules.yaml", "age: { from: 30 }", "age: { from: 6 }");

        (await Served(host).ReloadAsync()).Outcome.Should().Be(ReloadOutcome.Unchanged);
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task It_is_said_which_answers_a_new_rulebook_changes()
    {
        using var host = await Start();
        var token = Served(host).Watch();
        _library.RaiseTheAge(withScenario: true);

        var reload = await Served(host).ReloadAsync();

        reload.Outcome.Should().Be(ReloadOutcome.Replaced);
        reload.Changes.Select(c => (c.Scenario.Title, c.Question, string.Join(",", c.Before), string.Join(",", c.After))).Should().Equal(
            ("A resident of 20 may borrow", "borrowing", "granted", "none"),
            ("A resident with a book that is overdue borrows no other", "borrowing", "suspended", "none"));
        token.HasChanged.Should().BeTrue();
        Served(host).Watch().HasChanged.Should().BeFalse();
        Served(host).Decide(Library.Resident).Value["borrowing"].Is("none").Should().BeTrue();
        _lines.All.Should().Contain("Information: The rulebook library changes 2 answers of 2 scenarios.");
    }

    [Fact]
    public async Task Files_that_change_are_read_again()
    {
        using var host = await Start(TimeSpan.FromMilliseconds(10));
        var replaced = new TaskCompletionSource();
        using var registered = Served(host).Watch().RegisterChangeCallback(_ => replaced.SetResult(), null);

        _library.RaiseTheAge(withScenario: true);

        await replaced.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Served(host).Decide(Library.Resident).Value["borrowing"].Is("none").Should().BeTrue();
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_bad_rulebook()
    {
        _library.RaiseTheAge(withScenario: false);
        var start = () => Start();
        (await start.Should().ThrowAsync<InvalidOperationException>()).WithMessage("the rulebook `library` cannot be served: 2 of 3 scenarios fail, *borrowing.yaml:4:15: borrowing: expected granted, but it is none");
    }

    [Fact]
    public void A_rulebook_is_read_at_its_first_use_where_no_host_is_started()
    {
        using var services = new ServiceCollection().AddEligibility(o => o.AddFolder("library", _library.Folder)).BuildServiceProvider();
        services.GetRequiredService<IRulebooks>()["library"].Rulebook.Id.Should().Be("library");
    }

    [Fact]
    public async Task Warnings_are_refused_where_that_is_asked_for()
    {
        _library.Replace("rules.yaml", "    when: { book-overdue: yes }", "    when: { all: [ { book-overdue: yes }, { age: { below: 6 } } ] }");
        _library.Replace("scenarios/borrowing.yaml", "borrowing: { answer: suspended, grounds: overdue }", "borrowing: granted");
        using var services = new ServiceCollection()
            .AddEligibility(o =>
            {
                o.Default = "lenient";
                o.AddFolder("lenient", _library.Folder);
                o.AddFolder("strict", _library.Folder).RefuseWarnings = true;
            })
            .BuildServiceProvider();
        var rulebooks = services.GetRequiredService<IRulebooks>();

        (await rulebooks["lenient"].ReloadAsync()).Diagnostics.Should().ContainSingle();
        (await rulebooks["strict"].ReloadAsync()).Outcome.Should().Be(ReloadOutcome.Refused);
        rulebooks["strict"].Invoking(r => r.Rulebook).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Reading_and_deciding_are_given_up_when_cancelled()
    {
        using var host = await Start();
        var given = new CancellationToken(canceled: true);
        var reload = () => Served(host).ReloadAsync(given);
        await reload.Should().ThrowAsync<OperationCanceledException>();
        Served(host).Invoking(s => s.Decide(Library.Resident, cancellation: given)).Should().Throw<OperationCanceledException>();
        (await Served(host).ReloadAsync()).Outcome.Should().Be(ReloadOutcome.Unchanged);
    }

    private async Task<IHost> Start(TimeSpan? lookEvery = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(_lines);
        builder.Services.AddEligibility(o => o.AddFolder("library", _library.Folder).LookEvery = lookEvery ?? TimeSpan.Zero);
        builder.Services.AddHealthChecks().AddEligibility();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static HostedRulebook Served(IHost host) => host.Services.GetRequiredService<IRulebooks>().Default;

    private static Task<HealthReport> Health(IHost host) => host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
}
