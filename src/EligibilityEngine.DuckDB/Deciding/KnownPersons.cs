using System.Collections.Concurrent;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What was found of persons, by what is said of them, so that it is found once; forgotten when it is too much. Safe to use from many threads.</summary>
internal sealed class KnownPersons<TFound>(int most)
{
    private readonly ConcurrentDictionary<long[], TFound> _known = new(PersonKeys.Comparer);
    private int _count;

    /// <summary>What was found of a person, or is found now.</summary>
    public TFound Of(ReadOnlySpan<long> key, Func<TFound> find)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<long>>();
        if (known.TryGetValue(key, out var found))
        {
            return found;
        }

        if (Interlocked.Increment(ref _count) > most)
        {
            Forget();
        }

        found = find();
        return known.TryAdd(key, found) ? found : known.TryGetValue(key, out var other) ? other : found;
    }

    public void Forget()
    {
        _known.Clear();
        _count = 0;
    }
}
