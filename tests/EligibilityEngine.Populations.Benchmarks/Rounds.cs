namespace EligibilityEngine.Populations.Benchmarks;

/// <summary>Something to measure: how many persons one call treats.</summary>
internal sealed record Entry(string Name, long Persons, Action Run)
{
    public List<double> Nanoseconds { get; } = [];

    /// <summary>Median time per person.</summary>
    public double PerPerson => Nanoseconds.Order().ElementAt(Nanoseconds.Count / 2);

    public double PerSecond => 1e9 / PerPerson;
}

/// <summary>Measures entries in turn, round after round, so that what else the machine does meets all of them alike.</summary>
internal static class Rounds
{
    private const double LeastSeconds = 0.02;

    public static void Measure(IReadOnlyList<Entry> entries, int rounds)
    {
        foreach (var entry in entries)
        {
            WarmUp(entry);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var entry in entries)
            {
                entry.Nanoseconds.Add(Once(entry));
            }
        }
    }

    // Long enough for the compiler to notice what is hot, and to compile it again.
    private static void WarmUp(Entry entry)
    {
        for (var i = 0; i < 4; i++)
        {
            Once(entry);
            Thread.Sleep(120);
        }
    }

    private static double Once(Entry entry)
    {
        var (calls, start) = (0, CpuClock.Seconds());
        double elapsed;
        do
        {
            entry.Run();
            calls++;
            elapsed = CpuClock.Seconds() - start;
        }
        while (elapsed < LeastSeconds);

        return elapsed * 1e9 / (calls * (double)entry.Persons);
    }
}
