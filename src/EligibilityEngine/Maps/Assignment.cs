using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>A variable with some of its values.</summary>
internal sealed record Assignment(Variable Variable, ValueSet Values)
{
    public string Name => Variable.Less is { } less ? $"{Variable.Quantity.Name} - {less.Name}" : Variable.Quantity.Name;
}
