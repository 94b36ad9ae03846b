namespace EligibilityEngine.Tests.Support;

/// <summary>How much memory something takes, all in all.</summary>
internal static class Allocation
{
    private const long Generous = 256L * 1024 * 1024;

    /// <summary>Runs something that must not be fooled into taking much memory.</summary>
    /// <param name="run">What to run.</param>
    /// <param name="times">How many times as much as usual it may take, since it is so much larger.</param>
    public static T Bounded<T>(Func<T> run, int times = 1)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = run();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(times * Generous, "hostile input costs little memory");
        return result;
    }
}
