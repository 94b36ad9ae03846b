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
        var byQuantity = all.SelectMany(s => s.Summands).GroupBy(s => s.Quantity);
        return new Sum([.. byQuantity.Select(Added)], all.Sum(s => s.Constant));
    }

    /// <summary>Two sums of which one is to be compared with the other, without what both have in common.</summary>
    public static (Sum First, Sum Second) WithoutCommon(Sum first, Sum second)
    {
        var (mine, others) = (first.Summands.ToDictionary(s => s.Quantity), second.Summands.ToDictionary(s => s.Quantity));
        foreach (var (quantity, other) in second.Summands.Select(s => (s.Quantity, s)))
        {
            if (mine.GetValueOrDefault(quantity) is not { } own)
            {
                continue;
            }

            if (own is Multiple { Times: var times } && other is Multiple { Times: var less } && times != less)
            {
                var (more, fewer) = times > less ? (mine, others) : (others, mine);
                more[quantity] = new Multiple(quantity, Math.Abs(times - less));
                fewer.Remove(quantity);
            }
            else if (own.IsSameAs(other))
            {
                mine.Remove(quantity);
                others.Remove(quantity);
            }
        }

        return (new Sum([.. mine.Values], first.Constant), new Sum([.. others.Values], second.Constant));
    }

    private static Summand Added(IGrouping<Quantity, Summand> summands)
    {
        var all = summands.ToList();
        return all switch
        {
            [var only] => only,
            [Counts first, ..] => new Counts(summands.Key, Together(all.Cast<Counts>()), first.To),
            _ => new Multiple(summands.Key, all.Sum(s => ((Multiple)s).Times)),
        };
    }

    private static ImmutableArray<(DerivationKind Kind, long Times)> Together(IEnumerable<Counts> counts) =>
        [.. counts.SelectMany(c => c.Kinds).GroupBy(k => k.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(k => k.Times)))];
}
