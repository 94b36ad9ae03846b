using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Columns;

/// <summary>What a column tells of each lane.</summary>
internal enum LaneColumnKind
{
    /// <summary>A fact, by <see cref="Fact.Index"/>.</summary>
    Fact,

    /// <summary>The day on which the facts are taken.</summary>
    On,

    /// <summary>The day whose law is applied.</summary>
    LawOf,

    /// <summary>The horizon of knowledge.</summary>
    KnownBy,

    /// <summary>Whether an event has come, by <see cref="LawEvent.Index"/>.</summary>
    Event,

    /// <summary>Whether a statement was published by the horizon, by its position in <c>LaneOptions.DecidedStatements</c>.</summary>
    Statement,
}

/// <summary>The name of a column.</summary>
internal readonly record struct LaneColumnKey(LaneColumnKind Kind, int Index = 0)
{
    public static LaneColumnKey On => new(LaneColumnKind.On);

    public static LaneColumnKey LawOf => new(LaneColumnKind.LawOf);

    public static LaneColumnKey KnownBy => new(LaneColumnKind.KnownBy);

    public static LaneColumnKey Of(Fact fact) => new(LaneColumnKind.Fact, fact.Index);

    public static LaneColumnKey Of(LawEvent e) => new(LaneColumnKind.Event, e.Index);

    public static LaneColumnKey OfStatement(int position) => new(LaneColumnKind.Statement, position);
}
