namespace EligibilityEngine.Diagrams;

/// <summary>Which values some variables are restricted to. The others are open, those that come to be asked about later among them.</summary>
internal sealed class Restriction(int variables)
{
    private readonly bool[]?[] _allowed = new bool[]?[variables];

    public bool IsOpen(int variable) => this[variable] is null;

    public bool Allows(int variable, int value) => this[variable] is not { } allowed || allowed[value];

    /// <summary>Whether more than one value is left.</summary>
    public bool IsUnsettled(int variable) => this[variable] is not { } allowed || allowed.Count(a => a) > 1;

    /// <summary>The values that are left; null for all.</summary>
    public bool[]? this[int variable]
    {
        get => variable < _allowed.Length ? _allowed[variable] : null;
        set => _allowed[variable] = value;
    }
}
