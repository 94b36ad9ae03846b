namespace EligibilityEngine.NRules;

/// <summary>A case as a session knows it. All that is derived of the case is keyed by it.</summary>
public sealed partial class CaseHandle
{
    /// <summary>The case as it was last inserted or updated.</summary>
    public Case Case { get; private set; }

    /// <summary>The id of the case, or its number in the session.</summary>
    public override string ToString() => Case.Id ?? $"case {Number}";

    private int Number { get; }
}
