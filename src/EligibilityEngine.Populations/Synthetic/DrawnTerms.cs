using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>What facts that follow from others come to for one person of whom these are all drawn.</summary>
internal readonly struct DrawnTerms(DateOnly on, LeapDay? leapDay)
{
    /// <summary>The value of a fact, drawn or derived.</summary>
    public long Of(Fact fact, ReadOnlySpan<long> drawn) => fact.Derivation is { } derivation ? Of(derivation.Term, drawn) : drawn[fact.Index];

    /// <summary>The facts that have to be drawn before a fact has a value; null where it also hangs on an event of law.</summary>
    public static ImmutableArray<Fact>? Bases(Fact fact) => fact.Derivation is null ? [fact]
        : fact.Derivation.Term.All.Any(t => t is DayOfEvent) ? null
        : fact.Derivation.Bases.Select(Bases).Aggregate((ImmutableArray<Fact>?)[], (all, some) => all is { } a && some is { } s ? a.AddRange(s) : null);

    private long Of(Term term, ReadOnlySpan<long> drawn) => term switch
    {
        FactItself fact => Of(fact.Fact, drawn),
        Constant constant => constant.Code,
        DayOfCase => on.DayNumber,
        Computed computed => Of(computed, drawn),
        _ => throw new InvalidOperationException(),
    };

    private long Of(Computed computed, ReadOnlySpan<long> drawn)
    {
        Span<long> parts = computed.Parts.Length <= 16 ? stackalloc long[computed.Parts.Length] : new long[computed.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Of(computed.Parts[i], drawn);
        }

        return computed.Operation.Of(parts, leapDay);
    }
}
