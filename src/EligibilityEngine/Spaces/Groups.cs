namespace EligibilityEngine.Spaces;

/// <summary>Quantities, or facts, in groups: those that are joined, directly or through others, are in one.</summary>
internal sealed class Groups<T>
    where T : class
{
    private readonly Dictionary<T, List<T>> _groups = [];

    public Groups(IEnumerable<IEnumerable<T>> joined)
    {
        foreach (var members in joined)
        {
            Join(members);
        }
    }

    /// <summary>Each group once, in the order in which their first members came.</summary>
    public IEnumerable<IReadOnlyList<T>> All => _groups.Values.Distinct();

    public bool Has(T member) => _groups.ContainsKey(member);

    public void Join(IEnumerable<T> members)
    {
        List<T>? joined = null;
        foreach (var member in members)
        {
            if (!_groups.TryGetValue(member, out var own))
            {
                _groups.Add(member, own = [member]);
            }

            joined ??= own;
            if (own != joined)
            {
                joined.AddRange(own);
                own.ForEach(m => _groups[m] = joined);
            }
        }
    }
}
