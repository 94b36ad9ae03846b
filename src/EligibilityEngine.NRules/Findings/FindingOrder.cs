using System.Collections.Immutable;

namespace EligibilityEngine.NRules.Findings;

/// <summary>Orders findings so that each comes after those that it rests on. There is no circle among them.</summary>
internal static class FindingOrder
{
    /// <summary>The last findings of the law and all that they rest on, numbered.</summary>
    public static ImmutableArray<Finding> Of(IEnumerable<Finding> last)
    {
        var ordered = ImmutableArray.CreateBuilder<Finding>();
        var open = new Stack<(Finding Finding, int Next)>(last.Reverse().Select(f => (f, 0)));
        while (open.TryPop(out var top))
        {
            var (finding, next) = top;
            if (finding.Index >= 0)
            {
                continue;
            }

            if (next < finding.RestsOn.Length)
            {
                open.Push((finding, next + 1));
                open.Push((finding.RestsOn[next], 0));
                continue;
            }

            finding.Index = ordered.Count;
            ordered.Add(finding);
        }

        Link(ordered);
        return ordered.DrainToImmutable();
    }

    private static void Link(IEnumerable<Finding> ordered)
    {
        var carried = ordered.SelectMany(f => f.RestsOn.Distinct().Select(g => (Ground: g, f.Index))).ToLookup(x => x.Ground, x => x.Index);
        foreach (var ground in carried)
        {
            ground.Key.Carries = [.. ground];
        }
    }
}
