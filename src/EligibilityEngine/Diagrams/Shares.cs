using System.Collections.Immutable;

namespace EligibilityEngine.Diagrams;

/// <summary>How large a share of all ways in which variables can turn out makes a function so, each value that a restriction leaves counting alike; for every variable and value at once.</summary>
internal sealed class Shares
{
    private readonly DiagramStore _store;
    private readonly Restriction _restriction;
    private readonly Dictionary<Diagram, double> _shares = [];
    private readonly List<Diagram> _bottomUp = [];
    private readonly Dictionary<int, (double Through, double[] Values)> _byVariable = [];

    public Shares(DiagramStore store, Diagram diagram, Restriction restriction)
    {
        (_store, _restriction) = (store, restriction);
        Whole = ShareOf(diagram);
        var reach = new Dictionary<Diagram, double> { [diagram] = 1 };
        for (var i = _bottomUp.Count - 1; i >= 0; i--)
        {
            Pass(_bottomUp[i], reach);
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
            var (variable, left) = (_store.VariableOf(diagram), 0);
            for (var value = 0; value < _store.BranchesOf(diagram); value++)
            {
                if (_restriction.Allows(variable, value))
                {
                    share += ShareOf(_store.Branch(diagram, value));
                    left++;
                }
            }

            share /= Math.Max(left, 1);
            _shares.Add(diagram, share);
            _bottomUp.Add(diagram);
        }

        return share;
    }

    /// <summary>Passes on how often a part of the function is reached.</summary>
    private void Pass(Diagram diagram, Dictionary<Diagram, double> reach)
    {
        var (variable, values, own) = (_store.VariableOf(diagram), _store.BranchesOf(diagram), reach.GetValueOrDefault(diagram));
        var left = Enumerable.Range(0, values).Count(v => _restriction.Allows(variable, v));
        var (through, with) = _byVariable.TryGetValue(variable, out var known) ? known : (0, new double[values]);
        _byVariable[variable] = (through + (own * _shares[diagram]), with);
        for (var value = 0; value < values; value++)
        {
            if (_restriction.Allows(variable, value))
            {
                var branch = _store.Branch(diagram, value);
                with[value] += own * ShareOf(branch);
                reach[branch] = reach.GetValueOrDefault(branch) + (own / left);
            }
        }
    }
}
