using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>A constant and what some quantities add to it, each named once.</summary>
internal sealed class Sum(ImmutableArray<Summand> summands, long constant)
{
    public ImmutableArray<Summand> Summands => summands;

    public long Constant => constant;

    /// <summary>The quantity that it is, but for the constant; or null.</summary>
    public Quantity? Itself => summands is [{ IsPlain: true } only] ? only.Quantity : null;

    public bool IsSameAs(Sum other) =>
        constant == other.Constant && summands.Length == other.Summands.Length && summands.All(s => other.Summands.Any(s.IsSameAs));

    /// <summary>What it comes to at least and at most.</summary>
    public (long Low, long High) Range()
    {
        var (low, high) = (constant, constant);
        foreach (var summand in summands)
        {
            var (least, most) = summand.Between(summand.Quantity.Low, summand.Quantity.High);
            (low, high) = (low + least, high + most);
        }

        return (low, high);
    }

    /// <summary>What it comes to where the quantities have some values.</summary>
    public long At(Func<Quantity, long> valueOf) => constant + summands.Sum(s => s.Of(valueOf(s.Quantity)));

    /// <summary>Sums added together.</summary>
    public static Sum Of(IEnumerable<Sum> sums)
    {
        var all = sums.ToList();
        var constant = all.Sum(s => s.Constant);
        var added = ImmutableArray.CreateBuilder<Summand>();
        foreach (var group in all.SelectMany(s => s.Summands).GroupBy(s => s.Quantity))
        {
            if (Added(group.Key, [.. group], ref constant) is { } summand)
            {
                added.Add(summand);
            }
        }

        return new Sum(added.ToImmutable(), constant);
    }

    /// <summary>Two sums of which one is to be compared with the other: without what both have in common, and what is taken away from one is added to the other.</summary>
    public static (Sum First, Sum Second) WithoutCommon(Sum first, Sum second)
    {
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

    /// <summary>What a quantity adds in several summands together; null for nothing.</summary>
    private static Summand? Added(Quantity quantity, ImmutableArray<Summand> summands, ref long constant)
    {
        var times = summands.OfType<Multiple>().Sum(m => m.Times);
        if (summands.OfType<Counts>().ToList() is not [var count, ..] counts)
        {
            return times == 0 ? null : new Multiple(quantity, times);
        }

        // A day beside counts from it: it falls as the days from it rise.
        constant += times * count.To.On.DayNumber;
        return new Counts(quantity, Together(times == 0 ? counts : counts.Append(new Counts(quantity, [(DerivationKind.CompletedDays, -times)], count.To))), count.To);
    }

    private static ImmutableArray<(DerivationKind Kind, long Times)> Together(IEnumerable<Counts> counts) =>
        [.. counts.SelectMany(c => c.Kinds).GroupBy(k => k.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(k => k.Times)))];
}
