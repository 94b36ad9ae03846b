using EligibilityEngine.Wording;

namespace EligibilityEngine.Text;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
public static class NearestName
{
    /// <summary>The nearest candidate within about a third of the letters, or null. Ties go to the alphabetically first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">The names that exist.</param>
    public static string? Of(string written, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(candidates);
        if (written.Length > 100)
        {
            return null;
        }

        // As it looks: a letter of another alphabet does not make a name another one.
        var read = LookAlike.Read(written).ToUpperInvariant();
        var bound = Math.Max(1, read.Length / 3);
        return candidates
            .Where(c => Math.Abs(c.Length - read.Length) <= bound)
            .Select(c => (Name: c, Distance: Distance(read, c.ToUpperInvariant())))
            .Where(c => c.Distance <= bound)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>What to say of a misspelt name: the nearest one, and a character that only looks like one of a name; or null.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">The names that exist.</param>
    public static string? Hint(string written, IEnumerable<string> candidates) => Suggest(written, candidates)?.ToString();

    /// <summary>The same in any language.</summary>
    internal static Words? Suggest(string written, IEnumerable<string> candidates)
    {
        var odd = LookAlike.In(written);
        return Of(written, candidates) is not { } nearest ? odd : odd is null ? Suggestion(nearest) : LookAlike.Beside(Suggestion(nearest), odd, isQuestion: true);
    }

    /// <summary>Asks whether a name was meant.</summary>
    internal static Words Suggestion(string nearest) => Words.Of("mistakes/DidYouMean", ("name", nearest));

    /// <summary>Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
