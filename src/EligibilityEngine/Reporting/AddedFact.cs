using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Reporting;

/// <summary>Something not known that turns out in one way: a fact or a reading has one of some values, an event of law had come or not, a
/// statement had been published or not.</summary>
public sealed record AddedFact
{
    internal AddedFact(OpenPoint point, Region region)
    {
        Point = point;
        Region = region;
    }

    /// <summary>The fact or reading, or null.</summary>
    public Fact? Fact => (Point as FactPoint)?.Fact;

    /// <summary>The event of law, or null.</summary>
    public LawEvent? Event => (Point as EventPoint)?.Event;

    /// <summary>The statement, or null.</summary>
    public Statement? Statement => (Point as StatementPoint)?.Statement;

    /// <summary>The name of the fact, reading, event or statement.</summary>
    public string Name => Point.Name;

    /// <summary>The values that it has, all alike for the question: of a fact, codes; of an event or a statement, 1 for yes and 0 for no.</summary>
    public ValueSet Values => Region.Values;

    /// <summary>One of the values, which stands for all.</summary>
    public FactValue Example => FactValue.Of(Region.Representative);

    internal OpenPoint Point { get; }

    internal Region Region { get; }

    /// <summary>In words: after "the person ..." for a fact, a clause of its own for a reading, an event or a statement.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string Say(string? language = null) => RegionWording.Say(this, language);
}
