using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Sql.Writing;

/// <summary>
/// Exactly which answers of a choice are possible: where the decision diagram of those who come to an answer still has somebody when what a row tells is taken for granted, and what it does not tell is
/// free. Each node of the diagram becomes a few bits of the graph: it has somebody if, for some values that the row allows, the node that they lead to has.
/// </summary>
internal sealed class ExactBits
{
    /// <summary>More nodes than this are not written out: each comes to a column or two, of which engines have at most 1,600.</summary>
    private const int MostNodes = 400;

    private readonly OutcomeMap _map;
    private readonly FactTerms _facts;
    private readonly BitGraph _graph;
    private readonly Dictionary<Diagram, Bit> _known = new() { [Diagram.True] = Bit.True, [Diagram.False] = Bit.False };

    private ExactBits(OutcomeMap map, FactTerms facts, BitGraph graph) => (_map, _facts, _graph) = (map, facts, graph);

    /// <summary>Where each answer is possible, by position; null where that cannot be told by columns: no day of law is fixed, facts that a row tells are compared with each other, or the diagram is too large.</summary>
    public static ImmutableArray<Bit>? Of(Question question, Rulebook rulebook, LaneOptions options, FactTerms facts, BitGraph graph)
    {
        if (question.IsAmount || CaseOf(rulebook, options) is not { } @case)
        {
            return null;
        }

        var map = new OutcomeMap(question, Evaluator.Evaluate(Situation.Of(@case, new DiagnosticBag())));
        bool IsTold(Spaces.Quantity quantity) => quantity.Sources.Any(s => s.Fact is { } fact && options.Facts[fact.Index].IsColumn);
        var isDerivedTold = rulebook.DerivedFacts.Any(f => options.Facts[f.Index].IsColumn);
        if (!map.IsExact || isDerivedTold || map.Variables.Any(v => (v.Less is not null || v.Quantity.Follows is not null) && (IsTold(v.Quantity) || (v.Less is { } less && IsTold(less)))))
        {
            return null;
        }

        var answers = Enumerable.Range(0, question.Answers.Length)
            .Select(a => map.Store.Any(map.Outcomes.Where(o => o.Outcome.Answers.Any(x => x.Choice == a)).Select(o => o.When)))
            .Select(d => map.Store.Exists(d, v => !IsTold(map.Variables[v].Quantity))).ToList();
        return !map.IsFull && CountOf(answers, map.Store) <= MostNodes ? [.. answers.Select(new ExactBits(map, facts, graph).HasSomebody)] : null;
    }

    /// <summary>Of whom nothing is told but what is the same for everybody.</summary>
    private static BoundCase? CaseOf(Rulebook rulebook, LaneOptions options) =>
        options.AssumesOrdinary || options.On.Day is not { } on || options.LawOf.IsColumn || options.KnownBy.IsColumn ? null
        : new BoundCase(
            rulebook,
            new Case(on) { LawOf = options.LawOf.Day, KnownBy = options.KnownBy.Day },
            [.. options.Facts.Select(f => f is { IsColumn: false, Value.IsKnown: true } ? new FactHistory([], f.Value) : null)]);

    private static int CountOf(IEnumerable<Diagram> diagrams, DiagramStore store)
    {
        var (seen, open) = (new HashSet<Diagram>(), new Stack<Diagram>(diagrams));
        while (open.TryPop(out var diagram) && seen.Count <= MostNodes)
        {
            if (!diagram.IsConstant && seen.Add(diagram))
            {
                for (var i = 0; i < store.BranchesOf(diagram); i++)
                {
                    open.Push(store.Branch(diagram, i));
                }
            }
        }

        return seen.Count;
    }

    private Bit HasSomebody(Diagram diagram)
    {
        if (!_known.TryGetValue(diagram, out var bit))
        {
            var variable = _map.Variables[_map.Store.VariableOf(diagram)];
            var fact = _facts[variable.Quantity.Fact!];
            bit = _graph.Or(variable.Classes.Index().GroupBy(c => _map.Store.Branch(diagram, c.Index))
                .Select(g => _graph.And(fact.In(_graph, ValueSet.Union(g.Select(c => c.Item))).Possible, HasSomebody(g.Key))));
            _known.Add(diagram, bit);
        }

        return bit;
    }
}
