namespace EligibilityEngine.Diagrams;

/// <summary>Which variables a function hangs on, and with which values of a variable it can be so; for all at once, in one walk through its nodes.</summary>
internal sealed class Supports
{
    private readonly DiagramStore _store;
    private readonly bool[]?[] _with;

    /// <summary>By variable: at how many more places than at the one before a way passes it by, which means that every value will do.</summary>
    private readonly int[] _passedBy;

    public Supports(DiagramStore store, Diagram diagram, int variables)
    {
        _store = store;
        _with = new bool[]?[variables];
        _passedBy = new int[variables + 1];
        IsNever = diagram == Diagram.False;
        PassBy(-1, diagram);
        Walk(diagram);
        for (var variable = 1; variable <= variables; variable++)
        {
            _passedBy[variable] += _passedBy[variable - 1];
        }
    }

    public bool IsNever { get; }

    /// <summary>Whether the function hangs on a variable.</summary>
    public bool HangsOn(int variable) => With(variable) is not null;

    /// <summary>Whether it can be so when a variable has a value.</summary>
    public bool CanBeWith(int variable, int value) => !IsNever && (variable >= _with.Length || _passedBy[variable] > 0 || (With(variable) is { } with && with[value]));

    // It does not hang on a variable that came to be asked about later.
    private bool[]? With(int variable) => variable < _with.Length ? _with[variable] : null;

    private void Walk(Diagram diagram)
    {
        var seen = new HashSet<Diagram>();
        var waiting = new Stack<Diagram>([diagram]);
        while (waiting.TryPop(out var next))
        {
            if (next.IsConstant || !seen.Add(next))
            {
                continue;
            }

            var variable = _store.VariableOf(next);
            var with = _with[variable] ??= new bool[_store.BranchesOf(next)];
            for (var value = 0; value < with.Length; value++)
            {
                var branch = _store.Branch(next, value);
                if (branch != Diagram.False)
                {
                    with[value] = true;
                    PassBy(variable, branch);
                    waiting.Push(branch);
                }
            }
        }
    }

    private void PassBy(int variable, Diagram next)
    {
        if (next != Diagram.False)
        {
            _passedBy[variable + 1]++;
            _passedBy[Math.Min(_store.VariableOf(next), _passedBy.Length - 1)]--;
        }
    }
}
