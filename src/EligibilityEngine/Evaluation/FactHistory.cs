using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>What a case says of a fact, as codes: values, or some that are left, in periods that do not contradict each other, and what holds otherwise.</summary>
internal sealed record FactHistory(ImmutableArray<FactPeriod> Periods, Left Otherwise)
{
    /// <summary>It is said that nobody knows it.</summary>
    public static FactHistory NotKnown { get; } = new([], FactValue.Unknown) { IsNeverAssumed = true };

    /// <summary>Whether what is ordinary of it is not taken for granted.</summary>
    public bool IsNeverAssumed { get; init; }

    /// <summary>The first day of each period, and the day after its last.</summary>
    public IEnumerable<DateOnly> Boundaries => Periods.SelectMany(p => p.Through < DateOnly.MaxValue ? new[] { p.From, p.Through.AddDays(1) } : [p.From]);

    /// <summary>What is left on a day; of periods that overlap, what is left of each.</summary>
    public Left On(DateOnly day)
    {
        Left? left = null;
        foreach (var period in Periods)
        {
            if (period.Contains(day))
            {
                left = left is { Part: { } part } ? period.Left.Within(part) : left ?? period.Left;
            }
        }

        return left ?? Otherwise;
    }
}

internal readonly record struct FactPeriod(Left Left, DateOnly From, DateOnly Through)
{
    public bool Contains(DateOnly day) => From <= day && day <= Through;

    public bool Overlaps(FactPeriod other) => From <= other.Through && other.From <= Through;
}
