using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>The values of each fact at which some condition of a rulebook changes, which are those worth trying.</summary>
internal sealed class Thresholds
{
    private readonly Dictionary<Fact, HashSet<long>> _codes = [];

    public Thresholds(Rulebook rulebook)
    {
        var conditions = rulebook.Provisions.Select(p => p.When).OfType<Condition>()
            .Concat(rulebook.Definitions.Select(d => d.When))
            .Concat(rulebook.Constraints.Select(c => c.Holds));
        foreach (var condition in conditions)
        {
            Collect(condition);
        }
    }

    /// <summary>A value on either side of a threshold of a number or date; null where nothing tests it against a value.</summary>
    public long? Near(Fact fact, Random random) =>
        _codes.TryGetValue(fact, out var codes) && codes.Count > 0 ? random.Pick([.. codes.Order()]) + random.Next(-1, 2) : null;

    private void Collect(Condition condition)
    {
        if (condition is FactTest test)
        {
            var ends = test.Accepts.Intervals.SelectMany(i => new[] { i.Low, i.High }).Where(e => e is not (long.MinValue or long.MaxValue));
            (_codes.TryGetValue(test.Fact, out var codes) ? codes : _codes[test.Fact] = []).UnionWith(ends);
        }

        foreach (var part in condition.Parts)
        {
            Collect(part);
        }
    }
}
