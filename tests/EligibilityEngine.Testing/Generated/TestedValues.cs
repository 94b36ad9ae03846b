using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>The values of each fact at which some condition of a rulebook changes, which are those worth trying.</summary>
internal sealed class TestedValues
{
    private readonly Dictionary<Fact, SortedSet<long>> _codes = [];

    public TestedValues(Rulebook rulebook)
    {
        foreach (var test in FactTests(rulebook))
        {
            var ends = test.Accepts.Intervals.SelectMany(i => new[] { i.Low, i.High }).Where(e => e is not (long.MinValue or long.MaxValue));
            (_codes.TryGetValue(test.Fact, out var codes) ? codes : _codes[test.Fact] = []).UnionWith(ends);
        }
    }

    /// <summary>Every test of a fact that the rulebook makes.</summary>
    public static IEnumerable<FactTest> FactTests(Rulebook rulebook) =>
        rulebook.Provisions.Select(p => p.When).OfType<Condition>()
            .Concat(rulebook.Definitions.Select(d => d.When))
            .Concat(rulebook.Constraints.Select(c => c.Holds))
            .SelectMany(Leaves).OfType<FactTest>();

    /// <summary>The ends of the ranges that the fact is tested for.</summary>
    public IReadOnlyCollection<long> Of(Fact fact) => _codes.TryGetValue(fact, out var codes) ? codes : [];

    /// <summary>A value on either side of a threshold of a number or date; null where nothing tests it against a value.</summary>
    public long? Near(Fact fact, Dice dice) => Of(fact) is { Count: > 0 } codes ? dice.Pick([.. codes]) + dice.Between(-1, 1) : null;

    private static IEnumerable<Condition> Leaves(Condition condition) =>
        condition is AmountTest amount ? amount.Tests : condition.Parts.IsEmpty ? [condition] : condition.Parts.SelectMany(Leaves);
}
