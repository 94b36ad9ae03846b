using FsCheck;
using FsCheck.Fluent;

namespace EligibilityEngine.Tests.Support;

/// <summary>Checks a property for many random seeds. The seed that breaks it is part of the failure's message; run it again with <see cref="Again"/>.</summary>
internal static class Seeds
{
    public static void Check(int count, Action<Random> property) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Again(seed, property)));

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
