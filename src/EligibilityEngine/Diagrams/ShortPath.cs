namespace EligibilityEngine.Diagrams;

/// <summary>Finds the way on which a function is so that settles the fewest variables that a restriction leaves unsettled. It builds no nodes.</summary>
internal sealed class ShortPath(DiagramStore store)
{
    private const int NoWay = 1 << 28;
    private int[] _lengths = [];
    private int[] _known = [];
    private int _search;

    /// <summary>The variables on the way that were unsettled, each with its value; null where there is no way.</summary>
    public List<(int Variable, int Value)>? Find(Diagram diagram, Restriction restriction)
    {
        store.Cancellation.ThrowIfCancellationRequested();
        if (_known.Length < store.Count * 2)
        {
            (_known, _lengths, _search) = (new int[store.Count * 2], new int[store.Count * 2], 0);
        }

        _search++;
        if (Length(diagram, restriction) >= NoWay)
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

    private int Length(Diagram diagram, Restriction restriction)
    {
        if (diagram.IsConstant)
        {
            return diagram == Diagram.True ? 0 : NoWay;
        }

        if (_known[diagram.Code] != _search)
        {
            var best = Best(diagram, restriction).Length;
            _lengths[diagram.Code] = Math.Min(NoWay, best + (restriction.IsUnsettled(store.VariableOf(diagram)) ? 1 : 0));
            _known[diagram.Code] = _search;
        }

        return _lengths[diagram.Code];
    }

    private (int Length, int Value) Best(Diagram diagram, Restriction restriction)
    {
        var best = (Length: NoWay, Value: 0);
        var variable = store.VariableOf(diagram);
        for (var value = 0; value < store.BranchesOf(diagram); value++)
        {
            if (restriction.Allows(variable, value) && Length(store.Branch(diagram, value), restriction) is var length && length < best.Length)
            {
                best = (length, value);
            }
        }

        return best;
    }
}
