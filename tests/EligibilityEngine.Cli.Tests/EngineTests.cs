using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary><c>check --engine</c>.</summary>
public class EngineTests
{
    private static readonly string[] Man = ["check", "sex=male", "age=20", "--on", "2020-05-01", "--assume", "ordinary", "--why"];

    [Fact]
    public void Every_engine_says_the_same()
    {
        var run = Tool.Run([.. Man, "--engine", "nrules"]);
        run.Should().Be(Tool.Run(Man));
        run.Out.Should().NotBeEmpty();
    }

    [Fact]
    public void The_evaluator_decides_unless_another_engine_is_named() => Tool.Run([.. Man, "--engine", "evaluator"]).Should().Be(Tool.Run(Man));

    [Fact]
    public void An_engine_that_nobody_knows_is_a_mistake() => Tool.Run([.. Man, "--engine", "drools"]).Code.Should().Be(1);
}
