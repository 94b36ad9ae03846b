using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.DuckDB.Functions;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>What one thread decided of a block under each law, and what it counted of all blocks.</summary>
internal sealed class StudyWork(int questions)
{
    private readonly double[] _weights = new double[Block.Most];
    private readonly long[] _numbers = new long[Block.Most];

    /// <summary>What is kept of persons of whom both laws say the same each, by question.</summary>
    public ImmutableArray<Dictionary<(ToldAnswer Before, ToldAnswer After), MovedCount>> Moves { get; } =
        [.. Enumerable.Range(0, questions).Select(_ => new Dictionary<(ToldAnswer, ToldAnswer), MovedCount>())];

    public BlockWork Law { get; set; } = null!;

    public BlockWork? Reform { get; set; }

    /// <summary>By row, whether it can be decided.</summary>
    public bool[] IsGood { get; } = new bool[Block.Most];

    /// <summary>How many rows there were, over all blocks that were counted.</summary>
    public long Rows { get; private set; }

    public long Rejected { get; private set; }

    public double Weight { get; private set; }

    /// <summary>Whether a row of the block cannot be decided.</summary>
    public bool HasFaults { get; private set; }

    public bool IsWeight(int row) => double.IsFinite(_weights[row]) && _weights[row] >= 0;

    public double WeightOf(int row) => _weights[row];

    public long NumberOf(int row) => _numbers[row];

    /// <summary>Takes weights and numbers, and tells good rows from others.</summary>
    public void Take(InputVector? weights, InputVector? numbers, int count)
    {
        HasFaults = false;
        for (var row = 0; row < count; row++)
        {
            _weights[row] = weights is { } w ? w.RealAt(row) ?? double.NaN : 1;
            _numbers[row] = numbers?.WholeAt(row) ?? 0;
        }

        IsGood.AsSpan(0, count).Fill(true);
        if (Law.MistakeCount == 0 && Reform is null or { MistakeCount: 0 } && weights is null)
        {
            return;
        }

        for (var row = 0; row < count; row++)
        {
            IsGood[row] = Law.Mistakes[row] is null && Reform?.Mistakes[row] is null && IsWeight(row);
            HasFaults |= !IsGood[row];
        }
    }

    /// <summary>Counts the block.</summary>
    /// <param name="count">How many rows it has.</param>
    /// <param name="caseOf">The case of a row.</param>
    public void Count(int count, Func<int, Case> caseOf)
    {
        Rows += count;
        for (var row = 0; row < count; row++)
        {
            (Rejected, Weight) = IsGood[row] ? (Rejected, Weight + _weights[row]) : (Rejected + 1, Weight);
        }

        for (var i = 0; i < Law.Questions.Length; i++)
        {
            Count(Law.Questions[i].Rows[..count]);
            if (Reform is not null)
            {
                Count(Moves[i], Law.Questions[i].Rows[..count], Reform.Questions[i].Rows[..count], caseOf);
            }
        }
    }

    private void Count(ReadOnlySpan<ToldAnswer?> answers)
    {
        for (var row = 0; row < answers.Length; row++)
        {
            if (IsGood[row])
            {
                answers[row]!.Count(_weights[row]);
            }
        }
    }

    private void Count(Dictionary<(ToldAnswer Before, ToldAnswer After), MovedCount> moves, ReadOnlySpan<ToldAnswer?> before, ReadOnlySpan<ToldAnswer?> after, Func<int, Case> caseOf)
    {
        for (var row = 0; row < before.Length; row++)
        {
            if (!IsGood[row])
            {
                continue;
            }

            var key = (before[row]!, after[row]!);
            var known = moves.GetValueOrDefault(key);
            var isFirst = known is null || _numbers[row] < known.Row;
            moves[key] = new MovedCount((known?.Persons ?? 0) + 1, (known?.Weight ?? 0) + _weights[row], isFirst ? _numbers[row] : known!.Row, isFirst ? caseOf(row) : known!.Case);
        }
    }
}

/// <summary>Persons of whom both laws say the same each.</summary>
/// <param name="Persons">How many.</param>
/// <param name="Weight">How many they stand for.</param>
/// <param name="Row">The first of them.</param>
/// <param name="Case">The case of that one.</param>
internal sealed record MovedCount(long Persons, double Weight, long Row, Case Case);
