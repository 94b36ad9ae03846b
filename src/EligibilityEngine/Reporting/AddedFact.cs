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
        var (quantity, less) = (assignment.Quantity, assignment.Variable.Less);
        (Subject, Less) = (quantity.Subject, less?.Subject);
        Range = range ?? (quantity.Low, quantity.High);
        IsOfDays = less is null && quantity is { Subject: LawEvent, IsCompared: true };
        Values = less is null && quantity.Subject is LawEvent or Law.Statement && !IsOfDays ? ValueSet.Of([assignment.HadCome ? 1 : 0]) : assignment.Values;
        if (Subject is not Law.Fact && Less is Law.Fact)
        {
            // What is told of is the fact.
            (Subject, Less, Values, _example) = (Less, Subject, Values.Negated(), -_example);
        }
    }

    /// <summary>The fact or reading, or null.</summary>
    public Fact? Fact => Subject as Fact;

    /// <summary>The fact that <see cref="Fact"/> is compared with, or null: then <see cref="Values"/> are by how much it is more, or of dates how many days later.</summary>
    public Fact? Than => Less as Fact;

    /// <summary>The event of law, or null.</summary>
    public LawEvent? Event => Subject as LawEvent;

    /// <summary>The statement, or null.</summary>
    public Statement? Statement => Subject as Statement;

    /// <summary>The name of the fact, reading, event or statement, or what is computed; of a comparison that of the first.</summary>
    public string Name => NameOf(Subject);

    /// <summary>The name of what it is compared with, or null: a fact, an event of law by its day, or what is computed.</summary>
    public string? ComparedWith => Less is { } less ? NameOf(less) : null;

    /// <summary>The values that it has, all alike for the question: of a fact, codes; of an event or a statement, 1 for yes and 0 for no; of an event whose day is compared with another, days.</summary>
    public ValueSet Values { get; }

    /// <summary>One of the values, which stands for all.</summary>
    public FactValue Example => FactValue.Of(_example ?? Plain(Values.Intervals[0]));

    /// <summary>What the fact can be at all.</summary>
    internal (long Low, long High)? Range { get; }

    internal bool HadCome => Values.Contains(1);

    /// <summary>The fact, event or statement, or the term that is no fact.</summary>
    internal object Subject { get; }

    /// <summary>What is taken from it; null for nothing.</summary>
    internal object? Less { get; }

    /// <summary>Whether the values are days of an event.</summary>
    internal bool IsOfDays { get; }

    private static string NameOf(object subject) => subject switch
    {
        Law.Fact fact => fact.Id,
        LawEvent e => e.Id,
        Law.Statement statement => statement.Citation,
        _ => subject.ToString()!,
    };

    /// <summary>A value near a bound that a condition uses, rather than the end of all numbers or days.</summary>
    private static long Plain(Interval interval) =>
        Math.Abs(interval.Low) < Limits.Number && interval.Low != 0 ? interval.Low : Math.Abs(interval.High) < Limits.Number && interval.High != DateOnly.MaxValue.DayNumber ? interval.High : interval.Low;

    /// <summary>In words: after "the person ..." for a fact, a clause of its own for a reading, an event or a statement.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string Say(string? language = null) => RegionWording.Say(this, language);
}
