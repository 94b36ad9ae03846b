using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>
/// Something with a whole number that is not known: a fact (no 0, yes 1; the position of a choice; the number of a day), or the day on which an event of law happened or a statement
/// was published.
/// </summary>
/// <param name="subject">The <see cref="Fact"/>, <see cref="LawEvent"/> or <see cref="Statement"/>.</param>
/// <param name="low">The least that it can be.</param>
/// <param name="high">The greatest that it can be.</param>
/// <param name="follows">How it follows from others; null for one of its own.</param>
internal sealed class Quantity(object subject, long low, long high, Sum? follows = null)
{
    public object Subject => subject;

    public Fact? Fact => subject as Fact;

    public string Name => subject switch
    {
        Fact fact => fact.Id,
        LawEvent e => e.Id,
        Statement statement => statement.Citation,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What it can be, as far as it was narrowed.</summary>
    public ValueSet Values { get; private set; } = ValueSet.Range(low, high);

    /// <summary>The least that it can be; more than <see cref="High"/> where nothing is left.</summary>
    public long Low => IsEmpty ? 1 : Values.Least;

    /// <summary>The greatest that it can be.</summary>
    public long High => IsEmpty ? 0 : Values.Greatest;

    /// <summary>Whether values between the least and the greatest are left out.</summary>
    public bool HasGaps => Values.Intervals.Length > 1;

    public Sum? Follows => follows;

    /// <summary>Whether nothing is left that it could be.</summary>
    public bool IsEmpty => Values.IsEmpty;

    /// <summary>Whether it follows from another, among others.</summary>
    public bool FollowsFrom(Quantity other) => follows is not null && follows.Summands.Any(s => s.Quantity == other);

    /// <summary>Narrows what it can be.</summary>
    public void Narrow(ValueSet values) => Values = values.IsEverything ? Values : Values.And(values);

    public override string ToString() => $"{Name} {Low}..{High}";
}
