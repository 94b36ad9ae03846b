using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Tests;

/// <summary>Cases as lanes.</summary>
internal static class Lane
{
    private static readonly LaneSize[] Sizes = [LaneSize.Plain, LaneSize.Vector128, LaneSize.Vector256, LaneSize.Vector512];

    /// <summary>What is said of a fact on the day of the case.</summary>
    public static FactValue Value(this BoundCase @case, Fact fact) => @case.Given[fact.Index]?.On(@case.Case.On).Value ?? FactValue.Unknown;

    /// <summary>Whether a lane can say all of a case. It has no word for what nobody knows: where ordinary things are assumed, whatever is unknown is.</summary>
    public static bool CanBeALane(this BoundCase @case) => !@case.Case.AssumesOrdinary || !@case.Given.Contains(FactHistory.NotKnown);

    /// <summary>A case of which this is said.</summary>
    public static BoundCase Of(Rulebook rulebook, Case days, Func<Fact, FactValue> value)
    {
        var values = rulebook.Facts.Select(value).ToImmutableArray();
        var derived = rulebook.DerivedFacts.Where(f => values[f.Index].IsKnown).Select(f => new GivenFact(f.Id));
        return new BoundCase(rulebook, days with { Facts = [.. derived] }, [.. values.Select(v => v.IsKnown ? new FactHistory([], v) : null)]);
    }

    public static void WriteTo(this BoundCase @case, LaneColumns columns, int lane)
    {
        columns.SetOn(lane, @case.Case.On);
        columns.SetLawOf(lane, @case.LawOf);
        columns.SetKnownBy(lane, @case.Case.KnownBy);
        foreach (var fact in columns.Rulebook.Facts)
        {
            columns.Set(fact, lane, @case.Value(fact));
        }
    }

    /// <summary>What lanes find of cases, on vectors of every size, which all give the same bits.</summary>
    public static IEnumerable<(BoundCase Case, Finding Found)> Run(IReadOnlyList<BoundCase> cases, LaneProgram program, LaneColumns columns)
    {
        var results = RunInEverySize(program, columns);
        return cases.Select((c, i) => (c, new Finding(q => results.Answers(q, i), p => results.Stands(p, i), results.IsInError(i))));
    }

    private static LaneResults RunInEverySize(LaneProgram program, LaneColumns columns)
    {
        var results = LaneRunner.Run(program, columns, Sizes[0]);
        foreach (var size in Sizes[1..])
        {
            var other = LaneRunner.Run(program, columns, size);
            for (var plane = 0; plane < program.Planes; plane++)
            {
                FirstDifference(results, other, new LaneOutput(plane)).Should().BeNull("plane {0} is the same with vectors of {1} bits", plane, (int)size);
            }
        }

        return results;
    }

    /// <summary>The first difference, or null.</summary>
    private static int? FirstDifference(LaneResults a, LaneResults b, LaneOutput plane) => Enumerable.Range(0, (a.Count + 63) / 64)
        .Where(word => a.Word(plane, word) != b.Word(plane, word))
        .Cast<int?>()
        .FirstOrDefault();
}
