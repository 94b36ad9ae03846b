using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.Populations.Tests;

public sealed class DayCodeTests
{
    private static readonly DateOnly First = new(2003, 1, 1);
    private const int Days = 900;

    [Theory]
    [InlineData(LeapDay.March1)]
    [InlineData(LeapDay.February28)]
    public void Codes_count_months_as_the_evaluator_counts_them(LeapDay leapDay)
    {
        for (var i = 0; i < Days; i++)
        {
            for (var j = 0; j < Days; j++)
            {
                var (since, on) = (First.AddDays(i), First.AddDays(j));
                var months = QuantityRegisters.Quotient(DayCode.OfAnniversary(on, leapDay) - DayCode.Of(since), DayCode.Month);
                if (months != TimeCounts.Since(TimeUnit.CompletedMonths, since, on, leapDay))
                {
                    Assert.Fail($"{months} months from {since:O} to {on:O}");
                }
            }
        }
    }

    [Fact]
    public void Codes_are_in_the_order_of_days_and_lead_back_to_them()
    {
        for (var number = 1; number <= DateOnly.MaxValue.DayNumber; number++)
        {
            var (before, day) = (DateOnly.FromDayNumber(number - 1), DateOnly.FromDayNumber(number));
            if (DayCode.Of(before) >= DayCode.Of(day) || DayCode.ToDay(DayCode.Of(day)) != day)
            {
                Assert.Fail($"{day:O}");
            }
        }
    }
}
