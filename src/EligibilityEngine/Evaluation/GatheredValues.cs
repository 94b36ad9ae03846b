using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>What is gathered from the members of a group in a situation.</summary>
internal static class GatheredValues
{
    /// <summary>
    /// What is left of it: from the least to the greatest that it can come to, where not everything is known of the members who may count. Nothing is known of it where that is all that it can be
    /// at all, nor of the first or the last where it is not certain that any member counts.
    /// </summary>
    public static Left Of(Gathering gathered, Situation situation)
    {
        var counts = gathered.Members.Select(m => FactConditions.TruthOf(m.Counts, situation)).ToList();
        if (gathered.NeedsMember && !counts.Contains(Truth.True))
        {
            return FactValue.Unknown;
        }

        var range = Range(gathered, counts, of => situation.LeftOf(of) is { IsSaid: true } left ? left.Values : All(of));
        return range.Low == range.High ? FactValue.Of(range.Low)
            : range == Anything(gathered) ? FactValue.Unknown
            : new Left(FactValue.Unknown, ValueSet.Range(range.Low, range.High));
    }

    /// <summary>Whether certainly no member counts from whom it could have a value.</summary>
    public static bool IsNone(Derivation? derivation, Situation situation) =>
        derivation?.Gathered is { NeedsMember: true } gathered && gathered.Members.All(m => FactConditions.TruthOf(m.Counts, situation) == Truth.False);

    /// <summary>What it can come to where nothing is known.</summary>
    public static Interval Anything(Gathering gathered) => gathered.NeedsMember
        ? All(gathered.Of!) is var all ? new Interval(all.Least, all.Greatest) : default
        : Range(gathered, [.. gathered.Members.Select(_ => Truth.Unknown)], All);

    /// <summary>All values of a fact; a number that is as large as numbers can be written has no bound.</summary>
    public static ValueSet All(Fact fact) => TermValues.Unbounded(FactValues.All(fact));

    private static Interval Range(Gathering gathered, IReadOnlyList<Truth> counts, Func<Fact, ValueSet> valuesOf)
    {
        if (gathered.Kind == GatheringKind.Count)
        {
            return new Interval(counts.Count(t => t == Truth.True), counts.Count(t => t != Truth.False));
        }

        var members = gathered.Members.Zip(counts).Where(m => m.Second != Truth.False).Select(m => (IsCertain: m.Second == Truth.True, Values: valuesOf(m.First.Of!))).ToList();
        var certain = members.Where(m => m.IsCertain).ToList();
        return gathered.Kind switch
        {
            GatheringKind.Sum => new Interval(
                members.Aggregate(0L, (sum, m) => TermValues.Plus(sum, m.IsCertain ? m.Values.Least : Math.Min(0, m.Values.Least))),
                members.Aggregate(0L, (sum, m) => TermValues.Plus(sum, m.IsCertain ? m.Values.Greatest : Math.Max(0, m.Values.Greatest)))),
            GatheringKind.First => new Interval(members.Min(m => m.Values.Least), certain.Min(m => m.Values.Greatest)),
            _ => new Interval(certain.Max(m => m.Values.Least), members.Max(m => m.Values.Greatest)),
        };
    }
}
