namespace EligibilityEngine.Diagrams;

/// <summary>Finds whether two functions can be so at a time, one with some values of variables and the other with some, when only a few variables may differ.</summary>
internal sealed class PairFinder(DiagramStore store, Func<int, bool> mayDiffer)
{
    private readonly HashSet<(Diagram, Diagram)> _deadEnds = [];

    public bool CanBe(Diagram first, Diagram second)
    {
        if (first == Diagram.False || second == Diagram.False)
        {
            return false;
        }

        if ((first.IsConstant && second.IsConstant) || (first == second))
        {
            return true;
        }

        return !_deadEnds.Contains((first, second)) && Go(first, second);
    }

    private bool Go(Diagram first, Diagram second)
    {
        store.Cancellation.ThrowIfCancellationRequested();
        var variable = Math.Min(store.VariableOf(first), store.VariableOf(second));
        var differs = mayDiffer(variable);
        for (var value = 0; value < Branches(first, second, variable); value++)
        {
            var branch = Branch(first, variable, value);
            for (var other = differs ? 0 : value; other < (differs ? Branches(first, second, variable) : value + 1); other++)
            {
                if (CanBe(branch, Branch(second, variable, other)))
                {
                    return true;
                }
            }
        }

        _deadEnds.Add((first, second));
        return false;
    }

    private int Branches(Diagram first, Diagram second, int variable) => store.BranchesOf(store.VariableOf(first) == variable ? first : second);

    private Diagram Branch(Diagram diagram, int variable, int value) => store.VariableOf(diagram) == variable ? store.Branch(diagram, value) : diagram;
}
