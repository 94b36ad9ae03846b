using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>
/// Something with a whole number that is not known: a fact (no 0, yes 1; the position of a choice; the number of a day), or the day on which an event of law happened or a statement
/// was published.
/// </summary>
/// <param name="subject">The <see cref="Fact"/>, <see cref="LawEvent"/> or <see cref="Statement"/>; or the <see cref="Term"/> that is no fact.</param>
/// <param name="low">The least that it can be.</param>
/// <param name="high">The greatest that it can be.</param>
/// <param name="follows">How it follows from others; null for one of its own.</param>
internal sealed class Quantity(object subject, long low, long high, Follows? follows = null)
{
    public object Subject => subject;

    public Fact? Fact => subject as Fact;

    public string Name => subject switch
    {
        Fact fact => fact.Id,
        LawEvent e => e.Id,
        Statement statement => statement.Citation,
        Term term => term.ToString()!,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Whether it is only a step on the way from the members of a group to what is gathered from them, which bears no name.</summary>
    public bool IsOfMembersAtOnce => subject is Term term && term.All.Any(t => t is Computed { Operation: IsOneOf or Depending });

    /// <summary>What it can be, as far as it was narrowed.</summary>
    public ValueSet Values { get; private set; } = ValueSet.Range(low, high);

    /// <summary>The least that it can be; more than <see cref="High"/> where nothing is left.</summary>
    public long Low => IsEmpty ? 1 : Values.Least;

    /// <summary>The greatest that it can be.</summary>
    public long High => IsEmpty ? 0 : Values.Greatest;

    /// <summary>Whether values between the least and the greatest are left out.</summary>
    public bool HasGaps => Values.Intervals.Length > 1;

    /// <summary>The least that it could be before it was narrowed.</summary>
    public long Least { get; } = low;

    /// <summary>The greatest that it could be before it was narrowed.</summary>
    public long Most { get; } = high;

    /// <summary>Whether its day is compared with another, and not only with that of the law.</summary>
    public bool IsCompared { get; set; }

    public Follows? Follows => follows;

    /// <summary>What it follows from in the end, each once; itself where it follows from nothing.</summary>
    public IEnumerable<Quantity> Sources => follows is null ? [this] : follows.Quantities.SelectMany(q => q.Sources).Distinct();

    /// <summary>All that it follows from, directly or through others, each once; and then itself.</summary>
    public IEnumerable<Quantity> WithFollowed => follows is null ? [this] : follows.Quantities.SelectMany(q => q.WithFollowed).Distinct().Append(this);

    /// <summary>Whether nothing is left that it could be.</summary>
    public bool IsEmpty => Values.IsEmpty;

    /// <summary>Whether it follows from another, among others.</summary>
    public bool FollowsFrom(Quantity other) => follows is not null && follows.Quantities.Any(q => q == other || q.FollowsFrom(other));

    /// <summary>Narrows what it can be.</summary>
    public void Narrow(ValueSet values) => Values = values.IsEverything ? Values : Values.And(values);

    public override string ToString() => $"{Name} {Low}..{High}";
}
