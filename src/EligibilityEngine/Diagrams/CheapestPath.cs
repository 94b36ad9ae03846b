namespace EligibilityEngine.Diagrams;

/// <summary>The cheapest way on which a function is so.</summary>
internal sealed class CheapestPath(DiagramStore store, Func<int, int, int> priceOf)
{
    private const int NoWay = 1 << 28;
    private readonly Dictionary<Diagram, (int Price, int Value)> _best = [];

    /// <summary>The variables on the way, each with its value; one that makes no difference costs nothing.</summary>
    /// <param name="diagram">The function: not constantly false.</param>
    public IEnumerable<(int Variable, int Value)> Of(Diagram diagram)
    {
        PriceOf(diagram);
        for (var next = diagram; !next.IsConstant; next = store.Branch(next, _best[next].Value))
        {
            yield return (store.VariableOf(next), _best[next].Value);
        }
    }

    /// <summary>What it costs at least that a function is so; very much where it cannot be.</summary>
    public int PriceOf(Diagram diagram)
    {
        if (diagram.IsConstant)
        {
            return diagram == Diagram.True ? 0 : NoWay;
        }

        if (!_best.TryGetValue(diagram, out var known))
        {
            var variable = store.VariableOf(diagram);
            known = (NoWay, 0);
            for (var value = 0; value < store.BranchesOf(diagram); value++)
            {
                var price = Math.Min(NoWay, PriceOf(store.Branch(diagram, value)) + priceOf(variable, value));
                known = price < known.Price ? (price, value) : known;
            }

            _best.Add(diagram, known);
        }

        return known.Price;
    }
}
