using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>Which values of one quantity go with which combinations of classes of a cluster: cuts the values where that changes.</summary>
internal sealed class Shadows
{
    private readonly Cluster _cluster;
    private readonly Quantity _quantity;
    private readonly SortedSet<long> _starts = [];

    public Shadows(Cluster cluster, Quantity quantity)
    {
        _cluster = cluster;
        _quantity = quantity;
        if (cluster.Whole() is { } whole)
        {
            var (low, high) = cluster.Range(whole, quantity);
            From(whole, 0);
            Classes = [.. Split(low, high)];
        }
    }

    public ImmutableArray<ValueSet> Classes { get; } = [];

    private void From(Differences left, int next)
    {
        if (next == _cluster.Variables.Length)
        {
            if (_cluster.Find(left) is not null)
            {
                var (low, high) = _cluster.Range(left, _quantity);
                _starts.Add(low);
                _starts.Add(high + 1);
            }

            return;
        }

        foreach (var values in _cluster.Variables[next].Classes)
        {
            if (_cluster.Effort.Spend(_cluster) && _cluster.With(left, _cluster.Variables[next], values) is { } rest)
            {
                From(rest, next + 1);
            }
        }
    }

    private IEnumerable<ValueSet> Split(long low, long high)
    {
        var first = low;
        foreach (var start in _starts.Where(s => s > low && s <= high))
        {
            yield return ValueSet.Range(first, start - 1);
            first = start;
        }

        yield return ValueSet.Range(first, high);
    }
}
