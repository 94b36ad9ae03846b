using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Terms;

/// <summary>What a program may rely on about a fact: nothing is said of it, it is the same in all lanes, or it has a column.</summary>
internal readonly record struct LaneFact
{
    private LaneFact(bool isColumn, bool isKnown, FactValue value)
    {
        IsColumn = isColumn;
        IsKnownEverywhere = isKnown;
        Value = value;
    }

    /// <summary>Unknown in all lanes, as far as it is not derived or assumed.</summary>
    public static LaneFact Unknown { get; }

    /// <summary>A column, with lanes where it is unknown.</summary>
    public static LaneFact Column { get; } = new(true, false, default);

    /// <summary>A column, known in every lane.</summary>
    public static LaneFact KnownColumn { get; } = new(true, true, default);

    public bool IsColumn { get; }

    public bool IsKnownEverywhere { get; }

    public FactValue Value { get; }

    /// <summary>The same in all lanes.</summary>
    public static LaneFact Of(FactValue value) => new(false, value.IsKnown, value);
}
