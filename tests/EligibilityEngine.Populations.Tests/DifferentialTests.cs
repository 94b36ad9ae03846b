using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Testing.Generated;
using Xunit.Abstractions;

namespace EligibilityEngine.Populations.Tests;

public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Rulebooks = 200;
    private const int LanesOfEach = 5_000;

    [Fact]
    public void A_million_made_up_lanes_are_decided_as_the_evaluator_decides_them()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : 20_261;
        output.WriteLine($"seed {seed}");
        for (var i = 0; i < Rulebooks; i++)
        {
            Compare(seed + i);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(511)]
    [InlineData(4_096)]
    [InlineData(9_000)]
    public void Any_number_of_lanes_will_do(int count) => Compare(77 + count, count);

    private static void Compare(int seed, int count = LanesOfEach)
    {
        var random = new Random(seed);
        var made = RandomRulebook.Create(random);
        var lanes = RandomLanes.Create(made.Rulebook, random, count);
        var results = Agreement.RunInEverySize(LaneProgram.Compile(made.Rulebook, lanes.Options), lanes.Columns);
        Parallel.For(0, count, lane =>
        {
            if (Agreement.Difference(results, lane, lanes.Lanes[lane]) is { } difference)
            {
                Assert.Fail($"seed {seed}: {difference}\n{made}");
            }
        });
    }
}
