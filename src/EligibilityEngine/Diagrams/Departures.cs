namespace EligibilityEngine.Diagrams;

/// <summary>
/// Which values of single variables let a function be so, while all others are held to what they are; for every variable and value at once, in one walk through what can be reached. It
/// builds no nodes.
/// </summary>
internal sealed class Departures(DiagramStore store, Restriction held, int variables)
{
    private readonly Stack<Diagram> _waiting = new();
    private int[] _seen = [];
    private int[] _known = [];
    private int _search;

    /// <summary>Whether a function can be so when no variable departs.</summary>
    public bool CanBe(Diagram diagram)
    {
        Begin();
        return Can(diagram);
    }

    /// <summary>Marks every value of a variable with which alone a function can be so, also the value to which it is held.</summary>
    /// <param name="diagram">The function.</param>
    /// <param name="mark">The bit to set.</param>
    /// <param name="marks">By variable and value.</param>
    public void Mark(Diagram diagram, ulong mark, ulong[][] marks)
    {
        Begin();
        var passedBy = new int[variables + 1];
        if (Can(diagram))
        {
            PassBy(passedBy, -1, diagram);
        }

        for (_waiting.Push(diagram); _waiting.TryPop(out var next);)
        {
            if (!next.IsConstant && _seen[next.Code] != _search)
            {
                _seen[next.Code] = _search;
                Mark(next, mark, marks[store.VariableOf(next)], passedBy);
            }
        }

        for (int variable = 0, ways = 0; variable < variables; variable++)
        {
            ways += passedBy[variable];
            for (var value = 0; ways > 0 && value < marks[variable].Length; value++)
            {
                marks[variable][value] |= mark;
            }
        }
    }

    private void Mark(Diagram diagram, ulong mark, ulong[] marks, int[] passedBy)
    {
        var variable = store.VariableOf(diagram);
        for (var value = 0; value < marks.Length; value++)
        {
            var branch = store.Branch(diagram, value);
            var can = Can(branch);
            marks[value] |= can ? mark : 0;
            if (held.Allows(variable, value))
            {
                _waiting.Push(branch);
                if (can)
                {
                    PassBy(passedBy, variable, branch);
                }
            }
        }
    }

    private void Begin()
    {
        store.Cancellation.ThrowIfCancellationRequested();
        _search++;
        if (_known.Length < store.Count * 2)
        {
            (_known, _seen, _search) = (new int[store.Count * 2], new int[store.Count * 2], 1);
        }
    }

    /// <summary>A way that leaves variables out lets each of their values do.</summary>
    private void PassBy(int[] passedBy, int variable, Diagram next)
    {
        passedBy[variable + 1]++;
        passedBy[Math.Min(store.VariableOf(next), variables)]--;
    }

    private bool Can(Diagram diagram)
    {
        if (diagram.IsConstant)
        {
            return diagram == Diagram.True;
        }

        ref var known = ref _known[diagram.Code];
        if (known >> 1 != _search)
        {
            var (variable, can) = (store.VariableOf(diagram), false);
            for (var value = 0; value < store.BranchesOf(diagram) && !can; value++)
            {
                can = held.Allows(variable, value) && Can(store.Branch(diagram, value));
            }

            _known[diagram.Code] = (_search << 1) | (can ? 1 : 0);
            return can;
        }

        return (known & 1) != 0;
    }
}
