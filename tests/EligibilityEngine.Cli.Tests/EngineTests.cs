using EligibilityEngine.Law;
using EligibilityEngine.NRules;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary><c>check --engine</c>.</summary>
public class EngineTests
{
    private static readonly string[] Man = ["check", "sex=male", "age=20", "--on", "2020-05-01", "--assume", "ordinary", "--why"];

    [Fact]
    public void Every_engine_says_the_same_or_in_one_line_why_it_cannot_and_what_to_do()
    {
        var run = Tool.Run([.. Man, "--engine", "nrules"]);

        if (NRulesEngine.Availability is { } reason)
        {
            run.Should().Be(new Outcome(1, "", $"eligibility: `--engine nrules`: {reason}\n"));
        }
        else
        {
            run.Should().Be(Tool.Run(Man));
            run.Out.Should().NotBeEmpty();
        }
    }

    [Fact]
    public void The_evaluator_decides_unless_another_engine_is_named() => Tool.Run([.. Man, "--engine", "evaluator"]).Should().Be(Tool.Run(Man));

    [Fact]
    public void An_engine_that_nobody_knows_is_a_mistake() => Tool.Run([.. Man, "--engine", "drools"]).Code.Should().Be(1);
}
