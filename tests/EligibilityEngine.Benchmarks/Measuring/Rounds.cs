namespace EligibilityEngine.Benchmarks;

/// <summary>Something to measure: how many persons one call treats.</summary>
internal sealed record Entry(string Name, long Persons, Action Run)
{
    public List<double> Nanoseconds { get; } = [];

    /// <summary>By what its time is told, in seconds.</summary>
    public Func<double> Clock { get; init; } = CpuClock.Seconds;

    /// <summary>Median time per person.</summary>
    public double PerPerson => Nanoseconds.Order().ElementAt(Nanoseconds.Count / 2);

    public double PerSecond => 1e9 / PerPerson;

    /// <summary>Bytes that one person takes on the heap, as of the last call.</summary>
    public double BytesPerPerson { get; set; }

    public override string ToString() => FormattableString.Invariant($"{Name,-54} {Time(PerPerson),14} {PerSecond,16:#,0.0} a second {BytesPerPerson,14:#,0} bytes");

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1_000 => FormattableString.Invariant($"{nanoseconds:0.000} ns"),
        < 1_000_000 => FormattableString.Invariant($"{nanoseconds / 1_000:0.000} us"),
        _ => FormattableString.Invariant($"{nanoseconds / 1_000_000:0.000} ms"),
    };
}

/// <summary>Measures entries in turn, round after round, and prints them; in turn, so that what else the machine does meets all of them alike.</summary>
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

        foreach (var entry in entries)
        {
            Console.WriteLine(entry);
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
        var (calls, bytes, start) = (0, GC.GetAllocatedBytesForCurrentThread(), entry.Clock());
        double elapsed;
        do
        {
            entry.Run();
            calls++;
            elapsed = entry.Clock() - start;
        }
        while (elapsed < LeastSeconds);

        entry.BytesPerPerson = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (calls * (double)entry.Persons);
        return elapsed * 1e9 / (calls * (double)entry.Persons);
    }
}
