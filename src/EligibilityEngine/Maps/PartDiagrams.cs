using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>What conditions ask of variables, as diagrams.</summary>
internal sealed class PartDiagrams(DiagramStore store, Space space)
{
    public Diagram Of(IEnumerable<Part> parts) => parts.Aggregate(Diagram.True, (all, part) => store.And(all, Of(part)));

    public Diagram Of(Part part) => part switch
    {
        Always always => always.IsSo ? Diagram.True : Diagram.False,
        Within within => Of(within.Variable, within.Values),
        Same same => Of(same),
        Tally tally => Of(tally),
        Count count => new CountDiagram(store, space, count).Diagram,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Which classes of the variables of a cluster go together.</summary>
    public Diagram Of(Cluster cluster, Differences? left) => left is null ? Diagram.False : From(cluster, left, 0);

    /// <summary>Those of some people whose compared facts go together, in every cluster.</summary>
    public Diagram Together(Diagram people) =>
        space.Clusters().Aggregate(people, (all, cluster) => all == Diagram.False ? all : store.And(all, Of(cluster, cluster.Whole())));

    /// <summary>Whether a variable has one of some values; classes of which only a part does count.</summary>
    public Diagram Of(Variable variable, ValueSet values)
    {
        var classes = variable.Classes;
        return classes is [var only]
            ? only.Overlaps(values) ? Diagram.True : Diagram.False
            : store.Of(space.IndexOf(variable), [.. classes.Select(c => c.Overlaps(values) ? Diagram.True : Diagram.False)]);
    }

    private Diagram Of(Same same) => same.Values.Aggregate(Diagram.False, (any, v) => store.Or(any, store.And(Of(same.First, v.First), Of(same.Second, v.Second))));

    private Diagram Of(Tally tally)
    {
        // By how many of the claims so far are so.
        var reached = new Diagram[tally.Claims.Length + 1];
        Array.Fill(reached, Diagram.False);
        reached[0] = Diagram.True;
        for (var i = 0; i < tally.Claims.Length; i++)
        {
            var claim = Of(tally.Claims[i]);
            for (var n = i + 1; n >= 0; n--)
            {
                reached[n] = store.Or(store.And(reached[n], !claim), n == 0 ? Diagram.False : store.And(reached[n - 1], claim));
            }
        }

        return store.Any(reached.Where((_, n) => tally.Values.Contains(n)));
    }

    private Diagram From(Cluster cluster, Differences left, int next)
    {
        if (next == cluster.Variables.Length)
        {
            return cluster.Find(left) is null ? Diagram.False : Diagram.True;
        }

        if (store.IsFull || !cluster.Effort.Spend(cluster))
        {
            return Diagram.True;
        }

        var variable = cluster.Variables[next];
        var branches = new Diagram[variable.Classes.Length];
        for (var i = 0; i < branches.Length; i++)
        {
            branches[i] = cluster.With(left, variable, variable.Classes[i]) is { } rest ? From(cluster, rest, next + 1) : Diagram.False;
        }

        return store.Of(space.IndexOf(variable), branches);
    }
}
