namespace EligibilityEngine.Diagrams;

/// <summary>Which values some variables are restricted to. The others are open.</summary>
internal sealed class Restriction(int variables)
{
    private readonly bool[]?[] _allowed = new bool[]?[variables];

    public bool IsOpen(int variable) => _allowed[variable] is null;

    public bool Allows(int variable, int value) => _allowed[variable] is not { } allowed || allowed[value];

    /// <summary>Whether more than one value is left.</summary>
    public bool IsUnsettled(int variable) => _allowed[variable] is not { } allowed || allowed.Count(a => a) > 1;

    /// <summary>The values that are left; null for all.</summary>
    public bool[]? this[int variable]
    {
        get => _allowed[variable];
        set => _allowed[variable] = value;
    }
}
