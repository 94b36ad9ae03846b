using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>Draws blocks of persons, and draws anew whoever nobody can be.</summary>
internal sealed class BlockDrawer(Rulebook rulebook, ImmutableArray<Marginal> marginals, ImmutableArray<Fact> facts, DateOnly on, ConstraintCheck check, ulong seed)
{
    /// <summary>After so many draws of one person the population is one of which nobody can be.</summary>
    public const int MostAttempts = 1000;

    private readonly PersonDrawer _persons = new(marginals, on, rulebook.LeapDay, seed);

    /// <summary>The persons from <paramref name="first"/>; or null where somebody of them could not be drawn, with what was drawn last.</summary>
    public (PopulationBlock? Block, long[]? Impossible) Draw(long first, int count)
    {
        var values = NewColumns<long>(count);
        var drawn = new long[rulebook.Facts.Length];
        for (var i = 0; i < count; i++)
        {
            Draw(first, i, 0, drawn, values);
        }

        var broken = check.Broken(values, count);
        for (var attempt = 1u; !broken.IsEmpty; attempt++)
        {
            if (attempt == MostAttempts)
            {
                return (null, drawn);
            }

            foreach (var i in broken)
            {
                Draw(first, i, attempt, drawn, values);
            }

            broken = StillBroken(values, broken);
        }

        return (new PopulationBlock(first, count, facts, values, Known(first, count)), null);
    }

    private void Draw(long first, int i, uint attempt, long[] drawn, long[][] values)
    {
        _persons.Draw(first + i, attempt, drawn);
        for (var column = 0; column < facts.Length; column++)
        {
            values[column][i] = drawn[facts[column].Index];
        }
    }

    private ImmutableArray<int> StillBroken(long[][] values, ImmutableArray<int> broken)
    {
        var again = NewColumns<long>(broken.Length);
        for (var column = 0; column < facts.Length; column++)
        {
            for (var i = 0; i < broken.Length; i++)
            {
                again[column][i] = values[column][broken[i]];
            }
        }

        return [.. check.Broken(again, broken.Length).Select(i => broken[i])];
    }

    private bool[][] Known(long first, int count)
    {
        var known = NewColumns<bool>(count);
        var column = 0;
        foreach (var marginal in marginals)
        {
            for (var i = 0; i < count; i++)
            {
                known[column][i] = _persons.IsKnown(first + i, marginal);
            }

            for (var other = 1; other < marginal.Facts.Length; other++)
            {
                known[column].CopyTo(known[column + other], 0);
            }

            column += marginal.Facts.Length;
        }

        return known;
    }

    private T[][] NewColumns<T>(int count) => [.. facts.Select(_ => new T[count])];
}
