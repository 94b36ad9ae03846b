using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Populations.Tests;

public sealed class DifferentialTests
{
    [Fact]
    public void Hundreds_of_thousands_of_made_up_lanes_are_decided_as_the_evaluator_decides_them() =>
        Agreement.Check(Laws.WideWithCase, 200, made => new LaneTrial(made, 1_000).Run());

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(511)]
    [InlineData(4_096)]
    [InlineData(9_000)]
    public void Any_number_of_lanes_will_do(int count) => Agreement.Check(Laws.WideWithCase, 3, made => new LaneTrial(made, count).Run());
}
