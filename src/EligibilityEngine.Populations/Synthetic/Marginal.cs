using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>What a fact that was drawn before, or that follows from such, must be.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Accepts">The values that it may have.</param>
internal sealed record DrawnTest(Fact Fact, ValueSet Accepts);

/// <summary>How a fact is spread among some persons.</summary>
/// <param name="When">Of whom: all tests are so. Empty for everybody.</param>
/// <param name="Spread">How.</param>
/// <param name="Grounds">From where that is known.</param>
internal sealed record MarginalCase(ImmutableArray<DrawnTest> When, Spread Spread, Grounding Grounds);

/// <summary>From where numbers are known: statements that say so, and what is assumed beside them or without any.</summary>
/// <param name="Cites">The statements.</param>
/// <param name="Assumption">The assumption, or null.</param>
internal sealed record Grounding(ImmutableArray<Statement> Cites, LocalText? Assumption)
{
    public static Grounding None { get; } = new([], null);
}

/// <summary>How the values of one fact are spread among persons.</summary>
internal sealed class Marginal
{
    /// <summary>Its name: that of a fact, or of a fact of several values.</summary>
    public required string Id { get; init; }

    /// <summary>The fact; or the values of a fact of several, of which at most one is drawn.</summary>
    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>Whether <see cref="Facts"/> are the values of a fact of several.</summary>
    public required bool IsOfSeveral { get; init; }

    /// <summary>The cases, of which the first that is so counts; the last is of everybody.</summary>
    public required ImmutableArray<MarginalCase> Cases { get; init; }

    /// <summary>Of how many in a thousand it is missing.</summary>
    public required int MissingPerThousand { get; init; }

    /// <summary>From where that is known, or null where nothing is missing.</summary>
    public required Grounding? MissingGrounds { get; init; }

    /// <summary>By which its random numbers are told apart from those of others: it hangs on its name alone, so that no marginal changes another.</summary>
    public uint Stream { get; init; }

    /// <summary>Writes what was drawn. Of a fact of several it is the position of the value that is so, or -1 for none.</summary>
    public void Write(long drawn, Span<long> values)
    {
        if (!IsOfSeveral)
        {
            values[Facts[0].Index] = drawn;
            return;
        }

        for (var i = 0; i < Facts.Length; i++)
        {
            values[Facts[i].Index] = i == drawn ? 1 : 0;
        }
    }
}
