using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>When an age that was given without a birthday reaches a value: a day between two, since the birthday is not known.</summary>
internal static class TimeAhead
{
    /// <summary>The span of days, or null for anything but a given number of completed years or months that rises.</summary>
    public static DaySpan? Of(Settled settled, Situation basis)
    {
        if (settled.Point is not FactPoint { Fact: { Derivation.Kind: DerivationKind.CompletedYears or DerivationKind.CompletedMonths } fact }
            || basis.On == DateOnly.MaxValue)
        {
            return null;
        }

        var perUnit = fact.Derivation.Kind == DerivationKind.CompletedYears ? 12 : 1;
        var ahead = (settled.Region.Values.Intervals[0].Low - basis[fact].Code) * perUnit;
        var earliest = Derivations.Anniversary(basis.On.AddDays(1), ahead - perUnit, basis.Rulebook.LeapDay);
        var latest = Derivations.Anniversary(basis.On, ahead, basis.Rulebook.LeapDay);
        return earliest is { } first && latest is { } last && first <= last ? new DaySpan(first, last) : null;
    }
}
