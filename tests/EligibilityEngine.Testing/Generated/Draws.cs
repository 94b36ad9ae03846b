namespace EligibilityEngine.Testing.Generated;

/// <summary>What is drawn at random, again and again.</summary>
internal static class Draws
{
    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>At least one of the items, in the order drawn.</summary>
    public static ImmutableArray<T> PickSome<T>(this Random random, IReadOnlyList<T> items, int most)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return [.. all.Take(random.Next(1, Math.Min(most, all.Length) + 1))];
    }

    public static ImmutableArray<T> Shuffled<T>(this Random random, IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return [.. all];
    }

    /// <summary>From <paramref name="low"/> through <paramref name="high"/>.</summary>
    public static long Number(this Random random, long low, long high) => random.NextInt64(low, high + 1);

    /// <summary>A day of the years that the made-up law is about.</summary>
    public static DateOnly Day(this Random random) => new DateOnly(2000, 1, 1).AddDays(random.Next(25 * 365));

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
