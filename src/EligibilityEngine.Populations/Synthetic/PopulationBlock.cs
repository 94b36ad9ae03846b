using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations;

/// <summary>Some synthetic persons that follow one another, column by column. Immutable.</summary>
public sealed class PopulationBlock
{
    private readonly long[][] _values;
    private readonly bool[][] _known;

    internal PopulationBlock(long first, int count, ImmutableArray<Fact> facts, long[][] values, bool[][] known)
    {
        (First, Count, Facts) = (first, count, facts);
        (_values, _known) = (values, known);
    }

    /// <summary>The number of the first person, from 0.</summary>
    public long First { get; }

    /// <summary>How many persons there are.</summary>
    public int Count { get; }

    /// <summary>The facts of its columns.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>The values of a column as their codes (see <see cref="FactValue.Code"/>); what they are where they are not known means nothing.</summary>
    /// <param name="column">The position of the fact in <see cref="Facts"/>.</param>
    public ReadOnlySpan<long> Values(int column) => _values[column].AsSpan(0, Count);

    /// <summary>For which persons the value of a column is known.</summary>
    /// <param name="column">The position of the fact in <see cref="Facts"/>.</param>
    public ReadOnlySpan<bool> Known(int column) => _known[column].AsSpan(0, Count);

    /// <summary>What is known of a fact of a person.</summary>
    /// <param name="column">The position of the fact in <see cref="Facts"/>.</param>
    /// <param name="person">The person, from 0 within the block.</param>
    public FactValue this[int column, int person] => Known(column)[person] ? FactValue.Of(Values(column)[person]) : FactValue.Unknown;
}
