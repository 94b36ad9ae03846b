using CsCheck;

namespace EligibilityEngine.Testing;

/// <summary>
/// Checks properties of what is made up. Runs are repeatable: every property begins with the same seed, unless the variable SEED names another
/// (a number). The variable ROUNDS gives every property so many rounds instead of its own number: <c>ROUNDS=100000 dotnet test --filter ...</c>
/// for a night; MOST_ROUNDS=100 gives none more than so many, for a quick look. What fails is made simpler for half a minute and printed with the seed that makes it again: <c>gen.Again("0N0XIzNsQ0O2", property)</c>.
/// </summary>
public static class Checking
{
    private const int SecondsToShrink = 30;

    private static readonly ulong Seed = Number("SEED") ?? 20_261_121;

    /// <summary>Checks a property.</summary>
    /// <param name="gen">What it is a property of.</param>
    /// <param name="rounds">How often it is tried when ROUNDS is not set.</param>
    /// <param name="property">Throws where it is not so.</param>
    public static void Check<T>(this Gen<T> gen, int rounds, Action<T> property)
    {
        ArgumentNullException.ThrowIfNull(gen);
        ArgumentNullException.ThrowIfNull(property);
        var pcg = new PCG(1, Seed);
        for (var left = (long?)Number("ROUNDS") ?? Math.Min(rounds, (long?)Number("MOST_ROUNDS") ?? rounds); left > 0; left--)
        {
            var seed = pcg.ToString();
            try
            {
                property(gen.Generate(pcg, null, out _));
            }
            catch (Exception wrong)
            {
                gen.Sample(property, seed: seed, time: SecondsToShrink, threads: 1, print: value => $"{value}");
                throw new InvalidOperationException($"seed {seed}, and not when tried again: {wrong.Message}", wrong);
            }
        }
    }

    /// <summary>So many made-up values.</summary>
    public static IEnumerable<T> Draw<T>(this Gen<T> gen, int count)
    {
        ArgumentNullException.ThrowIfNull(gen);
        var pcg = new PCG(1, Seed);
        return Enumerable.Range(0, count).Select(_ => gen.Generate(pcg, null, out var _));
    }

    /// <summary>Checks one made-up value again.</summary>
    public static void Again<T>(this Gen<T> gen, string seed, Action<T> property)
    {
        ArgumentNullException.ThrowIfNull(gen);
        ArgumentNullException.ThrowIfNull(property);
        property(gen.Generate(PCG.Parse(seed), null, out _));
    }

    private static ulong? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? ulong.Parse(text, CultureInfo.InvariantCulture) : null;
}
