using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>A variable with some of its values.</summary>
/// <param name="Variable">A quantity, or by how much one is more than another.</param>
/// <param name="Values">The values; of an event or a statement, days.</param>
internal sealed record Assignment(Variable Variable, ValueSet Values)
{
    public Quantity Quantity => Variable.Quantity;

    /// <summary>Whether what had to happen by a day, an event or a publication, had.</summary>
    public bool HadCome => Values.Contains(Quantity.Low);
}
