using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>Draws one person after another, each from a seed and a number alone.</summary>
internal sealed class PersonDrawer(ImmutableArray<Marginal> marginals, DateOnly on, LeapDay? leapDay, ulong seed)
{
    /// <summary>In a counter above the attempt: bits for what is missing, not for values.</summary>
    private const uint ForMissing = 1u << 31;

    private readonly DrawnTerms _terms = new(on, leapDay);

    /// <summary>Draws the values of a person.</summary>
    /// <param name="person">The number of the person.</param>
    /// <param name="attempt">0 at first; more where nobody could be as was drawn before.</param>
    /// <param name="values">Where they go, by <see cref="Fact.Index"/>.</param>
    public void Draw(long person, uint attempt, Span<long> values)
    {
        foreach (var marginal in marginals)
        {
            var (which, within) = Philox.Of(Counter(person, marginal, attempt), seed);
            marginal.Write(SpreadOf(marginal, values).Of(which, within, values, leapDay), values);
        }
    }

    /// <summary>Whether it is known of a person what a marginal drew.</summary>
    public bool IsKnown(long person, Marginal marginal) => marginal.MissingPerThousand == 0
        || Philox.Below(1000, Philox.Of(Counter(person, marginal, ForMissing), seed).First) >= (ulong)marginal.MissingPerThousand;

    private static UInt128 Counter(long person, Marginal marginal, uint attempt) => new(((ulong)attempt << 32) | marginal.Stream, (ulong)person);

    private Spread SpreadOf(Marginal marginal, ReadOnlySpan<long> values)
    {
        foreach (var @case in marginal.Cases)
        {
            if (IsSo(@case.When, values))
            {
                return @case.Spread;
            }
        }

        throw new InvalidOperationException($"no case of `{marginal.Id}` is of everybody");
    }

    private bool IsSo(ImmutableArray<DrawnTest> when, ReadOnlySpan<long> values)
    {
        foreach (var test in when)
        {
            if (!test.Accepts.Contains(_terms.Of(test.Fact, values)))
            {
                return false;
            }
        }

        return true;
    }
}
