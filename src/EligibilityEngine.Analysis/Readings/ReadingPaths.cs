using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>
/// What a question comes to as the law is read: each outcome as a function of readings alone, in which somebody comes to it, whatever else is so. The paths through these functions
/// together are all combinations, few where most make no difference.
/// </summary>
internal sealed class ReadingPaths
{
    private readonly OutcomeMap _map;
    private readonly Dictionary<int, Variable> _readings;
    private readonly ImmutableArray<Reading> _order;

    private ReadingPaths(OutcomeMap map, ImmutableArray<Reading> order)
    {
        _map = map;
        _order = order;
        _readings = map.Variables.Where(v => v.Quantity.Fact?.Reading is not null).ToDictionary(v => v.Index);
    }

    public static AnswersUnderReadings Of(QuestionDecision decision, OutcomeMap map, CancellationToken cancellation)
    {
        using (map.Hold(cancellation))
        {
            ImmutableArray<Reading> order = [.. map.Verdict.Situation.Rulebook.Readings];
            var paths = map.IsFull ? [] : new ReadingPaths(map, order).All().ToImmutableArray();
            return new AnswersUnderReadings(map.Verdict.Situation)
            {
                Decision = decision,
                Readings = [.. order.Where(r => paths.Any(p => p.Chosen.Any(c => c.Fact!.Reading == r)))],
                Combinations = paths.IsEmpty ? [new AnswerUnderReadings([], [.. decision.LeftBy(map).Answers.Select(a => new ReadOutcome([a]))])] : paths,
                Decided = order.Where(r => map.IsTested(r.Choice)).Aggregate(1L, (n, r) => Math.Min(n * r.Alternatives.Length, long.MaxValue / 1_000)),
                IsComplete = map.IsExact,
            };
        }
    }

    private IEnumerable<AnswerUnderReadings> All() => From(
        [.. _map.Outcomes.OrderBy(o => o.Outcome).Select(o => (o.Outcome, _map.Store.Exists(o.When, v => !_readings.ContainsKey(v))))], []);

    private IEnumerable<AnswerUnderReadings> From(ImmutableArray<(Outcome Outcome, Diagram When)> outcomes, ImmutableArray<AddedFact> chosen)
    {
        _map.Cancellation.ThrowIfCancellationRequested();
        var next = outcomes.Select(o => _map.Store.VariableOf(o.When)).DefaultIfEmpty(int.MaxValue).Min();
        if (!_readings.TryGetValue(next, out var reading))
        {
            ImmutableArray<ReadOutcome> found = [.. outcomes.Where(o => o.When == Diagram.True).Select(o => new ReadOutcome(o.Outcome.Answers) { IsOpen = o.Outcome.IsOpen })];
            return [new AnswerUnderReadings([.. chosen.OrderBy(c => _order.IndexOf(c.Fact!.Reading!))], found)];
        }

        return reading.Classes.Index().SelectMany(c => c.Item.Codes.SelectMany(code => From(
            [.. outcomes.Select(o => (o.Outcome, _map.Store.VariableOf(o.When) == next ? _map.Store.Branch(o.When, c.Index) : o.When))],
            chosen.Add(new AddedFact(new Assignment(reading, ValueSet.Of([code])))))));
    }
}
