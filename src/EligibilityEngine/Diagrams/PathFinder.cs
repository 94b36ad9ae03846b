namespace EligibilityEngine.Diagrams;

/// <summary>Finds ways through diagrams on which some variables are settled. It builds no nodes, so that it can be asked thousands of times.</summary>
internal sealed class PathFinder(DiagramStore store)
{
    private int[] _deadEnds = [];
    private int _search;

    /// <summary>Whether a function can be so.</summary>
    public bool CanBe(Diagram diagram, Restriction settled) => Find(diagram, settled, null);

    /// <summary>Finds values with which a function is so.</summary>
    /// <param name="diagram">The function.</param>
    /// <param name="settled">What some variables are.</param>
    /// <param name="path">Takes, by variable, the value on the way; -1 where it makes no difference.</param>
    /// <param name="prefer">For a variable, the value to try first; null for the first.</param>
    /// <returns>Whether there is a way.</returns>
    public bool Find(Diagram diagram, Restriction settled, int[]? path, Func<int, int>? prefer = null)
    {
        Begin();
        if (path is not null)
        {
            Array.Fill(path, -1);
        }

        return Go(diagram, settled, path, prefer);
    }

    private void Begin()
    {
        store.Cancellation.ThrowIfCancellationRequested();
        if (_deadEnds.Length < store.Count * 2)
        {
            _deadEnds = new int[store.Count * 2];
            _search = 0;
        }

        _search++;
    }

    /// <summary>With which values of a variable a function can be so, whatever that variable itself is restricted to; for all at once.</summary>
    public bool[] ValuesOf(Diagram diagram, int variable, int values, Restriction settled)
    {
        var found = new bool[values];
        Begin();
        Collect(diagram, variable, found, settled, []);
        return found;
    }

    private void Collect(Diagram diagram, int variable, bool[] found, Restriction settled, HashSet<Diagram> seen)
    {
        var next = store.VariableOf(diagram);
        if (next > variable)
        {
            if (found.Contains(false) && Go(diagram, settled, null, null))
            {
                Array.Fill(found, true);
            }

            return;
        }

        for (var value = seen.Add(diagram) ? 0 : store.BranchesOf(diagram); value < store.BranchesOf(diagram); value++)
        {
            if (next == variable)
            {
                found[value] |= Go(store.Branch(diagram, value), settled, null, null);
            }
            else if (settled.Allows(next, value))
            {
                Collect(store.Branch(diagram, value), variable, found, settled, seen);
            }
        }
    }

    private bool Go(Diagram diagram, Restriction settled, int[]? path, Func<int, int>? prefer)
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
        var first = prefer?.Invoke(variable) ?? 0;
        for (var i = 0; i < store.BranchesOf(diagram); i++)
        {
            var value = i == 0 ? first : i <= first ? i - 1 : i;
            if (settled.Allows(variable, value) && Go(store.Branch(diagram, value), settled, path, prefer))
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
