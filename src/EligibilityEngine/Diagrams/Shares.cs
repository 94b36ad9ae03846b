namespace EligibilityEngine.Diagrams;

/// <summary>How large a share of all ways in which variables can turn out makes a function so, each value of a variable counting alike; for every variable and value at once.</summary>
internal sealed class Shares
{
    private readonly DiagramStore _store;
    private readonly int[] _assigned;
    private readonly Dictionary<Diagram, double> _shares = [];
    private readonly Dictionary<Diagram, double> _reach = [];
    private readonly Dictionary<int, (double Through, double[] Values)> _byVariable = [];

    /// <param name="store">The store of the function.</param>
    /// <param name="diagram">The function.</param>
    /// <param name="assigned">By variable: the value that it has already, or -1.</param>
    public Shares(DiagramStore store, Diagram diagram, int[] assigned)
    {
        _store = store;
        _assigned = assigned;
        Whole = ShareOf(diagram);
        _reach[diagram] = 1;
        foreach (var next in _shares.Keys.Where(d => !d.IsConstant).OrderBy(store.VariableOf).ToList())
        {
            Pass(next);
        }
    }

    /// <summary>The share of all ways that is left.</summary>
    public double Whole { get; }

    /// <summary>The share when a variable has a value besides.</summary>
    public double With(int variable, int value) =>
        _byVariable.TryGetValue(variable, out var own) ? Whole - own.Through + own.Values[value] : Whole;

    private double ShareOf(Diagram diagram)
    {
        if (diagram.IsConstant)
        {
            return diagram == Diagram.True ? 1 : 0;
        }

        if (!_shares.TryGetValue(diagram, out var share))
        {
            share = Ways(diagram).Sum(w => w.Weight * ShareOf(w.Branch));
            _shares.Add(diagram, share);
        }

        return share;
    }

    /// <summary>Passes on how often a part of the function is reached.</summary>
    private void Pass(Diagram diagram)
    {
        var reach = _reach.GetValueOrDefault(diagram);
        var variable = _store.VariableOf(diagram);
        if (!_byVariable.TryGetValue(variable, out var own))
        {
            own = (0, new double[_store.BranchesOf(diagram)]);
        }

        own.Through += reach * _shares[diagram];
        _byVariable[variable] = own;
        foreach (var (value, weight, branch) in Ways(diagram))
        {
            own.Values[value] += reach * ShareOf(branch);
            _reach[branch] = _reach.GetValueOrDefault(branch) + (reach * weight);
        }
    }

    private IEnumerable<(int Value, double Weight, Diagram Branch)> Ways(Diagram diagram)
    {
        var count = _store.BranchesOf(diagram);
        if (_assigned[_store.VariableOf(diagram)] is >= 0 and var only)
        {
            yield return (only, 1, _store.Branch(diagram, only));
            yield break;
        }

        for (var value = 0; value < count; value++)
        {
            yield return (value, 1.0 / count, _store.Branch(diagram, value));
        }
    }
}
