using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A typed datum that may be known about a case; or, for a <see cref="Reading"/>, the alternative chosen.</summary>
public sealed class Fact
{
    internal Fact()
    {
    }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The type of its values.</summary>
    public required FactType Type { get; init; }

    /// <summary>A short heading.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The values of a choice, in the order of their codes; empty for other types.</summary>
    public ImmutableArray<NamedValue> Values { get; init; } = [];

    /// <summary>The unit of a number, or null.</summary>
    public LocalText? Unit { get; init; }

    /// <summary>The least possible number, inclusive, or null.</summary>
    public long? Minimum { get; init; }

    /// <summary>The greatest possible number, inclusive, or null.</summary>
    public long? Maximum { get; init; }

    /// <summary>How it follows from other facts, or null.</summary>
    public Derivation? Derivation { get; init; }

    /// <summary>What it counts over what a case says of other days, or null.</summary>
    internal HistoryCount? Counted { get; init; }

    /// <summary>The facts that it follows from, whether it is computed or counted; empty for one that a case says itself.</summary>
    internal IEnumerable<Fact> FollowsFrom => Derivation?.Bases ?? Counted switch
    {
        { Within: SinceDate since } count => [count.Fact, since.Date],
        { } count => [count.Fact],
        null => [],
    };

    /// <summary>Whether it is derived from another, directly or through others.</summary>
    internal bool RestsOn(Fact basis) => Derivation is { } derivation && derivation.Bases.Any(b => b == basis || b.RestsOn(basis));

    /// <summary>Whether it is no fact of the person, but the day of the case.</summary>
    internal bool IsDayOfCase => Derivation is { Term: DayOfCase };

    /// <summary>The greatest absolute value that it can have, at most <see cref="Limits.Sum"/>.</summary>
    internal long Reach { get; init; }

    /// <summary>Whether its day never came, as a yes-no fact of its own called <c>renewed-on/never</c>; null where every day comes.</summary>
    public Fact? Never { get; internal set; }

    /// <summary>The date fact of which it says whether the day never came, or null.</summary>
    public Fact? NeverOf { get; internal set; }

    /// <summary>Whether its day counts as soon as it is known, though it may lie ahead. Otherwise a day that lies ahead has not come yet, and nothing that is compared with it is so.</summary>
    public bool IsKnownAhead { get; init; } = true;

    /// <summary>Whether there may be no day of it: it never came, or has not come yet.</summary>
    internal bool MayNotHaveCome => Never is not null || !IsKnownAhead;

    /// <summary>The question to put to a person, or null for a derived fact.</summary>
    public LocalText? Ask { get; init; }

    /// <summary>Of whom it can be asked; null for everybody. Of others it is neither so nor open, and binds nothing.</summary>
    public Condition? AskedWhen { get; internal set; }

    /// <summary>How a yes-no fact reads when true, after "the person ...".</summary>
    public LocalText? WhenTrue { get; init; }

    /// <summary>How a yes-no fact reads when false, after "the person ...".</summary>
    public LocalText? WhenFalse { get; init; }

    /// <summary>How a number or date reads, after "the person ...", with <c>{value}</c> in it; or null.</summary>
    public LocalText? Says { get; init; }

    /// <summary>Who or what can change it.</summary>
    public required ChangedBy Changes { get; init; }

    /// <summary>Whether time only ever makes it more: a count of what cannot be undone.</summary>
    public bool OnlyUpward { get; init; }

    /// <summary>Whether it never becomes less: it counts the time since a date, or is said to grow only.</summary>
    internal bool NeverFalls => OnlyUpward || Derivation is { Since: not null };

    /// <summary>Who settles it, or null.</summary>
    public LocalText? SettledBy { get; init; }

    /// <summary>What a case that says <c>assume: ordinary</c> takes for granted; unknown where nothing is ordinary.</summary>
    public FactValue Ordinarily { get; internal set; }

    /// <summary>What is ordinary of it where that hangs on other facts, the first that is so; <see cref="Ordinarily"/> is then the value of the last case, that of most people. Empty where it hangs on nothing.</summary>
    internal ImmutableArray<OrdinaryCase> OrdinaryCases { get; set; } = [];

    /// <summary>Whether something is ordinary of it, at least of some people.</summary>
    internal bool HasOrdinary => Ordinarily.IsKnown || OrdinaryCases.Any(c => c.Value.IsKnown);

    /// <summary>Other words for it and for its values.</summary>
    internal ImmutableArray<OtherName> OtherNames { get; init; } = [];

    /// <summary>The group in which it is asked for, or null: facts of one group are asked together.</summary>
    public string? Group { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Statements that define or explain it.</summary>
    public ImmutableArray<Statement> Cites { get; init; } = [];

    /// <summary>The reading whose alternatives are its values, or null for a fact about the person.</summary>
    public Reading? Reading { get; internal set; }

    /// <summary>The fact of several values of which this is a value, or null.</summary>
    public SeveralFact? Several { get; init; }

    /// <summary>The member of a group of whom it is a fact, or null.</summary>
    internal Membership? Member { get; init; }

    /// <summary>Where it is declared.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>Its position in <see cref="Rulebook.Facts"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>A value as it is written in a case file: <c>yes</c>, <c>male</c>, <c>23</c>, <c>1996-01-10</c>; <c>unknown</c>.</summary>
    public string Write(FactValue value) => value.IsKnown ? FactValues.Write(this, value.Code) : "unknown";

    /// <summary>What is left of it as it is written in words: a value, or <c>20..24</c>, <c>limited-fit|unfit</c>; <c>unknown</c>.</summary>
    internal string Write(Left left) => left.Part is { } part ? PartText.Write(this, part) : Write(left.Value);

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
