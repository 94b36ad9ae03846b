namespace EligibilityEngine.Populations.Benchmarks;

/// <summary>What is to be reached, beside what was.</summary>
internal static class Target
{
    public static void Print(string what, double reached, double atLeast = double.NegativeInfinity, double atMost = double.PositiveInfinity)
    {
        var limit = double.IsInfinity(atMost) ? $"at least {atLeast.ToString("0.##", CultureInfo.InvariantCulture)}" : $"at most {atMost.ToString("0.##", CultureInfo.InvariantCulture)}";
        var verdict = reached >= atLeast && reached <= atMost ? "reached" : "NOT REACHED";
        Console.WriteLine(FormattableString.Invariant($"{reached,12:0.00} {what} ({limit}): {verdict}"));
    }

    public static double Spread(params ReadOnlySpan<Entry> entries)
    {
        var (least, greatest) = (double.MaxValue, 0.0);
        foreach (var entry in entries)
        {
            (least, greatest) = (Math.Min(least, entry.PerPerson), Math.Max(greatest, entry.PerPerson));
        }

        return greatest / least;
    }
}
