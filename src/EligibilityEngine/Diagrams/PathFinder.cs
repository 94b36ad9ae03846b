namespace EligibilityEngine.Diagrams;

/// <summary>Finds ways through diagrams in which some variables have a value already. It builds no nodes, so that it can be asked thousands of times.</summary>
internal sealed class PathFinder(DiagramStore store)
{
    private const int NoWay = 1 << 28;

    private int[] _deadEnds = [];
    private int _search;

    /// <summary>Whether a function can be so when some variables have a value.</summary>
    /// <param name="diagram">The function.</param>
    /// <param name="assigned">By variable: its value, or -1.</param>
    public bool CanBe(Diagram diagram, int[] assigned) => Find(diagram, assigned, null);

    /// <summary>Finds values with which a function is so.</summary>
    /// <param name="diagram">The function.</param>
    /// <param name="assigned">By variable: its value, or -1.</param>
    /// <param name="path">Takes, by variable, the value on the way; -1 where it makes no difference.</param>
    /// <param name="prefer">For a variable, the value to try first; null for the first.</param>
    /// <returns>Whether there is a way.</returns>
    public bool Find(Diagram diagram, int[] assigned, int[]? path, Func<int, int>? prefer = null)
    {
        if (_deadEnds.Length < store.Count * 2)
        {
            _deadEnds = new int[store.Count * 2];
            _search = 0;
        }

        _search++;
        if (path is not null)
        {
            Array.Fill(path, -1);
        }

        return Go(diagram, assigned, path, prefer);
    }

    /// <summary>Finds the cheapest way in which a function is so.</summary>
    /// <param name="diagram">The function: not constantly false.</param>
    /// <param name="priceOf">What a value of a variable costs, from 0; a variable that makes no difference costs nothing.</param>
    /// <returns>The variables on the way, each with its value.</returns>
    public IEnumerable<(int Variable, int Value)> Cheapest(Diagram diagram, Func<int, int, int> priceOf)
    {
        var best = new Dictionary<Diagram, (int Price, int Value)>();
        PriceOf(diagram, priceOf, best);
        for (var next = diagram; !next.IsConstant; next = store.Branch(next, best[next].Value))
        {
            yield return (store.VariableOf(next), best[next].Value);
        }
    }

    private int PriceOf(Diagram diagram, Func<int, int, int> priceOf, Dictionary<Diagram, (int Price, int Value)> best)
    {
        if (diagram.IsConstant)
        {
            return diagram == Diagram.True ? 0 : NoWay;
        }

        if (!best.TryGetValue(diagram, out var known))
        {
            known = Enumerable.Range(0, store.BranchesOf(diagram))
                .Select(v => (Price: PriceOf(store.Branch(diagram, v), priceOf, best) + priceOf(store.VariableOf(diagram), v), Value: v))
                .MinBy(w => w.Price);
            known.Price = Math.Min(known.Price, NoWay);
            best.Add(diagram, known);
        }

        return known.Price;
    }

    private bool Go(Diagram diagram, int[] assigned, int[]? path, Func<int, int>? prefer)
    {
        if (diagram.IsConstant)
        {
            return diagram == Diagram.True;
        }

        if (_deadEnds[diagram.Code] == _search)
        {
            return false;
        }

        var variable = store.VariableOf(diagram);
        var first = assigned[variable] >= 0 ? assigned[variable] : prefer?.Invoke(variable) ?? 0;
        var ways = assigned[variable] >= 0 ? 1 : store.BranchesOf(diagram);
        for (var i = 0; i < ways; i++)
        {
            var value = i == 0 ? first : i <= first ? i - 1 : i;
            if (Go(store.Branch(diagram, value), assigned, path, prefer))
            {
                if (path is not null)
                {
                    path[variable] = value;
                }

                return true;
            }
        }

        _deadEnds[diagram.Code] = _search;
        return false;
    }
}
