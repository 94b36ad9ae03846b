namespace EligibilityEngine.Spaces;

/// <summary>Quantities in groups: those that are joined, directly or through others, are in one.</summary>
internal sealed class Groups
{
    private readonly Dictionary<Quantity, List<Quantity>> _groups = [];

    public Groups(IEnumerable<IEnumerable<Quantity>> joined)
    {
        foreach (var quantities in joined)
        {
            Join(quantities);
        }
    }

    /// <summary>Each group once, in the order in which their first members came.</summary>
    public IEnumerable<IReadOnlyList<Quantity>> All => _groups.Values.Distinct();

    public bool Has(Quantity quantity) => _groups.ContainsKey(quantity);

    public void Join(IEnumerable<Quantity> quantities)
    {
        List<Quantity>? joined = null;
        foreach (var quantity in quantities)
        {
            if (!_groups.TryGetValue(quantity, out var own))
            {
                _groups.Add(quantity, own = [quantity]);
            }

            joined ??= own;
            if (own != joined)
            {
                joined.AddRange(own);
                own.ForEach(q => _groups[q] = joined);
            }
        }
    }
}
