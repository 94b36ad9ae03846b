using System.Diagnostics;
using System.Diagnostics.Metrics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>What is traced and counted: names of rulebooks and questions, and how many. Never a fact of a person, nor a day.</summary>
internal sealed class Telemetry : IDisposable
{
    private static readonly ActivitySource Source = new(Engine.Name, Engine.Version);

    private readonly Meter _meter;
    private readonly Counter<long> _decisions;
    private readonly Counter<long> _undetermined;
    private readonly Counter<long> _reloads;
    private readonly Histogram<double> _durations;
    private readonly Histogram<double> _reloading;

    public Telemetry(IMeterFactory meters)
    {
        _meter = meters.Create(new MeterOptions(Engine.Name) { Version = Engine.Version });
        _decisions = _meter.CreateCounter<long>("eligibility.decisions", "{decision}", "Cases that were decided.");
        _undetermined = _meter.CreateCounter<long>("eligibility.undetermined", "{question}", "Questions whose answer was left open.");
        _durations = _meter.CreateHistogram<double>("eligibility.decision.duration", "s", "How long a decision took.");
        _reloads = _meter.CreateCounter<long>("eligibility.reloads", "{reload}", "Rulebooks that were read.");
        _reloading = _meter.CreateHistogram<double>("eligibility.reload.duration", "s", "How long reading and trying a rulebook took.");
    }

    public void Dispose() => _meter.Dispose();

    public Deciding Decide(string name, Rulebook rulebook)
    {
        var activity = Source.StartActivity("eligibility.decide");
        activity?.SetTag("eligibility.rulebook", name).SetTag("eligibility.version", rulebook.Version).SetTag("eligibility.hash", rulebook.Hash);
        return new Deciding(this, name, activity);
    }

    public static Activity? Reload(string name) => Source.StartActivity("eligibility.reload")?.SetTag("eligibility.rulebook", name);

    public void Reloaded(Activity? activity, RulebookReload reload, TimeSpan took)
    {
        var outcome = Word(reload.Outcome);
        activity?.SetTag("eligibility.outcome", outcome).SetTag("eligibility.scenarios", reload.ScenariosRun).SetTag("eligibility.changes", reload.Changes.Length);
        TagList tags = new() { { "eligibility.rulebook", reload.Name }, { "eligibility.outcome", outcome } };
        _reloads.Add(1, tags);
        _reloading.Record(took.TotalSeconds, tags);
    }

    public void Count(string name, string outcome, long decisions) =>
        _decisions.Add(decisions, new KeyValuePair<string, object?>("eligibility.rulebook", name), new KeyValuePair<string, object?>("eligibility.outcome", outcome));

    private static string Word(ReloadOutcome outcome) => outcome switch
    {
        ReloadOutcome.Replaced => "replaced",
        ReloadOutcome.Refused => "refused",
        _ => "unchanged",
    };

    /// <summary>One decision, from its beginning to its end.</summary>
    internal sealed class Deciding(Telemetry telemetry, string name, Activity? activity) : IDisposable
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private string _outcome = "mistaken";
        private int _open;
        private int _asked;

        /// <summary>Counts what came of a question.</summary>
        public void Add(string question, DecisionStatus status)
        {
            _asked++;
            _outcome = status == DecisionStatus.Conflict || _outcome == "conflict" ? "conflict"
                : status == DecisionStatus.Undetermined || _outcome == "undetermined" ? "undetermined"
                : "determined";
            if (status == DecisionStatus.Undetermined)
            {
                _open++;
                telemetry._undetermined.Add(1, new KeyValuePair<string, object?>("eligibility.rulebook", name), new KeyValuePair<string, object?>("eligibility.question", question));
            }
        }

        /// <summary>It was decided, or the case had mistakes.</summary>
        public void End()
        {
            activity?.SetTag("eligibility.outcome", _outcome).SetTag("eligibility.questions", _asked).SetTag("eligibility.undetermined", _open);
            TagList tags = new() { { "eligibility.rulebook", name }, { "eligibility.outcome", _outcome } };
            telemetry._decisions.Add(1, tags);
            telemetry._durations.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
        }

        public void Dispose() => activity?.Dispose();
    }
}
