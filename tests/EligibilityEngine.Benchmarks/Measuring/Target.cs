namespace EligibilityEngine.Benchmarks;

/// <summary>What is to be reached, beside what was.</summary>
internal sealed record Target(string What, double Reached)
{
    public double? AtLeast { get; init; }

    public double? AtMost { get; init; }

    public bool IsReached => !(Reached < AtLeast) && !(Reached > AtMost);

    /// <summary>The slowest of some entries, as so many times the fastest.</summary>
    public static double Spread(params ReadOnlySpan<Entry> entries)
    {
        var (least, greatest) = (double.MaxValue, 0.0);
        foreach (var entry in entries)
        {
            (least, greatest) = (Math.Min(least, entry.PerPerson), Math.Max(greatest, entry.PerPerson));
        }

        return greatest / least;
    }

    public override string ToString()
    {
        var limit = AtMost is { } most ? FormattableString.Invariant($"at most {most:0.##}") : FormattableString.Invariant($"at least {AtLeast:0.##}");
        return FormattableString.Invariant($"{Reached,12:0.00} {What} ({limit}): {(IsReached ? "reached" : "NOT REACHED")}");
    }
}
