using Xunit.Abstractions;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>The seed of a run: <c>ELIGIBILITY_SEED</c> where it is set, so that a failure can be repeated.</summary>
internal static class Seed
{
    public static int Of(int usual, ITestOutputHelper output)
    {
        var wanted = Environment.GetEnvironmentVariable("ELIGIBILITY_SEED");
        var seed = wanted is null ? usual : int.Parse(wanted, CultureInfo.InvariantCulture);
        output.WriteLine($"seed {seed} (set ELIGIBILITY_SEED for another one)");
        return seed;
    }
}
