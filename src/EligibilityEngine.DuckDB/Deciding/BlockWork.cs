using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Cells;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>What one thread needs to decide block after block.</summary>
internal sealed class BlockWork(LawSetting law)
{
    public Block Block { get; } = new(law.Columns, law.HasDays);

    public BlockDecision Decision { get; } = new(law.Questions.Length);

    public ImmutableArray<SettledAnswers> Settled { get; } = [.. law.Questions.Select(q => new SettledAnswers(q, law.Rulebook, law.WithGrounds))];

    /// <summary>Of whom lanes leave something open.</summary>
    public bool[] IsOpen { get; } = new bool[Block.Most];
}
