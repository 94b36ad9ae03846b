using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>What a case says of a fact, as codes: values in periods that do not contradict each other, and what holds otherwise.</summary>
internal sealed record FactHistory(ImmutableArray<FactPeriod> Periods, FactValue Otherwise)
{
    /// <summary>It is said that nobody knows it.</summary>
    public static FactHistory NotKnown { get; } = new([], FactValue.Unknown);

    public FactValue On(DateOnly day)
    {
        foreach (var period in Periods)
        {
            if (period.Contains(day))
            {
                return FactValue.Of(period.Code);
            }
        }

        return Otherwise;
    }
}

internal readonly record struct FactPeriod(long Code, DateOnly From, DateOnly Through)
{
    public bool Contains(DateOnly day) => From <= day && day <= Through;

    public bool Overlaps(FactPeriod other) => From <= other.Through && other.From <= Through;
}
