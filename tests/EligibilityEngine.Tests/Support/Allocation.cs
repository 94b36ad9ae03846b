namespace EligibilityEngine.Tests.Support;

/// <summary>How much memory something takes, all in all.</summary>
internal static class Allocation
{
    private const long Generous = 256L * 1024 * 1024;

    /// <summary>Runs something that must not be fooled into taking much memory.</summary>
    public static T Bounded<T>(Func<T> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = run();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Generous, "hostile input costs little memory");
        return result;
    }
}
