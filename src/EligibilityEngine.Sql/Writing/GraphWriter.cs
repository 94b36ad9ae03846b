using System.Globalization;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Formulas;

namespace EligibilityEngine.Sql.Writing;

/// <summary>
/// The bits of a graph that a query needs, as columns: those that have a name in the law, and those that would else be written out again and again.
/// </summary>
internal sealed class GraphWriter
{
    /// <summary>From how many words on what several columns need has a column of its own.</summary>
    private const int WorthSharing = 6;

    /// <summary>From how many words on anything has a column of its own.</summary>
    private const int TooLong = 60;

    private readonly BitGraph _graph;
    private readonly Inputs _inputs;
    private readonly Stages _stages;
    private readonly Dialect _dialect;
    private readonly QuantityWriter _quantities;
    private readonly Dictionary<int, Named> _named = [];
    private readonly Dictionary<int, Reference> _columns = [];

    public GraphWriter(BitGraph graph, Inputs inputs, Stages stages, Dialect dialect, Calendar calendar, Func<Quantity, string?> nameOf)
    {
        (_graph, _inputs, _stages, _dialect) = (graph, inputs, stages, dialect);
        _quantities = new QuantityWriter(inputs, stages, dialect, calendar, Write, nameOf);
    }

    /// <summary>Gives a bit the name that it has in the law, unless it has one, or needs none.</summary>
    public void Name(Bit bit, string name, string ending, int phase, string? comment)
    {
        if (!bit.IsConstant && _graph[bit.Node].Atom is null)
        {
            _named.TryAdd(bit.Node, new Named(bit, name, ending, phase, comment));
        }
    }

    /// <summary>Gives those bits columns that are too long, or too often needed, to be written out.</summary>
    /// <param name="outputs">What the query tells.</param>
    public void Share(IEnumerable<Bit> outputs)
    {
        var needed = GraphUse.Needed(_graph, outputs);
        var uses = new int[_graph.Count];
        foreach (var used in needed.SelectMany(n => GraphUse.OperandsOf(_graph[n])))
        {
            uses[used]++;
        }

        var words = new int[_graph.Count];
        foreach (var node in needed)
        {
            words[node] = _graph[node].Atom is not null ? 1 : words[_graph[node].First.Node] + words[_graph[node].Second.Node];
            if (_graph[node].Atom is null && !_named.ContainsKey(node) && ((uses[node] > 1 && words[node] >= WorthSharing) || words[node] > TooLong))
            {
                _named.Add(node, new Named(new Bit(node << 1), "shared", string.Create(CultureInfo.InvariantCulture, $"_{node}"), Phases.Conditions, null));
            }

            words[node] = _named.ContainsKey(node) ? 1 : words[node];
        }
    }

    /// <summary>Writes the columns that have names, those that another needs before it.</summary>
    public void WriteAll(IEnumerable<Bit> outputs)
    {
        foreach (var node in GraphUse.Needed(_graph, outputs).Where(_named.ContainsKey))
        {
            Column(node);
        }
    }

    /// <summary>A bit in one line of columns.</summary>
    public Reference Write(Bit bit)
    {
        var (formula, place) = Formulate(bit);
        var line = formula.Line;
        return new Reference(line.Contains(" AND ", StringComparison.Ordinal) || line.Contains(" OR ", StringComparison.Ordinal) ? $"({line})" : line, place);
    }

    /// <summary>A bit as an expression of columns.</summary>
    public (SqlFormula Formula, Place Place) Formulate(Bit bit)
    {
        if (bit.IsConstant)
        {
            return (SqlFormula.Of(bit == Bit.True ? "TRUE" : "FALSE"), default);
        }

        if (_graph[bit.Node].Atom is { } atom)
        {
            var written = Write(atom, bit.IsInverted);
            return (SqlFormula.Of(written.Text), written.Place);
        }

        if (_named.TryGetValue(bit.Node, out var named))
        {
            var column = Column(bit.Node);
            return (SqlFormula.Of(named.Bit == bit ? column.Text : $"NOT {column}"), column.Place);
        }

        return Joined(bit);
    }

    private Reference Column(int node)
    {
        if (!_columns.TryGetValue(node, out var column))
        {
            var named = _named[node];
            var (formula, place) = Joined(named.Bit);
            column = _stages.Add(named.Name, named.Ending, place.After(named.Phase), formula, named.Comment);
            _columns.Add(node, column);
        }

        return column;
    }

    /// <summary>All parts of a node, or any of their opposites.</summary>
    private (SqlFormula, Place) Joined(Bit bit)
    {
        var parts = Parts(bit.Node).Select(p => Formulate(bit.IsInverted ? !p : p)).ToList();
        return (SqlFormula.Of(!bit.IsInverted, parts.Select(p => p.Formula)), parts.Select(p => p.Place).Aggregate(Place.Last));
    }

    private List<Bit> Parts(int node)
    {
        var (parts, open) = (new List<Bit>(), new Stack<Bit>([_graph[node].Second, _graph[node].First]));
        while (open.TryPop(out var part))
        {
            if (part.IsInverted || _graph[part.Node].Atom is not null || _named.ContainsKey(part.Node))
            {
                parts.Add(part);
                continue;
            }

            open.Push(_graph[part.Node].Second);
            open.Push(_graph[part.Node].First);
        }

        return parts;
    }

    private Reference Write(Atom atom, bool isInverted) => atom switch
    {
        PlaneAtom plane => IsTwoValued(plane.Stream) ? _inputs.TwoValued(plane.Stream, isInverted) : _inputs.Known(plane.Stream, isInverted),
        ChoiceAtom choice => _inputs.IsOneOf(choice.Stream, choice.Values, choice.OrUnknown, isInverted),
        AtLeastAtom atLeast => Compare(_inputs.Value(atLeast.Stream), new Reference(Constant(atLeast), default), isInverted),
        DifferenceAtom { Constant: 0, First.Form: LaneForm.Value, Second.Form: LaneForm.Value } d => Compare(_inputs.Value(d.First), _inputs.Value(d.Second), isInverted),
        DifferenceAtom d => Compare(Less(_inputs.Number(d.First), _inputs.Number(d.Second)), new Reference(Number(d.Constant), default), isInverted),
        QuantityAtLeastAtom atLeast => Compare(_quantities.Write(atLeast.Value), new Reference(Number(atLeast.Constant), default), isInverted),
        QuantityCompareAtom compare => Compare(_quantities.Write(compare.First), _quantities.Write(compare.Second), isInverted),
        _ => throw new InvalidOperationException(),
    };

    private bool IsTwoValued(LaneStream stream) => ColumnShape.IsTwoValued(_inputs.FactOf(stream));

    private string Constant(AtLeastAtom atLeast) => _inputs.IsDay(atLeast.Stream) ? _dialect.Day(DayCode.ToDay((int)atLeast.Constant)) : Number(atLeast.Constant);

    private static Reference Less(Reference one, Reference other) => new($"{one} - {other}", Place.Last(one.Place, other.Place));

    private static Reference Compare(Reference one, Reference other, bool isInverted) => new($"{one} {(isInverted ? "<" : ">=")} {other}", Place.Last(one.Place, other.Place));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Bit">The bit that the column tells; its opposite is written with NOT.</param>
    /// <param name="Name">What it is in the law.</param>
    /// <param name="Ending">What its name ends in.</param>
    /// <param name="Phase">The phase in which it is found, or a later one.</param>
    /// <param name="Comment">What stands above it.</param>
    private sealed record Named(Bit Bit, string Name, string Ending, int Phase, string? Comment);
}
