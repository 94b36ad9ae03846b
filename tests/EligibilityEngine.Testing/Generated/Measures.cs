
namespace EligibilityEngine.Testing.Generated;

/// <summary>How large a made-up law is, and what its values lie between. Counts are the most that there are.</summary>
internal sealed record Measures
{
    /// <summary>A law of many facts, whose values lie far apart.</summary>
    public static Measures Wide { get; } = new()
    {
        YesNos = 5, Choices = 3, Severals = 2, Groups = 1, Numbers = 3, Dates = 3, Counts = 3, Totals = 3, Readings = 2,
        Definitions = 6, Questions = 4, Provisions = 7, Constraints = 2, Depth = 3,
        FirstDay = new DateOnly(2000, 1, 1), Days = 25 * 365, Span = 1_500,
        FirstDate = new DateOnly(1980, 1, 1), DatesThrough = new DateOnly(2030, 12, 31),
        LeastNumber = -3, GreatestNumber = 30, Years = 45, Months = 500, DaysCounted = 15_000, DecoratesTexts = true, HasTerms = true, Known = [10, 40, 70, 90, 100], LeapDay = new DateOnly(2004, 2, 29),
    };

    /// <summary>A law so small that every person can be tried.</summary>
    public static Measures Small { get; } = new()
    {
        YesNos = 2, Choices = 2, Severals = 1, Groups = 1, Numbers = 2, Dates = 2, Counts = 4, Totals = 2, Readings = 1,
        Definitions = 1, Questions = 3, Provisions = 4, Constraints = 2, Depth = 2,
        FirstDay = new DateOnly(2019, 11, 20), Days = 500, Span = 200,
        FirstDate = new DateOnly(2018, 2, 20), DatesThrough = new DateOnly(2021, 4, 10),
        LeastNumber = 0, GreatestNumber = 6, Years = 3, Months = 30, DaysCounted = 60, LeapDay = new DateOnly(2020, 2, 29), Known = [70, 50, 30, 10], MostCompletions = 1_500, InPart = 25, IsBounded = true, BoundsDerivedFacts = true,
    };

    /// <summary>A law as small that computes days and times between them.</summary>
    public static Measures Timed { get; } = Small with { YesNos = 2, Choices = 1, Numbers = 1, Counts = 5, Totals = 1, Provisions = 3, Constraints = 1, Definitions = 1, HasTerms = true, Known = [90, 70, 60, 50], MostCompletions = 2_000 };

    /// <summary>Whether days and times between them are computed, and conditions compare with what is computed, with events and with amounts.</summary>
    public bool HasTerms { get; init; }

    public required int YesNos { get; init; }

    public required int Choices { get; init; }

    /// <summary>Facts of several values.</summary>
    public required int Severals { get; init; }

    /// <summary>Groups of members.</summary>
    public required int Groups { get; init; }

    public required int Numbers { get; init; }

    public required int Dates { get; init; }

    /// <summary>Counts of years, months or days since a date.</summary>
    public required int Counts { get; init; }

    /// <summary>Counts of yes-no facts, and sums.</summary>
    public required int Totals { get; init; }

    public required int Readings { get; init; }

    public required int Definitions { get; init; }

    public required int Questions { get; init; }

    /// <summary>Of each question.</summary>
    public required int Provisions { get; init; }

    public required int Constraints { get; init; }

    /// <summary>Gaps in the law.</summary>
    public int Gaps { get; init; } = 2;

    /// <summary>How deep conditions nest.</summary>
    public required int Depth { get; init; }

    /// <summary>The first of the days of law, and of cases.</summary>
    public required DateOnly FirstDay { get; init; }

    public required int Days { get; init; }

    /// <summary>The most days that a span leaves open.</summary>
    public required int Span { get; init; }

    /// <summary>The first day that date facts are compared with.</summary>
    public required DateOnly FirstDate { get; init; }

    public required DateOnly DatesThrough { get; init; }

    public required int LeastNumber { get; init; }

    public required int GreatestNumber { get; init; }

    /// <summary>The most years that a count is compared with.</summary>
    public required int Years { get; init; }

    public required int Months { get; init; }

    public required int DaysCounted { get; init; }

    /// <summary>How many of a hundred facts a case knows.</summary>
    public required ImmutableArray<int> Known { get; init; }

    /// <summary>How many of a hundred facts that a case knows it knows in part.</summary>
    public int InPart { get; init; }

    /// <summary>How many completions a case leaves at most, or null.</summary>
    public int? MostCompletions { get; init; }

    /// <summary>The 29 February that some dates are.</summary>
    public required DateOnly LeapDay { get; init; }

    /// <summary>Whether every number has a minimum and a maximum.</summary>
    public bool IsBounded { get; init; }

    /// <summary>Whether some derived facts have a minimum or a maximum.</summary>
    public bool BoundsDerivedFacts { get; init; }

    /// <summary>Whether texts hold characters that YAML must quote, and a second language.</summary>
    public bool DecoratesTexts { get; init; }

    /// <summary>A day of law; often one where a month or a year ends.</summary>
    public DateOnly Day(Dice dice)
    {
        var day = FirstDay.AddDays(dice.Next(Days));
        return dice.Next(4) switch
        {
            2 => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            3 => new DateOnly(day.Year, dice.Pick([3, 2, 1, 12]), 1).AddDays(-dice.Next(2)),
            _ => day,
        };
    }
}
