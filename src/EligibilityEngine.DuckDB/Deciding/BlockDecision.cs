using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Cells;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What was decided of the persons of a block. Used again for block after block, by one thread at a time.</summary>
internal sealed class BlockDecision
{
    private readonly Diagnostic?[] _mistakes = new Diagnostic?[Block.Most];

    public BlockDecision(int questions) => Answers = [.. Enumerable.Range(0, questions).Select(_ => new PersonAnswer?[Block.Most])];

    /// <summary>By question, then by row; null where the row is mistaken.</summary>
    public ImmutableArray<PersonAnswer?[]> Answers { get; }

    /// <summary>By row, why nobody can be so, or why it cannot be read; null otherwise.</summary>
    public Diagnostic?[] Mistakes => _mistakes;

    public void Begin()
    {
        Array.Clear(_mistakes);
        foreach (var answers in Answers)
        {
            Array.Clear(answers);
        }
    }

    public void Take(int row, PersonDecision decision)
    {
        _mistakes[row] = decision.Mistake;
        for (var i = 0; i < Answers.Length; i++)
        {
            Answers[i][row] = decision.Mistake is null ? decision.Answers[i] : null;
        }
    }
}
