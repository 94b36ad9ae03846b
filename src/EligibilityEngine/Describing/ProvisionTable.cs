using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Describing;

/// <summary>A table of the law, of which each row is a provision of its own.</summary>
/// <param name="Rows">Its rows, at least one, in the order of their names.</param>
internal sealed record ProvisionTable(ImmutableArray<Provision> Rows)
{
    /// <summary>The row of which everything is told that all have in common.</summary>
    public Provision First => Rows[0];

    public static ProvisionTable? Of(Rulebook rulebook, string name)
    {
        ImmutableArray<Provision> rows = [.. rulebook.Provisions.Where(p => p.Row?.Table == name)];
        return rows.IsEmpty ? null : new ProvisionTable(rows);
    }
}
