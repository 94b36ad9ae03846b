using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>Values of facts around everything that a rulebook compares with, found without the engine's own regions.</summary>
internal sealed class ValuesWorthTrying
{
    private readonly Situation _basis;
    private readonly Dictionary<FactType, SortedSet<long>> _near = new() { [FactType.Number] = [], [FactType.Date] = [] };

    public ValuesWorthTrying(Situation basis)
    {
        _basis = basis;
        var rulebook = basis.Rulebook;
        var conditions = rulebook.Provisions.Select(p => p.When).OfType<Condition>()
            .Concat(rulebook.Definitions.Select(d => d.When))
            .Concat(rulebook.Constraints.Select(c => c.Holds));
        foreach (var test in conditions.SelectMany(Tests))
        {
            foreach (var end in test.Accepts.Intervals.SelectMany(i => new[] { i.Low, i.High }).Where(e => e is not (long.MinValue or long.MaxValue)))
            {
                Add(test.Fact, end);
            }

            foreach (var (one, other) in test.Against.SelectMany(a => new[] { (test.Fact, a.Other!), (a.Other!, test.Fact) }).Where(p => basis[p.Item2].IsKnown))
            {
                Add(one, basis[other].Code);
            }
        }

        foreach (var fact in rulebook.Facts.Where(f => basis[f].IsKnown && _near.ContainsKey(f.Type)))
        {
            Add(fact, basis[fact].Code);
        }
    }

    public IEnumerable<long> Of(Fact fact) => fact.Type switch
    {
        FactType.YesNo => [0, 1],
        FactType.Choice => Enumerable.Range(0, fact.Values.Length).Select(i => (long)i),
        FactType.Date => _near[fact.Type].Where(c => c >= 0 && c <= DateOnly.MaxValue.DayNumber).DefaultIfEmpty(700_000),
        _ => _near[fact.Type].Where(c => c >= (fact.Minimum ?? long.MinValue) && c <= (fact.Maximum ?? long.MaxValue)).DefaultIfEmpty(fact.Minimum ?? 0),
    };

    private static IEnumerable<FactTest> Tests(Condition condition) =>
        condition is FactTest test ? [test] : condition.Parts.SelectMany(Tests);

    private void Add(Fact fact, long value)
    {
        if (!_near.TryGetValue(fact.Type, out var near))
        {
            return;
        }

        near.UnionWith([value - 1, value, value + 1]);
        if (fact.Derivation is { Since: { } unit })
        {
            foreach (var count in new[] { value - 1, value, value + 1, value + 2 })
            {
                AddDays(unit, count);
            }
        }
        else if (fact.Derivation is { IsTotal: true } sum && sum.Bases[0].Type == FactType.Number)
        {
            var rest = value - sum.Bases.Sum(b => _basis[b].IsKnown ? _basis[b].Code : 0);
            foreach (var addend in sum.Bases)
            {
                Add(addend, rest);
            }
        }
    }

    /// <summary>Days about so long before the day of the case.</summary>
    private void AddDays(TimeUnit kind, long count)
    {
        var on = _basis.On;
        var years = kind switch
        {
            TimeUnit.CompletedDays => count / 365,
            TimeUnit.CompletedMonths => count / 12,
            _ => count,
        };
        if (on.Year - years is < 2 or > 9_990)
        {
            return;
        }

        var day = kind switch
        {
            TimeUnit.CompletedDays => on.AddDays((int)-count),
            TimeUnit.CompletedMonths => on.AddMonths((int)-count),
            TimeUnit.CompletedYears => on.AddYears((int)-count),
            _ => new DateOnly(on.Year - (int)count, 1, 1),
        };
        _near[FactType.Date].UnionWith([day.DayNumber - 1, day.DayNumber, day.DayNumber + 1]);
    }
}
