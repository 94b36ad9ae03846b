using System.Runtime.CompilerServices;
using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>The facts that a line of a stream may name with a plain value, by the bytes of their names.</summary>
internal sealed class FactNames
{
    private static readonly ConditionalWeakTable<Rulebook, FactNames> OfRulebooks = [];

    private readonly Dictionary<byte[], NamedFact> _facts = new(new SameBytes());

    private FactNames(Rulebook rulebook)
    {
        // What is said of one value of several, or of a member of a group, says something of the others.
        foreach (var fact in rulebook.Facts.Where(f => f.Several is null && f.Member is null && rulebook.FindSeveral(f.Id) is null && rulebook.FindGroup(f.Id) is null))
        {
            _facts[Encoding.UTF8.GetBytes(fact.Id)] = new NamedFact(fact, [.. fact.Values.Select(v => Encoding.UTF8.GetBytes(v.Id))]);
        }
    }

    /// <summary>A fact with the bytes of its values.</summary>
    internal sealed record NamedFact(Fact Fact, byte[][] Values);

    public static FactNames Of(Rulebook rulebook) => OfRulebooks.GetValue(rulebook, r => new FactNames(r));

    /// <summary>The fact of a name, or null.</summary>
    public NamedFact? Find(ReadOnlySpan<byte> name) => _facts.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var fact) ? fact : null;
}
