using EligibilityEngine.Text;

namespace EligibilityEngine.Spaces;

/// <summary>How much may be looked into before it is said that not everything was.</summary>
internal sealed class Effort(MapLimits limits)
{
    private readonly SortedSet<string> _givenUp = new(NaturalOrder.Comparer);
    private int _left = limits.Steps;

    /// <summary>The names of facts of which not everything was looked into; none where all was.</summary>
    public IReadOnlyCollection<string> GivenUp => _givenUp;

    /// <summary>Gives up, when steps are taken.</summary>
    public CancellationToken Cancellation { get; set; } = limits.Cancellation;

    /// <summary>Says that not everything about a fact was looked into.</summary>
    public void GiveUp(string name) => _givenUp.Add(name);

    /// <summary>Takes steps for so much that is computed on the way; that none are left shows where the next are taken.</summary>
    public void Toil(int computed) => _left = Math.Max(-1, _left - computed);

    /// <summary>Takes steps; false where none are left.</summary>
    public bool Spend(Cluster cluster, int steps = 1)
    {
        Cancellation.ThrowIfCancellationRequested();
        _left = Math.Max(-1, _left - steps);
        if (_left >= 0)
        {
            return true;
        }

        _givenUp.UnionWith(cluster.Quantities.Where(q => !q.IsOfMembersAtOnce).Select(q => q.Name));
        return false;
    }
}
