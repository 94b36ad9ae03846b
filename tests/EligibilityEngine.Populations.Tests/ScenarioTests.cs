using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations.Tests;

public sealed class ScenarioTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_scenario_is_decided_as_the_evaluator_decides_it(bool assumesOrdinary)
    {
        var rulebook = Kazakhstan.Rulebook;
        var lanes = Kazakhstan.Scenarios.Scenarios.Select(s => s.Case).Where(c => c.AssumesOrdinary == assumesOrdinary).Select(c => Lane.Of(rulebook, c)).ToList();
        lanes.Should().NotBeEmpty();
        var columns = new LaneColumns(rulebook, lanes.Count);
        for (var i = 0; i < lanes.Count; i++)
        {
            lanes[i].WriteTo(columns, i);
        }

        var options = new LaneOptions { LawOf = LaneDay.Each, KnownBy = LaneDay.Each, AssumesOrdinary = assumesOrdinary, WithProvisions = true };
        var results = Agreement.RunInEverySize(LaneProgram.Compile(rulebook, options), columns);
        lanes.Select((lane, i) => Agreement.Difference(results, i, lane)).Should().OnlyContain(difference => difference == null);
    }
}
