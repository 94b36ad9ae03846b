using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>Something not known that turns out in one way: a fact or a reading has one of some values, one fact is so much more than another, an event of law had come or not, a
/// statement had been published or not.</summary>
public sealed record AddedFact
{
    private readonly long? _example;

    /// <param name="assignment">What has which values.</param>
    /// <param name="example">The value that stands for all; null for a plain one.</param>
    /// <param name="range">What it can be at all, where that is less than its own limits allow.</param>
    internal AddedFact(Assignment assignment, long? example = null, (long Low, long High)? range = null)
    {
        _example = example;
        (Fact, Than) = (assignment.Quantity.Fact, assignment.Variable.Less?.Fact);
        Range = range ?? (assignment.Quantity.Low, assignment.Quantity.High);
        (Event, Statement) = (assignment.Quantity.Subject as LawEvent, assignment.Quantity.Subject as Statement);
        Values = Fact is not null ? assignment.Values : ValueSet.Of([assignment.HadCome ? 1 : 0]);
    }

    /// <summary>The fact or reading, or null.</summary>
    public Fact? Fact { get; }

    /// <summary>The fact that <see cref="Fact"/> is compared with, or null: then <see cref="Values"/> are by how much it is more, or of dates how many days later.</summary>
    public Fact? Than { get; }

    /// <summary>The event of law, or null.</summary>
    public LawEvent? Event { get; }

    /// <summary>The statement, or null.</summary>
    public Statement? Statement { get; }

    /// <summary>The name of the fact, reading, event or statement; of a comparison that of the first fact.</summary>
    public string Name => Fact?.Id ?? Event?.Id ?? Statement!.Citation;

    /// <summary>The values that it has, all alike for the question: of a fact, codes; of an event or a statement, 1 for yes and 0 for no.</summary>
    public ValueSet Values { get; }

    /// <summary>One of the values, which stands for all.</summary>
    public FactValue Example => FactValue.Of(_example ?? Plain(Values.Intervals[0]));

    /// <summary>What the fact can be at all.</summary>
    internal (long Low, long High)? Range { get; }

    internal bool HadCome => Values.Contains(1);

    /// <summary>A value near a bound that a condition uses, rather than the end of all numbers or days.</summary>
    private static long Plain(Interval interval) =>
        Math.Abs(interval.Low) < Limits.Number && interval.Low != 0 ? interval.Low : Math.Abs(interval.High) < Limits.Number && interval.High != DateOnly.MaxValue.DayNumber ? interval.High : interval.Low;

    /// <summary>In words: after "the person ..." for a fact, a clause of its own for a reading, an event or a statement.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string Say(string? language = null) => RegionWording.Say(this, language);
}
