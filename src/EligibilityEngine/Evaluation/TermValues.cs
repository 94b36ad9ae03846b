using EligibilityEngine.Law;

namespace EligibilityEngine.Evaluation;

/// <summary>What terms come to in a situation.</summary>
internal static class TermValues
{
    /// <summary>The least and the greatest value of a term, as far as it is known; null where a fact in it is not.</summary>
    public static Interval? Of(Term term, Situation situation) => term switch
    {
        FactItself fact => situation[fact.Fact] is { IsKnown: true } value ? new Interval(value.Code, value.Code) : null,
        Constant constant => new Interval(constant.Code, constant.Code),
        DayOfCase => new Interval(situation.On.DayNumber, situation.On.DayNumber),
        DayOfEvent day => situation.DayOf(day.Event),
        Computed computed => Of(computed, situation),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The value of a derived fact; unknown where what it follows from is not known.</summary>
    public static FactValue Of(Derivation derivation, Situation situation) =>
        Of(derivation.Term, situation) is var (low, high) && low == high ? FactValue.Of(low) : FactValue.Unknown;

    private static Interval? Of(Computed computed, Situation situation)
    {
        Span<Interval> parts = computed.Parts.Length <= 16 ? stackalloc Interval[computed.Parts.Length] : new Interval[computed.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Of(computed.Parts[i], situation) is not { } part)
            {
                return null;
            }

            parts[i] = part;
        }

        return computed.Operation.Over(parts, situation.Rulebook.LeapDay);
    }
}
