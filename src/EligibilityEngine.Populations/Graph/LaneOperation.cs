using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.Populations.Graph;

/// <summary>An operation on one or two numbers per lane, of which days are codes (<see cref="DayCode"/>).</summary>
internal sealed record LaneOperation(Operation Operation, LeapDay? LeapDay, bool IsFirstDay, bool IsSecondDay, bool IsDay, bool IsOfOne)
{
    public long Of(long first, long second)
    {
        ReadOnlySpan<long> parts = [IsFirstDay ? DayCode.ToNumber(first) : first, IsSecondDay ? DayCode.ToNumber(second) : second];
        var value = Operation.Of(IsOfOne ? parts[..1] : parts, LeapDay);
        return IsDay ? DayCode.OfNumber(value) : value;
    }
}
