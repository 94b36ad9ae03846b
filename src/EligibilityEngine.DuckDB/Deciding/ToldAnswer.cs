using EligibilityEngine.DuckDB.Functions;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What is told alike of many persons on one thread: ready to be written, and counted.</summary>
internal sealed class ToldAnswer(PersonAnswer answer, long? code, int provisions, NativeTexts texts)
{
    private readonly ToldAnswer?[] _on = new ToldAnswer?[provisions];

    public PersonAnswer Answer => answer;

    /// <summary>The code of the answer, where lanes settled it.</summary>
    public long? Code => code;

    public NativeText Given { get; } = texts.Keep(answer.Answer);

    public NativeText Possible { get; } = texts.Keep(answer.Possible);

    public NativeText Grounds { get; } = texts.Keep(answer.Grounds);

    public NativeText Missing { get; } = texts.Keep(answer.Missing);

    /// <summary>Of how many persons it was told.</summary>
    public long Persons { get; private set; }

    /// <summary>How many those stand for.</summary>
    public double Weight { get; private set; }

    /// <summary>The same on one ground more, which is made once.</summary>
    /// <param name="position">Which of the provisions that give an answer.</param>
    /// <param name="provision">Its name.</param>
    /// <param name="made">Told what is made.</param>
    public ToldAnswer On(int position, string provision, List<ToldAnswer> made)
    {
        if (_on[position] is not { } known)
        {
            made.Add(_on[position] = known = new ToldAnswer(answer.On(provision), code, provisions, texts));
        }

        return known;
    }

    public void Count(double weight)
    {
        Persons++;
        Weight += weight;
    }
}
