using System.Collections.Immutable;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Sql.Writing;

/// <summary>What bits of a graph need.</summary>
internal static class GraphUse
{
    /// <summary>The nodes that bits need, each after those that it needs itself.</summary>
    public static ImmutableArray<int> Needed(BitGraph graph, IEnumerable<Bit> bits)
    {
        var (needed, open) = (new HashSet<int>(), new Stack<int>(bits.Where(b => !b.IsConstant).Select(b => b.Node)));
        while (open.TryPop(out var node))
        {
            if (needed.Add(node))
            {
                foreach (var operand in OperandsOf(graph[node]))
                {
                    open.Push(operand);
                }
            }
        }

        return [.. needed.Order()];
    }

    /// <summary>The columns that bits need.</summary>
    public static IEnumerable<LaneColumnKey> Columns(BitGraph graph, IEnumerable<Bit> bits) =>
        Needed(graph, bits).SelectMany(n => StreamsOf(graph[n].Atom)).Select(s => s.Column).Distinct();

    /// <summary>The nodes that a node needs directly.</summary>
    public static IEnumerable<int> OperandsOf(BitNode node) => node.Atom is null ? [node.First.Node, node.Second.Node] : QuantitiesOf(node.Atom).SelectMany(Choosers);

    private static IEnumerable<Quantity> QuantitiesOf(Atom? atom) => atom switch
    {
        QuantityAtLeastAtom atLeast => [atLeast.Value],
        QuantityCompareAtom compare => [compare.First, compare.Second],
        _ => [],
    };

    private static IEnumerable<int> Choosers(Quantity quantity) => All(quantity).Where(q => !q.Chooser.IsConstant).Select(q => q.Chooser.Node);

    private static IEnumerable<LaneStream> StreamsOf(Atom? atom) => atom switch
    {
        PlaneAtom plane => [plane.Stream],
        ChoiceAtom choice => [choice.Stream],
        AtLeastAtom atLeast => [atLeast.Stream],
        DifferenceAtom difference => [difference.First, difference.Second],
        _ => QuantitiesOf(atom).SelectMany(All).OfType<StoredQuantity>().Select(s => s.Stream),
    };

    private static IEnumerable<Quantity> All(Quantity quantity)
    {
        var (first, second) = quantity.Operands;
        return (first is null ? [] : All(first)).Concat(second is null ? [] : All(second)).Append(quantity);
    }
}
