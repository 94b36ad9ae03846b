using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>When a count of time that was given without the date from which it counts comes to a value: a day between two, since the date is not known.</summary>
internal static class TimeAhead
{
    /// <summary>Whether it is a count of time.</summary>
    public static bool IsOf(Moved moved) => moved is { Variable.Less: null, Subject: Fact { Derivation.Since: not null } };

    /// <summary>Exactly the days on which some date that fits all that is known brings it; null for anything but a count of time that rises, and past the calendar.</summary>
    public static DaySpan? Of(Moved moved, Situation basis)
    {
        if (!IsOf(moved))
        {
            return null;
        }

        var derivation = ((Fact)moved.Subject).Derivation!;
        var born = new Space(MapLimits.Default, basis).Sides[0].QuantityOf(derivation.Bases[0]);
        return Reaching(born.Low) is { } first && Reaching(born.High) is { } last ? new DaySpan(first, last) : null;

        DateOnly? Reaching(long since)
        {
            var (low, high) = (basis.On.DayNumber, DateOnly.MaxValue.DayNumber + 1);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                var count = TimeCounts.Since(derivation.Since!.Value, DateOnly.FromDayNumber((int)since), DateOnly.FromDayNumber(middle), basis.Rulebook.LeapDay);
                (low, high) = count >= moved.Values.Intervals[0].Low ? (low, middle) : (middle + 1, high);
            }

            return low > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(low);
        }
    }
}
