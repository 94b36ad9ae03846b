using System.Diagnostics;
using System.Diagnostics.Metrics;
using EligibilityEngine.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EligibilityEngine.AspNetCore.Tests.Hosting;

/// <summary>Decisions are traced and counted, and nothing of a person is in it.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly Lines _lines = new();
    private readonly Library _library = new();
    private readonly List<Activity> _activities = [];
    private readonly List<(string Instrument, double Value, string Tags)> _counts = [];
    private readonly ActivityListener _listener;
    private readonly MeterListener _meters = new();
    private readonly ServiceProvider _services;

    public TelemetryTests()
    {
        var mine = Guid.NewGuid().ToString("n");
        _listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "EligibilityEngine",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => Add(a, mine),
        };
        ActivitySource.AddActivityListener(_listener);
        _services = new ServiceCollection().AddLogging(l => l.AddProvider(_lines).SetMinimumLevel(LogLevel.Trace)).AddEligibility(o => o.AddFolder(mine, _library.Folder)).BuildServiceProvider();
        var factory = _services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (i, l) =>
        {
            if (i.Meter.Name == "EligibilityEngine" && ReferenceEquals(i.Meter.Scope, factory))
            {
                l.EnableMeasurementEvents(i);
            }
        };
        _meters.SetMeasurementEventCallback<long>((i, v, tags, _) => _counts.Add((i.Name, v, Said(tags, mine))));
        _meters.SetMeasurementEventCallback<double>((i, v, tags, _) => _counts.Add((i.Name, v, Said(tags, mine))));
        _meters.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
        _services.Dispose();
        _library.Dispose();
        _lines.Dispose();
    }

    [Fact]
    public void Decisions_are_counted_by_what_came_of_them()
    {
        Served.Decide(Library.Resident);
        Served.Decide(Library.Resident.Without("born"));
        Served.Decide(Library.Resident.With("no-such-fact", true)).HasErrors.Should().BeTrue();

        _counts.Where(c => c.Instrument == "eligibility.decisions").Select(c => (c.Value, c.Tags)).Should().Equal(
            (1, "rulebook=mine outcome=determined"), (1, "rulebook=mine outcome=undetermined"), (1, "rulebook=mine outcome=mistaken"));
        _counts.Where(c => c.Instrument == "eligibility.undetermined").Select(c => (c.Value, c.Tags)).Should().Equal((1, "rulebook=mine question=borrowing"));
        _counts.Where(c => c.Instrument == "eligibility.decision.duration").Should().HaveCount(3).And.OnlyContain(c => c.Value > 0);
        _counts.Where(c => c.Instrument == "eligibility.reloads").Select(c => c.Tags).Should().Equal("rulebook=mine outcome=replaced");
        var decided = _activities.Where(a => a.OperationName == "eligibility.decide").ToList();
        decided.Select(a => a.GetTagItem("eligibility.outcome")).Should().Equal("determined", "undetermined", "mistaken");
        decided.Should().OnlyContain(a => (string?)a.GetTagItem("eligibility.hash") == Served.Rulebook.Hash);
        _activities.Where(a => a.OperationName == "eligibility.reload").Select(a => a.GetTagItem("eligibility.scenarios")).Should().Equal(3);
    }

    [Fact]
    public void No_fact_and_no_day_of_a_person_is_traced_counted_or_logged()
    {
        var person = new Case(new DateOnly(2031, 7, 23)) { ["born"] = new DateOnly(1987, 6, 19), ["resident"] = true };
        var said = new[] { "1987", "2031", "resident", "born", "canary", "person-x", "True" };
        Served.Decide(person with { Id = "person-x", Title = "canary" });
        Served.Decide(person.With("resident", "canary"));
        Served.Decide(person.With("canary", "canary"));

        var written = string.Join('\n', [
            .. _lines.All.Where(l => l.Contains("library", StringComparison.Ordinal)),
            .. _counts.Select(c => $"{c.Instrument} {c.Tags}"),
            .. _activities.SelectMany(a => a.TagObjects.Select(t => $"{t.Key}={t.Value}").Append(a.DisplayName).Append(a.StatusDescription).Concat(a.Events.Select(e => e.Name)).Concat(a.Baggage.Select(b => b.Value))),
        ]);

        written.Should().Contain("eligibility.decisions").And.Contain("outcome=mistaken");
        said.Where(w => written.Contains(w, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    private HostedRulebook Served => _services.GetRequiredService<IRulebooks>().Default;

    /// <summary>Other tests decide at the same time.</summary>
    private void Add(Activity activity, string mine)
    {
        if ((string?)activity.GetTagItem("eligibility.rulebook") == mine)
        {
            _activities.Add(activity);
        }
    }

    private static string Said(ReadOnlySpan<KeyValuePair<string, object?>> tags, string mine)
    {
        var said = new List<string>();
        foreach (var tag in tags)
        {
            said.Add($"{tag.Key.Replace("eligibility.", "", StringComparison.Ordinal)}={tag.Value}".Replace(mine, "mine", StringComparison.Ordinal));
        }

        return string.Join(' ', said);
    }
}
