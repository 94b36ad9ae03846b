using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>What a derived fact gathers from the members of a group, as it is written, and what that is of each of them.</summary>
internal sealed class Gathering
{
    internal Gathering(GatheringKind kind, MemberGroup group, Fact? of, Condition? when)
        : this(kind, group, of, when, [.. Enumerable.Range(1, group.Most).Select(n => new GatheredMember(Instantiation.Counts(group, n, when), of is null ? null : group.OfMember(n, of)))])
    {
    }

    internal Gathering(GatheringKind kind, MemberGroup group, Fact? of, Condition? when, ImmutableArray<GatheredMember> members) =>
        (Kind, Group, Of, When, Members) = (kind, group, of, when, members);

    /// <summary>What is made of the members.</summary>
    public GatheringKind Kind { get; }

    /// <summary>The group.</summary>
    public MemberGroup Group { get; }

    /// <summary>The fact of a member that is gathered, as it is declared for all; null where members are counted.</summary>
    public Fact? Of { get; }

    /// <summary>What must be so of a member who counts, of the facts as they are declared for all; null for every member.</summary>
    public Condition? When { get; }

    /// <summary>The members, those among them too whom there may not be.</summary>
    public ImmutableArray<GatheredMember> Members { get; }

    /// <summary>Whether it has no value where no member counts.</summary>
    public bool NeedsMember => Kind is GatheringKind.First or GatheringKind.Last;

    /// <summary>The same as a term. Where no member counts, the first comes after all that there are, and the last before.</summary>
    public Term ToTerm() => Kind switch
    {
        GatheringKind.Count => new Computed(new Total(), [.. Members.Select(m => ConditionTerms.Of(m.Counts))]),
        GatheringKind.Sum => new Computed(new Total(), [.. Members.Select(m => Counting(m, 0))]),
        _ => new Computed(new Extreme(Kind == GatheringKind.Last), [.. Members.Select(m => Counting(m, Kind == GatheringKind.Last ? Least : Greatest))]),
    };

    private long Least => Of!.Type == FactType.Date ? 0 : Of.Minimum ?? -Of.Reach;

    private long Greatest => Of!.Type == FactType.Date ? DateOnly.MaxValue.DayNumber : Of.Maximum ?? Of.Reach;

    private static Computed Counting(GatheredMember member, long otherwise) =>
        new(new Depending(), [ConditionTerms.Of(member.Counts), new FactItself(member.Of!), new Constant(otherwise, member.Of!.Type)]);
}

/// <summary>One who may be among those that are gathered.</summary>
/// <param name="Counts">Whether there is such a member and what must be so of it is.</param>
/// <param name="Of">The fact of this member that is gathered; null where members are counted.</param>
internal sealed record GatheredMember(Condition Counts, Fact? Of);

/// <summary>What is made of the members of a group.</summary>
internal enum GatheringKind
{
    /// <summary>How many there are.</summary>
    Count,

    /// <summary>The sum of a number of theirs.</summary>
    Sum,

    /// <summary>The earliest of a day of theirs, or the smallest of a number.</summary>
    First,

    /// <summary>The latest, or the largest.</summary>
    Last,
}
