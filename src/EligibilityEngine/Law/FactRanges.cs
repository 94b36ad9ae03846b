using System.Runtime.CompilerServices;

namespace EligibilityEngine.Law;

/// <summary>
/// What a number can be at all: what the rulebook declares; and a count from a date that never changes is no less than 0, as what never changes has happened: a birthday, but not a day that
/// an authority has set. Unless the rulebook says that it may be less: by a minimum below 0, or by a condition that speaks of less.
/// </summary>
internal sealed class FactRanges
{
    private static readonly ConditionalWeakTable<Rulebook, FactRanges> Known = [];
    private readonly HashSet<Fact> _mayLieAhead = [];

    private FactRanges(Rulebook rulebook)
    {
        var seen = new HashSet<Definition>();
        var conditions = rulebook.Provisions.Select(p => p.When).OfType<Condition>().Concat(rulebook.Constraints.Select(c => c.Holds));
        foreach (var test in conditions.SelectMany(c => ConditionLeaves.Of(c, seen)).OfType<FactTest>().Where(SpeaksOfLessThanNothing))
        {
            _mayLieAhead.Add(test.Fact);
        }
    }

    public static FactRanges Of(Rulebook rulebook) => Known.GetValue(rulebook, r => new FactRanges(r));

    /// <summary>The least and the greatest value, both inclusive; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> for no bound.</summary>
    public (long Low, long High) Of(Fact fact) => (fact.Minimum ?? LeastOf(fact), fact.Maximum ?? long.MaxValue);

    /// <summary>Whether a fact can have a value; one that is not known can.</summary>
    public bool Allows(Fact fact, FactValue value) => !value.IsKnown || (Of(fact) is var (low, high) && value.Code >= low && value.Code <= high);

    private long LeastOf(Fact fact) =>
        fact.Derivation is { Since: not null } derivation
            && derivation.Bases[0] is { Changes: ChangedBy.Never, IsKnownAhead: true }
            && !_mayLieAhead.Contains(fact) ? 0 : long.MinValue;

    private static bool SpeaksOfLessThanNothing(FactTest test) => test.Accepts.Intervals.Any(i =>
        (i.Low < 0 && i.Low != long.MinValue) || i.High < 0 || (i.Low == 0 && !test.Bounds.IsEmpty));
}
