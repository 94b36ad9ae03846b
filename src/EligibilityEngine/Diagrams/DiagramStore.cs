using System.Runtime.InteropServices;

namespace EligibilityEngine.Diagrams;

/// <summary>
/// Decision diagrams over variables of few values each, in which equal functions are one node: ordered and reduced (R. E. Bryant, Graph-Based Algorithms for Boolean
/// Function Manipulation, 1986), with inverted edges (K. S. Brace, R. L. Rudell and R. E. Bryant, 1990) and as many branches as a variable has values
/// (A. Srinivasan et al., Algorithms for Discrete Function Manipulation, 1990). Not safe to share between threads.
/// </summary>
internal sealed class DiagramStore(int mostNodes)
{
    private const int LeastSlots = 1 << 10;

    /// <summary>By node: its variable, and where its branches begin.</summary>
    private readonly List<(int Variable, int First)> _nodes = [(int.MaxValue, 0)];
    private readonly List<Diagram> _branches = [];
    private readonly List<Diagram> _scratch = [];
    private int[] _slots = new int[LeastSlots];
    private Conjunction[] _known = new Conjunction[LeastSlots];

    private readonly record struct Conjunction(Diagram First, Diagram Second, Diagram Result);

    /// <summary>Whether a function was too large. From then on every result is <see cref="Diagram.False"/>, and means nothing.</summary>
    public bool IsFull { get; private set; }

    public int Count => _nodes.Count;

    /// <summary>Gives up whatever is computed or searched.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>The variable that a function branches on first: of all that it hangs on, the lowest. Greater than any for a constant.</summary>
    public int VariableOf(Diagram diagram) => _nodes[diagram.Node].Variable;

    /// <summary>How many values its first variable has.</summary>
    public int BranchesOf(Diagram diagram) => BranchesOf(diagram.Node);

    /// <summary>What is left of a function when its first variable has a value.</summary>
    public Diagram Branch(Diagram diagram, int value) => _branches[_nodes[diagram.Node].First + value].InvertedLike(diagram);

    /// <summary>The function that branches on a variable; those of its branches all come later. Of a variable that can have no value, nothing is so.</summary>
    public Diagram Of(int variable, ReadOnlySpan<Diagram> branches)
    {
        if (branches.IsEmpty)
        {
            return Diagram.False;
        }

        if (!branches.ContainsAnyExcept(branches[0]))
        {
            return branches[0];
        }

        return branches[0].IsInverted ? !Find(variable, branches, branches[0]) : Find(variable, branches, branches[0]);
    }

    /// <summary>The variables that a function hangs on.</summary>
    public IReadOnlySet<int> VariablesOf(Diagram diagram)
    {
        var variables = new SortedSet<int>();
        var seen = new HashSet<int>();
        var queue = new Stack<Diagram>([diagram]);
        while (queue.TryPop(out var next))
        {
            if (!next.IsConstant && seen.Add(next.Node))
            {
                variables.Add(VariableOf(next));
                for (var value = 0; value < BranchesOf(next); value++)
                {
                    queue.Push(Branch(next, value));
                }
            }
        }

        return variables;
    }

    public Diagram Or(Diagram a, Diagram b) => !And(!a, !b);

    public Diagram Any(IEnumerable<Diagram> diagrams) => diagrams.Aggregate(Diagram.False, Or);

    public Diagram And(Diagram a, Diagram b)
    {
        if (a.Code > b.Code)
        {
            (a, b) = (b, a);
        }

        if (a == Diagram.False || a == !b || IsFull)
        {
            return Diagram.False;
        }

        if (a == Diagram.True || a == b)
        {
            return b;
        }

        var hash = Mix(a.Code, b.Code);
        ref readonly var known = ref _known[hash & (_known.Length - 1)];
        if (known.First == a && known.Second == b)
        {
            return known.Result;
        }

        var result = AndAnew(a, b);
        _known[hash & (_known.Length - 1)] = new Conjunction(a, b, result);
        return result;
    }

    public TruthDiagram And(TruthDiagram a, TruthDiagram b)
    {
        var certain = And(a.Certain, b.Certain);
        return new TruthDiagram(certain, a.Certain == a.Possible && b.Certain == b.Possible ? certain : And(a.Possible, b.Possible));
    }

    public TruthDiagram Or(TruthDiagram a, TruthDiagram b) => !And(!a, !b);

    /// <summary>Whether some values of some variables make a function so, whatever they are; a function of the other variables.</summary>
    public Diagram Exists(Diagram diagram, Func<int, bool> isFree) => Exists(diagram, isFree, []);

    private Diagram Exists(Diagram diagram, Func<int, bool> isFree, Dictionary<Diagram, Diagram> known)
    {
        if (diagram.IsConstant)
        {
            return diagram;
        }

        if (!known.TryGetValue(diagram, out var result))
        {
            var branches = Enumerable.Range(0, BranchesOf(diagram)).Select(v => Exists(Branch(diagram, v), isFree, known));
            result = isFree(VariableOf(diagram)) ? Any(branches) : Of(VariableOf(diagram), [.. branches]);
            known.Add(diagram, result);
        }

        return result;
    }

    private Diagram AndAnew(Diagram a, Diagram b)
    {
        Cancellation.ThrowIfCancellationRequested();
        var (first, second) = (VariableOf(a), VariableOf(b));
        var variable = Math.Min(first, second);
        var node = first <= second ? a.Node : b.Node;
        var values = BranchesOf(node);
        var start = _scratch.Count;
        for (var value = 0; value < values; value++)
        {
            _scratch.Add(And(first == variable ? Branch(a, value) : a, second == variable ? Branch(b, value) : b));
        }

        var result = Of(variable, CollectionsMarshal.AsSpan(_scratch)[start..]);
        _scratch.RemoveRange(start, values);
        return result;
    }

    private int BranchesOf(int node) => (node + 1 < _nodes.Count ? _nodes[node + 1].First : _branches.Count) - _nodes[node].First;

    /// <summary>The node with these branches, each inverted like the first: that one is never inverted, so that a function and its inversion share a node.</summary>
    private Diagram Find(int variable, ReadOnlySpan<Diagram> branches, Diagram like)
    {
        var hash = variable;
        foreach (var branch in branches)
        {
            hash = Mix(hash, branch.InvertedLike(like).Code);
        }

        for (var slot = hash & (_slots.Length - 1); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot] == 0)
            {
                return Add(variable, branches, like, slot);
            }

            if (IsSame(_slots[slot], variable, branches, like))
            {
                return new Diagram(_slots[slot] << 1);
            }
        }
    }

    private bool IsSame(int node, int variable, ReadOnlySpan<Diagram> branches, Diagram like)
    {
        if (_nodes[node].Variable != variable)
        {
            return false;
        }

        var first = _nodes[node].First;
        for (var i = 0; i < branches.Length; i++)
        {
            if (_branches[first + i] != branches[i].InvertedLike(like))
            {
                return false;
            }
        }

        return true;
    }

    private Diagram Add(int variable, ReadOnlySpan<Diagram> branches, Diagram like, int slot)
    {
        if (_nodes.Count > mostNodes)
        {
            IsFull = true;
            return Diagram.False;
        }

        var node = _nodes.Count;
        _nodes.Add((variable, _branches.Count));
        foreach (var branch in branches)
        {
            _branches.Add(branch.InvertedLike(like));
        }

        _slots[slot] = node;
        if (_nodes.Count > _slots.Length / 2)
        {
            Grow();
        }

        return new Diagram(node << 1);
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        _known = new Conjunction[_slots.Length];
        for (var node = 1; node < _nodes.Count; node++)
        {
            var hash = _nodes[node].Variable;
            foreach (var branch in CollectionsMarshal.AsSpan(_branches).Slice(_nodes[node].First, BranchesOf(node)))
            {
                hash = Mix(hash, branch.Code);
            }

            var slot = hash & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = node;
        }
    }

    private static int Mix(int hash, int next)
    {
        var mixed = ((uint)hash * 0x9E37_79B1u) + (uint)next;
        return (int)((mixed * 0x85EB_CA6Bu) ^ (mixed >> 15));
    }
}
