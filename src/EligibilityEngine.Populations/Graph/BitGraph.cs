namespace EligibilityEngine.Populations.Graph;

/// <summary>
/// A graph of <c>and</c> nodes with inverted edges over atoms, in which equal nodes are one (hash-consing) and constants are folded away. See
/// A. Kuehlmann and F. Krohm, Equivalence Checking Using Cuts and Heaps, DAC 1997.
/// </summary>
internal sealed class BitGraph
{
    private readonly List<BitNode> _nodes = [default];
    private readonly Dictionary<(Bit, Bit), Bit> _ands = [];
    private readonly Dictionary<Atom, Bit> _atoms = [];

    public BitNode this[int node] => _nodes[node];

    public int Count => _nodes.Count;

    public Bit Of(Atom atom)
    {
        if (!_atoms.TryGetValue(atom, out var bit))
        {
            bit = Add(new BitNode(atom, default, default));
            _atoms.Add(atom, bit);
        }

        return bit;
    }

    public Bit And(Bit a, Bit b)
    {
        if (a.Code > b.Code)
        {
            (a, b) = (b, a);
        }

        if (a == Bit.False || a == !b)
        {
            return Bit.False;
        }

        if (a == Bit.True || a == b)
        {
            return b;
        }

        if (Absorbed(a, b) is { } first)
        {
            return first;
        }

        if (Absorbed(b, a) is { } second)
        {
            return second;
        }

        if (!_ands.TryGetValue((a, b), out var bit))
        {
            bit = Add(new BitNode(null, a, b));
            _ands.Add((a, b), bit);
        }

        return bit;
    }

    public Bit Or(Bit a, Bit b) => !And(!a, !b);

    public Bit Choose(Bit which, Bit whenSet, Bit whenClear) =>
        whenSet == whenClear ? whenSet : Or(And(which, whenSet), And(!which, whenClear));

    public Bit Equal(Bit a, Bit b) => Choose(a, b, !b);

    // In the order of nodes, so that conditions that begin alike share their beginning however they are written.
    public Bit And(IEnumerable<Bit> bits) => bits.Distinct().OrderBy(b => b.Code).Aggregate(Bit.True, And);

    public Bit Or(IEnumerable<Bit> bits) => !And(bits.Select(b => !b));

    public TruthBits And(TruthBits a, TruthBits b) => new(And(a.Certain, b.Certain), And(a.Possible, b.Possible));

    public TruthBits Or(TruthBits a, TruthBits b) => !And(!a, !b);

    public TruthBits And(IReadOnlyCollection<TruthBits> parts) => new(And(parts.Select(p => p.Certain)), And(parts.Select(p => p.Possible)));

    public TruthBits Or(IReadOnlyCollection<TruthBits> parts) => !And([.. parts.Select(p => !p)]);

    /// <summary>At least so many of the bits are set.</summary>
    public Bit AtLeast(long count, IReadOnlyList<Bit> bits)
    {
        if (count <= 0 || count > bits.Count)
        {
            return Bit.Of(count <= 0);
        }

        // reached[n]: at least n of the bits so far.
        var reached = new Bit[count + 1];
        reached[0] = Bit.True;
        foreach (var bit in bits)
        {
            for (var n = count; n > 0; n--)
            {
                reached[n] = Or(reached[n], And(bit, reached[n - 1]));
            }
        }

        return reached[count];
    }

    /// <summary>What <c>a and b</c> is when a is itself an <c>and</c>, or the complement of one, of which b settles a part.</summary>
    private Bit? Absorbed(Bit a, Bit b)
    {
        var node = _nodes[a.Node];
        if (node.Atom is not null || a.IsConstant)
        {
            return null;
        }

        if (node.First == !b || node.Second == !b)
        {
            return a.IsInverted ? b : Bit.False;
        }

        if (node.First == b || node.Second == b)
        {
            return a.IsInverted ? And(b, node.First == b ? !node.Second : !node.First) : a;
        }

        return null;
    }

    private Bit Add(BitNode node)
    {
        _nodes.Add(node);
        return new Bit((_nodes.Count - 1) << 1);
    }
}

/// <summary>An atom, or the <c>and</c> of two bits.</summary>
internal readonly record struct BitNode(Atom? Atom, Bit First, Bit Second);
