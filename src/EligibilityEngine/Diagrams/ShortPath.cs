namespace EligibilityEngine.Diagrams;

/// <summary>Finds the way on which a function is so that settles the fewest variables that a restriction leaves unsettled; or that takes the fewest values of a kind. It builds no nodes.</summary>
/// <param name="store">Where the nodes are.</param>
/// <param name="counts">Whether a value of a variable counts; null where every variable does that is unsettled.</param>
internal sealed class ShortPath(DiagramStore store, Func<int, int, bool>? counts = null)
{
    private const int NoWay = 1 << 28;
    private int[] _lengths = [];
    private int[] _known = [];
    private int _search;

    /// <summary>The variables on the way that were unsettled, each with its value; null where there is no way.</summary>
    public List<(int Variable, int Value)>? Find(Diagram diagram, Restriction restriction)
    {
        if (Shortest(diagram, restriction) is null)
        {
            return null;
        }

        var path = new List<(int, int)>();
        while (!diagram.IsConstant)
        {
            var variable = store.VariableOf(diagram);
            var value = Best(diagram, restriction).Value;
            if (restriction.IsUnsettled(variable))
            {
                path.Add((variable, value));
            }

            diagram = store.Branch(diagram, value);
        }

        return path;
    }

    /// <summary>How much counts on that way; null where there is none.</summary>
    public int? Shortest(Diagram diagram, Restriction restriction)
    {
        store.Cancellation.ThrowIfCancellationRequested();
        if (_known.Length < store.Count * 2)
        {
            (_known, _lengths, _search) = (new int[store.Count * 2], new int[store.Count * 2], 0);
        }

        _search++;
        return Length(diagram, restriction) is var length && length < NoWay ? length : null;
    }

    private int Length(Diagram diagram, Restriction restriction)
    {
        if (diagram.IsConstant)
        {
            return diagram == Diagram.True ? 0 : NoWay;
        }

        if (_known[diagram.Code] != _search)
        {
            _lengths[diagram.Code] = Math.Min(NoWay, Best(diagram, restriction).Length);
            _known[diagram.Code] = _search;
        }

        return _lengths[diagram.Code];
    }

    private (int Length, int Value) Best(Diagram diagram, Restriction restriction)
    {
        var best = (Length: NoWay, Value: 0);
        var variable = store.VariableOf(diagram);
        var isUnsettled = counts is null && restriction.IsUnsettled(variable);
        for (var value = 0; value < store.BranchesOf(diagram); value++)
        {
            var own = isUnsettled || counts?.Invoke(variable, value) == true ? 1 : 0;
            if (restriction.Allows(variable, value) && Length(store.Branch(diagram, value), restriction) + own is var length && length < best.Length)
            {
                best = (length, value);
            }
        }

        return best;
    }
}
