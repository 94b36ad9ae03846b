using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EligibilityEngine.Benchmarks;

/// <summary>Time that this thread, or the process, has worked, where the system tells it, so that other work on the machine counts less; else time that passed.</summary>
internal static class CpuClock
{
    private const int ProcessCpuTime = 2;
    private const int ThreadCpuTime = 3;

    /// <summary>Of this thread.</summary>
    public static double Seconds() => Of(ThreadCpuTime);

    /// <summary>Of all threads together.</summary>
    public static double OfProcess() => Of(ProcessCpuTime);

    private static double Of(int clock)
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        }

        _ = GetTime(clock, out var time);
        return time.Seconds + (time.Nanoseconds * 1e-9);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
