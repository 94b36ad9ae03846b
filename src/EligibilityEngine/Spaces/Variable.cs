using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>
/// A variable of diagrams: a quantity, or by how much one is more than another. Its values are classes, cut at exactly the constants that the law compares it with: no condition
/// tells the values of a class apart.
/// </summary>
internal sealed class Variable(Quantity quantity, Quantity? less)
{
    private readonly SortedSet<long> _starts = [];
    private readonly List<ValueSet> _sets = [];
    private ImmutableArray<ValueSet> _classes;

    /// <summary>The quantity, or the first of two.</summary>
    public Quantity Quantity => quantity;

    /// <summary>The quantity that is taken from it, or null.</summary>
    public Quantity? Less => less;

    /// <summary>Its place in the order of variables; -1 until a condition has come to speak of it.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Everything that no condition tells apart, together all that there is.</summary>
    public ImmutableArray<ValueSet> Classes => _classes.IsDefault ? _classes = Split() : _classes;

    /// <summary>Whether another value of a quantity can put it into another class.</summary>
    public bool Shows(Quantity other) => IsOrFollows(quantity, other) || (less is not null && IsOrFollows(less, other));

    public (long Low, long High) Range => less is null ? (quantity.Low, quantity.High) : (quantity.Low - less.High, quantity.High - less.Low);

    /// <summary>Whether it is yes or no.</summary>
    public bool IsYesNo => less is null && quantity.Fact is { Type: FactType.YesNo } && quantity.Low == 0 && quantity.High == 1;

    private static readonly ImmutableArray<ValueSet> NoOrYes = [ValueSet.Of([0]), ValueSet.Of([1])];

    private bool IsList => less is null && quantity.Fact is { Type: FactType.YesNo or FactType.Choice };

    /// <summary>Tells some values from all others. Only before the classes are asked for.</summary>
    public void Cut(ValueSet values)
    {
        if (IsList)
        {
            _sets.Add(values);
            return;
        }

        foreach (var (low, high) in values.Intervals)
        {
            _starts.Add(low);
            _starts.Add(Wide.Plus(high, 1));
        }
    }

    /// <summary>Tells every value from every other.</summary>
    public void CutAll()
    {
        foreach (var code in quantity.Values.Codes)
        {
            _sets.Add(ValueSet.Of([code]));
        }
    }

    /// <summary>The class that a value lies in, or -1.</summary>
    public int ClassOf(long value)
    {
        for (var i = 0; i < Classes.Length; i++)
        {
            if (Classes[i].Contains(value))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOrFollows(Quantity own, Quantity other) =>
        own == other || own.FollowsFrom(other);

    private ImmutableArray<ValueSet> Split()
    {
        var (low, high) = Range;
        if (low > high)
        {
            return [];
        }

        return IsYesNo ? NoOrYes : IsList ? SplitList((int)low, (int)high) : SplitRange(low, high);
    }

    private ImmutableArray<ValueSet> SplitList(int low, int high) =>
    [
        .. Enumerable.Range(low, high - low + 1)
            .Where(code => quantity.Values.Contains(code))
            .GroupBy(code => string.Concat(_sets.Select(s => s.Contains(code) ? '1' : '0')))
            .Select(g => ValueSet.Of(g.Select(c => (long)c))),
    ];

    private ImmutableArray<ValueSet> SplitRange(long low, long high)
    {
        var classes = ImmutableArray.CreateBuilder<ValueSet>();
        var first = low;
        foreach (var start in _starts)
        {
            if (start > first && start <= high)
            {
                classes.Add(ValueSet.Range(first, start - 1));
                first = start;
            }
        }

        classes.Add(ValueSet.Range(first, high));
        return less is null && quantity.HasGaps
            ? [.. classes.SelectMany(c => quantity.Values.And(c).Intervals).Select(i => ValueSet.Range(i.Low, i.High))]
            : classes.ToImmutable();
    }
}
