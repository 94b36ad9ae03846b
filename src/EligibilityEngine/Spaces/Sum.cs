using System.Collections.Immutable;

namespace EligibilityEngine.Spaces;

/// <summary>A constant and what some quantities add to it. A quantity is named again only where it adds in two ways of which one rises with it and the other falls.</summary>
internal sealed class Sum(ImmutableArray<Summand> summands, long constant) : Follows
{
    public ImmutableArray<Summand> Summands => summands;

    public long Constant => constant;

    /// <summary>The quantity that it is, but for the constant; or null.</summary>
    public Quantity? Itself => summands is [{ IsPlain: true } only] ? only.Quantity : null;

    /// <summary>Whether something of it is computed otherwise than by taking a quantity so many times.</summary>
    public bool IsCurved => summands.Any(s => s is Curve);

    public override IEnumerable<Quantity> Quantities => summands.Select(s => s.Quantity).Distinct();

    public override bool IsSameAs(Follows other) => other is Sum sum
        && constant == sum.Constant && summands.Length == sum.Summands.Length && summands.All(s => sum.Summands.Any(s.IsSameAs));

    public override (long Low, long High) Between(Func<Quantity, (long Low, long High)> rangeOf)
    {
        var (low, high) = (constant, constant);
        foreach (var summand in summands)
        {
            var (from, through) = rangeOf(summand.Quantity);
            var (least, most) = summand.Between(from, through);
            (low, high) = (low + least, high + most);
        }

        return (low, high);
    }

    public override long At(Func<Quantity, long> valueOf) => constant + summands.Sum(s => s.Of(valueOf(s.Quantity)));

    /// <summary>Sums added together.</summary>
    public static Sum Of(IEnumerable<Sum> sums)
    {
        var all = sums.ToList();
        var constant = all.Sum(s => s.Constant);
        var added = ImmutableArray.CreateBuilder<Summand>();
        foreach (var group in all.SelectMany(s => s.Summands).GroupBy(s => s.Quantity))
        {
            added.AddRange(Added(group.Key, [.. group]));
        }

        return new Sum(added.ToImmutable(), constant);
    }

    /// <summary>So many times a sum.</summary>
    public Sum Times(long times) => times == 0 ? new([], 0) : new([.. summands.Select(s => s.Repeated(times))], constant * times);

    /// <summary>Two sums of which one is to be compared with the other: without what both have in common, and what is taken away from one is added to the other.</summary>
    public static (Sum First, Sum Second) WithoutCommon(Sum first, Sum second)
    {
        if (IsAmbiguous(first) || IsAmbiguous(second))
        {
            return (first, second);
        }

        var (mine, others) = (first.Summands.ToDictionary(s => s.Quantity), second.Summands.ToDictionary(s => s.Quantity));
        foreach (var quantity in mine.Keys.Union(others.Keys).ToList())
        {
            var (own, other) = (mine.GetValueOrDefault(quantity), others.GetValueOrDefault(quantity));
            if (own is null or Multiple && other is null or Multiple)
            {
                mine.Remove(quantity);
                others.Remove(quantity);
                var times = ((own as Multiple)?.Times ?? 0) - ((other as Multiple)?.Times ?? 0);
                if (times != 0)
                {
                    (times > 0 ? mine : others).Add(quantity, new Multiple(quantity, Math.Abs(times)));
                }
            }
            else if (own is not null && other is not null && own.IsSameAs(other))
            {
                mine.Remove(quantity);
                others.Remove(quantity);
            }
        }

        return (new Sum([.. mine.Values], first.Constant), new Sum([.. others.Values], second.Constant));
    }

    private static bool IsAmbiguous(Sum sum) => sum.Summands.Select(s => s.Quantity).Distinct().Count() < sum.Summands.Length;

    /// <summary>What a quantity adds in several summands together: what rises with it, and what falls.</summary>
    private static List<Summand> Added(Quantity quantity, ImmutableArray<Summand> summands)
    {
        var times = summands.OfType<Multiple>().Sum(m => m.Times);
        var curves = summands.OfType<Curve>().ToList();
        if (curves.Count == 0)
        {
            return times == 0 ? [] : [new Multiple(quantity, times)];
        }

        // What it adds itself goes with what rises or falls alike.
        var isAlike = curves.Exists(c => c.Direction == Math.Sign(times));
        var together = curves.GroupBy(c => c.Direction).Select(g => g.Aggregate((a, b) => a.And(b)))
            .Select(c => c.Direction == Math.Sign(times) ? c.And(times) : c);
        return [.. times != 0 && !isAlike ? [new Multiple(quantity, times)] : Enumerable.Empty<Summand>(), .. together];
    }
}
