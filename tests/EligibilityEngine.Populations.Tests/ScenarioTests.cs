using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Testing.BruteForce;

namespace EligibilityEngine.Populations.Tests;

public sealed class ScenarioTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_scenario_is_decided_as_the_evaluator_decides_it(bool assumesOrdinary)
    {
        var rulebook = Kazakhstan.Rulebook;
        var cases = Kazakhstan.Scenarios.Scenarios.Select(s => s.Case).Where(c => c.AssumesOrdinary == assumesOrdinary).Select(c => Completions.Bind(rulebook, c)).Where(c => c.CanBeALane()).ToList();
        cases.Should().NotBeEmpty();
        var columns = new LaneColumns(rulebook, cases.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            cases[i].WriteTo(columns, i);
        }

        var options = new LaneOptions { LawOf = LaneDay.Each, KnownBy = LaneDay.Each, AssumesOrdinary = assumesOrdinary, WithProvisions = true };
        Agreement.Check(Lane.Run(cases, LaneProgram.Compile(rulebook, options), columns));
    }
}
