namespace EligibilityEngine.Comparisons;

/// <summary>
/// Which open point to settle next. What closed many branches so far goes first, since it is likely to close others; then what decides many provisions.
/// </summary>
internal sealed class SearchOrder
{
    private readonly Dictionary<JointPoint, int> _closed;

    /// <param name="learned">An order that has learned from another search for the same question, or null.</param>
    public SearchOrder(SearchOrder? learned) => _closed = learned is null ? [] : new Dictionary<JointPoint, int>(learned._closed);

    /// <summary>Whether readings and undated changes of law are settled only when nothing else is left. Persons are plainer so, but a search takes longer.</summary>
    public bool PutsLawLast { get; set; }

    /// <summary>Takes note that settling a point closed a branch.</summary>
    public void TakeNote(JointPoint point) => _closed[point] = _closed.GetValueOrDefault(point) + 1;

    /// <summary>The point to settle first; null where there is none.</summary>
    public JointPoint? First(IEnumerable<JointPoint> points)
    {
        JointPoint? first = null;
        foreach (var point in points)
        {
            if (first is null || Compare(point, first) < 0)
            {
                first = point;
            }
        }

        return first;
    }

    private int Compare(JointPoint a, JointPoint b)
    {
        var order = PutsLawLast ? Kind(a).CompareTo(Kind(b)) : 0;
        order = order != 0 ? order : _closed.GetValueOrDefault(b).CompareTo(_closed.GetValueOrDefault(a));
        order = order != 0 ? order : b.Weight.CompareTo(a.Weight);
        return order != 0 ? order : NaturalOrder.Comparer.Compare(a.Any.Name, b.Any.Name);
    }

    private static int Kind(JointPoint point) => point.IsAboutPerson ? 0 : point.IsReading ? 1 : 2;
}
