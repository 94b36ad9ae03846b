using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>The value of a fact for each way in which the variables behind it can turn out.</summary>
internal sealed class FactTable
{
    private readonly long[] _values;

    private FactTable(ImmutableArray<PointVariable> variables, long[] values)
    {
        Variables = variables;
        _values = values;
    }

    /// <summary>The variables, in their order.</summary>
    public ImmutableArray<PointVariable> Variables { get; }

    /// <summary>How many ways there are for some variables to turn out.</summary>
    public static double Ways(IEnumerable<PointVariable> variables) => variables.Aggregate(1.0, (n, v) => n * v.Regions.Length);

    /// <param name="fact">The fact.</param>
    /// <param name="situation">The case in which the variables are open.</param>
    /// <param name="variables">The variables behind the fact; none where it is known.</param>
    public static FactTable Of(Fact fact, Situation situation, IEnumerable<PointVariable> variables)
    {
        ImmutableArray<PointVariable> ordered = [.. variables.OrderBy(v => v.Index)];
        var values = new List<long>();
        Fill(situation, 0);
        return new FactTable(ordered, [.. values]);

        void Fill(Situation settled, int next)
        {
            if (next == ordered.Length)
            {
                values.Add(settled[fact].Code);
                return;
            }

            foreach (var region in ordered[next].Regions)
            {
                Fill(ordered[next].Point.Settle(settled, region), next + 1);
            }
        }
    }

    /// <summary>The value when each variable turned out in one way.</summary>
    /// <param name="values">By variable.</param>
    public long Value(int[] values)
    {
        var position = 0;
        foreach (var variable in Variables)
        {
            position = (position * variable.Regions.Length) + values[variable.Index];
        }

        return _values[position];
    }
}
