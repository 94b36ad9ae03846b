using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Code;

/// <summary>
/// Writes the part of a graph that outputs need as straight code, each output as early as its bits allow; operands are nodes and quantities, which
/// <see cref="Registers"/> turns into registers.
/// </summary>
internal sealed class Emitter(BitGraph graph)
{
    private readonly List<Instruction> _code = [];
    private readonly Dictionary<LaneStream, int> _streams = [];
    private readonly Dictionary<Quantity, int> _quantities = [];
    private readonly Dictionary<Bit, int> _planes = [];
    private readonly HashSet<int> _done = [];
    private readonly List<LaneOperation> _operations = [];

    /// <summary>The graph.</summary>
    public BitGraph Graph => graph;

    public IReadOnlyList<Instruction> Code => _code;

    public IEnumerable<LaneStream> Streams => _streams.OrderBy(s => s.Value).Select(s => s.Key);

    public int Planes => _planes.Count;

    /// <summary>How many numbers are stored.</summary>
    public int Numbers { get; private set; }

    /// <summary>What <see cref="Op.Apply"/> applies, by number.</summary>
    public IEnumerable<LaneOperation> Operations => _operations;

    /// <summary>The plane that a bit is stored in, or that it is a constant.</summary>
    public LaneOutput Output(Bit bit)
    {
        if (bit.IsConstant)
        {
            return bit == Bit.True ? LaneOutput.True : LaneOutput.False;
        }

        if (!_planes.TryGetValue(bit, out var plane))
        {
            EmitNode(bit.Node);
            plane = _planes.Count;
            _planes.Add(bit, plane);
            _code.Add(new Instruction(Op.Store, plane, bit.Node, bit.IsInverted ? 1 : 0, 0));
        }

        return new LaneOutput(plane);
    }

    /// <summary>Where a quantity is stored.</summary>
    public int Output(Quantity quantity)
    {
        foreach (var node in Bits(quantity))
        {
            EmitNode(node);
        }

        _code.Add(new Instruction(Op.Keep, Numbers, Emit(quantity), 0, 0));
        return Numbers++;
    }

    /// <summary>Depth first with a stack of its own: a rulebook may be deep.</summary>
    private void EmitNode(int root)
    {
        var open = new Stack<int>([root]);
        while (open.TryPeek(out var node))
        {
            if (_done.Contains(node))
            {
                open.Pop();
                continue;
            }

            var missing = Operands(graph[node]).Where(n => !_done.Contains(n)).ToList();
            if (missing.Count == 0)
            {
                open.Pop();
                _done.Add(node);
                _code.Add(InstructionOf(node));
                continue;
            }

            foreach (var operand in missing)
            {
                open.Push(operand);
            }
        }
    }

    private static IEnumerable<int> Operands(BitNode node) => node.Atom switch
    {
        null => [node.First.Node, node.Second.Node],
        QuantityAtLeastAtom atom => Bits(atom.Value),
        QuantityCompareAtom atom => Bits(atom.First).Concat(Bits(atom.Second)),
        _ => [],
    };

    private static IEnumerable<int> Bits(Quantity? quantity) => quantity is null ? []
        : Bits(quantity.Operands.First).Concat(Bits(quantity.Operands.Second)).Concat(quantity.Chooser.IsConstant ? [] : [quantity.Chooser.Node]);

    private Instruction InstructionOf(int node)
    {
        var (atom, a, b) = (graph[node].Atom, graph[node].First, graph[node].Second);
        return atom switch
        {
            PlaneAtom plane => new Instruction(Op.Load, node, Stream(plane.Stream), 0, 0),
            AtLeastAtom atLeast => new Instruction(Op.AtLeast, node, Stream(atLeast.Stream), 0, atLeast.Constant),
            DifferenceAtom difference => new Instruction(Op.Difference, node, Stream(difference.First), Stream(difference.Second), difference.Constant),
            QuantityAtLeastAtom atLeast => new Instruction(Op.QuantityAtLeast, node, Emit(atLeast.Value), 0, atLeast.Constant),
            QuantityCompareAtom compare => new Instruction(Op.QuantityCompare, node, Emit(compare.First), Emit(compare.Second), 0),
            _ => (a.IsInverted, b.IsInverted) switch
            {
                (false, false) => new Instruction(Op.And, node, a.Node, b.Node, 0),
                (false, true) => new Instruction(Op.AndNot, node, a.Node, b.Node, 0),
                (true, false) => new Instruction(Op.AndNot, node, b.Node, a.Node, 0),
                _ => new Instruction(Op.Nor, node, a.Node, b.Node, 0),
            },
        };
    }

    private int Emit(Quantity quantity)
    {
        if (_quantities.TryGetValue(quantity, out var known))
        {
            return known;
        }

        var (first, second) = quantity.Operands;
        var (a, b) = (first is null ? 0 : Emit(first), second is null ? 0 : Emit(second));
        var target = _quantities.Count;
        _quantities.Add(quantity, target);
        _code.Add(quantity switch
        {
            StoredQuantity stored => new Instruction(Op.Take, target, Stream(stored.Stream), 0, 0),
            AppliedQuantity applied => new Instruction(Op.Apply, target, a, second is null ? a : b, Number(applied.Operation)),
            ConstantQuantity constant => new Instruction(Op.Set, target, 0, 0, constant.Value),
            SumQuantity => new Instruction(Op.Add, target, a, b, 0),
            DifferenceQuantity => new Instruction(Op.Subtract, target, a, b, 0),
            QuotientQuantity quotient => new Instruction(Op.Divide, target, a, 0, quotient.Divisor),
            CountedQuantity counted => new Instruction(Op.Count, target, a, counted.Bit.Node, counted.Bit.IsInverted ? 1 : 0),
            ChosenQuantity chosen => new Instruction(Op.Choose, target, a, b, chosen.Which.Code),
            _ => throw new InvalidOperationException(),
        });
        return target;
    }

    private int Number(LaneOperation operation)
    {
        var known = _operations.IndexOf(operation);
        if (known < 0)
        {
            known = _operations.Count;
            _operations.Add(operation);
        }

        return known;
    }

    private int Stream(LaneStream stream)
    {
        if (!_streams.TryGetValue(stream, out var index))
        {
            index = _streams.Count;
            _streams.Add(stream, index);
        }

        return index;
    }
}
