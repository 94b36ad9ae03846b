namespace EligibilityEngine.Evaluation;

/// <summary>A set of facts of one rulebook, by index.</summary>
internal readonly struct FactSet(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public bool Contains(int index) => (_words[index >> 6] >> (index & 63) & 1) != 0;

    public void Add(int index) => _words[index >> 6] |= 1UL << (index & 63);

    public void AddAll(FactSet other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += System.Numerics.BitOperations.PopCount(word);
        }

        return count;
    }

    public int CountIn(FactSet other)
    {
        var count = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            count += System.Numerics.BitOperations.PopCount(_words[i] & other._words[i]);
        }

        return count;
    }
}
