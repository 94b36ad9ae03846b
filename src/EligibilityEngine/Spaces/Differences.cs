namespace EligibilityEngine.Spaces;

/// <summary>
/// Bounds of whole numbers and of their differences, always as tight as they follow from each other (D. L. Dill, Timing Assumptions and Verification of Finite-State Concurrent Systems,
/// 1989). Every bound alone can be reached by numbers that keep all the others.
/// </summary>
internal sealed class Differences
{
    private readonly int _size;

    /// <summary>At row a and column b: what a can be more than b at most. The number 0 stands first.</summary>
    private readonly long[] _most;

    private Differences(int size, long[] most) => (_size, _most) = (size, most);

    /// <summary>How often a bound became tighter.</summary>
    public int Changes { get; private set; }

    public static Differences Between(IReadOnlyList<Quantity> quantities)
    {
        var size = quantities.Count + 1;
        var most = new long[size * size];
        (long Low, long High) Range(int i) => i == 0 ? (0, 0) : (quantities[i - 1].Low, quantities[i - 1].High);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                most[(i * size) + j] = i == j ? 0 : Range(i).High - Range(j).Low;
            }
        }

        return new Differences(size, most);
    }

    public Differences Copy() => new(_size, (long[])_most.Clone());

    public long Low(int number) => -_most[number + 1];

    public long High(int number) => _most[(number + 1) * _size];

    /// <summary>Whether numbers keep all bounds.</summary>
    public bool Allows(ReadOnlySpan<long> numbers)
    {
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j < _size; j++)
            {
                if ((i == 0 ? 0 : numbers[i - 1]) - (j == 0 ? 0 : numbers[j - 1]) > _most[(i * _size) + j])
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Keeps a number between two values; false where nothing is left.</summary>
    public bool Keep(int number, long low, long high) => AtMost(number, -1, high) && AtMost(-1, number, -low);

    /// <summary>Keeps a difference between two values; false where nothing is left.</summary>
    public bool Keep(int number, int less, long low, long high) => AtMost(number, less, high) && AtMost(less, number, -low);

    private bool AtMost(int number, int less, long most)
    {
        var (a, b) = (number + 1, less + 1);
        if (most >= _most[(a * _size) + b])
        {
            return true;
        }

        if (most + _most[(b * _size) + a] < 0)
        {
            return false;
        }

        Changes++;
        for (var i = 0; i < _size; i++)
        {
            var through = _most[(i * _size) + a] + most;
            for (var j = 0; j < _size; j++)
            {
                _most[(i * _size) + j] = Math.Min(_most[(i * _size) + j], through + _most[(b * _size) + j]);
            }
        }

        return true;
    }
}
