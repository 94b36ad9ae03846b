using FsCheck;
using FsCheck.Fluent;

namespace EligibilityEngine.Tests.Support;

/// <summary>Checks a property for many random seeds. The seed that breaks it is part of the failure's message; run it again with <see cref="Again"/>.</summary>
internal static class Seeds
{
    /// <summary>The seeds are the same in every run, so that a run can be repeated; the variable SEED gives others.</summary>
    private static readonly int First = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? "20261121", CultureInfo.InvariantCulture);

    public static void Check(int count, Action<Random> property)
    {
        var seeds = new Random(First);
        var values = Enumerable.Range(0, count).Select(_ => seeds.Next()).ToArray();
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1).WithQuietOnSuccess(true),
            Prop.ForAll(Gen.Constant(values).ToArbitrary(), all => Array.ForEach(all, seed => Again(seed, property))));
    }

    public static void Again(int seed, Action<Random> property)
    {
        try
        {
            property(new Random(seed));
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"seed {seed}: {wrong.Message}", wrong);
        }
    }
}
