using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EligibilityEngine.Benchmarks;

/// <summary>Time that this thread has worked, where the system tells it, so that other work on the machine counts less; else time that passed.</summary>
internal static class CpuClock
{
    private const int ThreadCpuTime = 3;

    public static double Seconds()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
        }

        _ = GetTime(ThreadCpuTime, out var time);
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
