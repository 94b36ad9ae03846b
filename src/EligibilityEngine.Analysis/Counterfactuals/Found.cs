using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>A change, with what it leads to and why.</summary>
/// <param name="Moved">What would be otherwise: every combination of the values leads there.</param>
/// <param name="LawOf">The day whose law would be applied instead, or null.</param>
/// <param name="Outcome">What it leads to.</param>
/// <param name="Verdict">The verdict with some of the values.</param>
/// <param name="Grounds">The provisions that give the answer.</param>
internal sealed record Found(ImmutableArray<Moved> Moved, DateOnly? LawOf, Outcome Outcome, Verdict Verdict, ImmutableArray<Provision> Grounds)
{
    /// <summary>The same changes in as few as possible: those that differ in the values of one thing alone are one.</summary>
    public static IEnumerable<Found> Merge(IEnumerable<Found> all)
    {
        var groups = new List<List<Found>>();
        foreach (var found in all)
        {
            if (groups.Find(g => g[0].IsOfOneKindWith(found)) is { } group)
            {
                group.Add(found);
            }
            else
            {
                groups.Add([found]);
            }
        }

        return groups.SelectMany(MergeGroup);
    }

    private static List<Found> MergeGroup(List<Found> group)
    {
        for (var place = 0; place < group[0].Moved.Length; place++)
        {
            var merged = new List<List<Found>>();
            foreach (var found in group)
            {
                if (merged.Find(m => m[0].DiffersOnlyAt(place, found)) is { } same)
                {
                    same.Add(found);
                }
                else
                {
                    merged.Add([found]);
                }
            }

            group = [.. merged.Select(m => m[0].With(place, ValueSet.Union(ValueSet.Disjoint(m.Select(f => f.Moved[place].Values)))))];
        }

        return group;
    }

    private Found With(int place, ValueSet values) => this with { Moved = Moved.SetItem(place, Moved[place] with { Values = values }) };

    private bool IsOfOneKindWith(Found other) =>
        LawOf == other.LawOf && Outcome.Equals(other.Outcome) && Moved.Length == other.Moved.Length
        && Moved.Zip(other.Moved).All(m => m.First.IsOfOneKindWith(m.Second)) && Grounds.SequenceEqual(other.Grounds);

    private bool DiffersOnlyAt(int place, Found other) =>
        Enumerable.Range(0, Moved.Length).All(i => i == place || Moved[i].Values.Intervals.SequenceEqual(other.Moved[i].Values.Intervals));
}
