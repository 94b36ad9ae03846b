using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>Something that is not known and could turn out in several ways: a fact or a reading, whether an event of law had come, whether a
/// statement had been published. A closed family of three.</summary>
internal abstract record OpenPoint
{
    private protected OpenPoint()
    {
    }

    /// <summary>The name of the fact, reading, event or statement.</summary>
    public abstract string Name { get; }

    /// <summary>The situation in which it turned out so.</summary>
    public abstract Situation Settle(Situation situation, Region region);
}

internal sealed record FactPoint(Fact Fact) : OpenPoint
{
    public override string Name => Fact.Id;

    public override Situation Settle(Situation situation, Region region) => situation.With(Fact, FactValue.Of(region.Representative));
}

internal sealed record EventPoint(LawEvent Event) : OpenPoint
{
    public override string Name => Event.Id;

    public override Situation Settle(Situation situation, Region region) => situation.With(Event, region.Representative != 0);
}

internal sealed record StatementPoint(Statement Statement) : OpenPoint
{
    public override string Name => Statement.Citation;

    public override Situation Settle(Situation situation, Region region) => situation.With(Statement, region.Representative != 0);
}
