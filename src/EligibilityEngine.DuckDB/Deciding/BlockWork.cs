using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What one thread needs to decide block after block, and what it decided of the last.</summary>
internal sealed class BlockWork(LawSetting law)
{
    private readonly Diagnostic?[] _mistakes = new Diagnostic?[Block.Most];
    private LaneResults? _results;

    public Block Block { get; } = new(law.Columns, law.HasDays);

    /// <summary>By question.</summary>
    public ImmutableArray<ToldAnswers> Questions { get; } = [.. law.Questions.Select(q => new ToldAnswers(q, law.Rulebook, law.WithGrounds))];

    /// <summary>By row, why nobody can be so, or why it cannot be read; null otherwise.</summary>
    public ReadOnlySpan<Diagnostic?> Mistakes => _mistakes.AsSpan(0, Block.Count);

    /// <summary>How many rows are mistaken.</summary>
    public int MistakeCount { get; private set; }

    /// <summary>What a person is known by where the evaluator is asked.</summary>
    public List<long> Key { get; } = [];

    public void Begin()
    {
        if (MistakeCount > 0)
        {
            Array.Clear(_mistakes);
            MistakeCount = 0;
        }
    }

    /// <summary>Where lanes leave what they find of as many rows as the block has.</summary>
    public LaneResults ResultsOf(LaneProgram program) => _results is { } known && known.Count == Block.Count ? known : _results = new LaneResults(program, Block.Count);

    /// <summary>What the evaluator says of a row.</summary>
    public void Take(int row, PersonDecision decision)
    {
        _mistakes[row] = decision.Mistake;
        MistakeCount += decision.Mistake is null ? 0 : 1;
        for (var i = 0; i < Questions.Length; i++)
        {
            Questions[i].Take(row, decision.Mistake is null ? decision.Answers[i] : null);
        }
    }
}
