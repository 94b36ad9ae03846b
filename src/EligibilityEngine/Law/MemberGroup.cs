using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>
/// People or things that belong to the person, such as children. How many there are is a number fact of its name; what may be known of each, up to the most that there can be, are facts
/// called <c>children/1/born</c>. A condition on the group is one on these.
/// </summary>
internal sealed class MemberGroup
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>What one member is called, before its number.</summary>
    public required LocalText Member { get; init; }

    /// <summary>How many there are: from 0 to the most that there can be.</summary>
    public required Fact Count { get; init; }

    /// <summary>What may be known of a member, as it is declared: facts without a place among those of the rulebook.</summary>
    public ImmutableArray<Fact> Declared { get; internal set; } = [];

    /// <summary>The facts of each member, in the order of <see cref="Declared"/>.</summary>
    public ImmutableArray<ImmutableArray<Fact>> Members { get; internal set; } = [];

    /// <summary>Where it is declared.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The most members that there can be.</summary>
    public int Most => (int)Count.Maximum!.Value;

    /// <summary>A fact of one member.</summary>
    /// <param name="member">The member, from 1.</param>
    /// <param name="declared">The fact, as it is declared for all.</param>
    public Fact OfMember(int member, Fact declared) => Members[member - 1][Declared.IndexOf(declared)];

    /// <summary>The name of a fact of a member, who is counted from 1.</summary>
    public static string IdOf(string group, int member, string fact) => $"{group}/{member}/{fact}";

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
