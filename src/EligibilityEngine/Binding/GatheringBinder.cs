using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds what a derived fact gathers from the members of a group.</summary>
internal static class GatheringBinder
{
    /// <summary>What is gathered, or null where anything in it is wrong, which is reported.</summary>
    /// <param name="binder">The binder.</param>
    /// <param name="key">The way of deriving.</param>
    /// <param name="map">The group, the fact and the condition.</param>
    public static Gathering? Bind(Binder binder, ScalarNode key, MappingNode map)
    {
        if (binder.IsWithinGroup)
        {
            binder.Bag.Add(Mistake.GatheringOfMember(key.Place, key.Text));
            return null;
        }

        if (SyntaxNode.Scalar(map["group"]) is not { } name || binder.FindGroup(name, key.Text) is not { } group)
        {
            return null;
        }

        var (kind, type) = KindOf(key.Text);
        var of = type is null ? null : SyntaxNode.Scalar(map["fact"]) is { } fact ? OfMember(binder, group, fact, type.Value) : null;
        var when = map["when"] is { } written ? WhenOf(binder, group, written) : null;
        return (type is not null && of is null) || (map["when"] is not null && when is null) ? null : new Gathering(kind, group, of, when);
    }

    /// <summary>What has to be so of somebody for a fact to have a value that is the first or the last of a group, as a condition is written; null for other facts.</summary>
    public static MappingNode? NeededBy(SyntaxNode? derivation)
    {
        if (derivation is not MappingNode { Entries: var entries }
            || entries.FirstOrDefault(e => TermForms.FirstsAndLastsOfGroups.Contains(e.Key.Text) && e.Value is MappingNode) is not { Key: { } key, Value: MappingNode map }
            || SyntaxNode.Scalar(map["group"]) is not { } group)
        {
            return null;
        }

        var test = map["when"] is { } when ? Entry("any", when) : Entry("from", new ScalarNode("1", isPlain: true, key.Place));
        return new MappingNode([new MappingEntry(group, test)], key.Place);

        MappingNode Entry(string name, SyntaxNode value) => new([new MappingEntry(new ScalarNode(name, isPlain: true, key.Place), value)], key.Place);
    }

    private static (GatheringKind Kind, FactType? Type) KindOf(string key) => key switch
    {
        "count-of" => (GatheringKind.Count, null),
        "sum-of" => (GatheringKind.Sum, FactType.Number),
        "earliest-of" => (GatheringKind.First, FactType.Date),
        "latest-of" => (GatheringKind.Last, FactType.Date),
        "smallest-of" => (GatheringKind.First, FactType.Number),
        _ => (GatheringKind.Last, FactType.Number),
    };

    private static Fact? OfMember(Binder binder, MemberGroup group, ScalarNode name, FactType type) =>
        binder.FindOfMember(group, name) is { } fact && TermBinder.IsOfType(binder, name, fact, type) ? fact : null;

    private static Condition? WhenOf(Binder binder, MemberGroup group, SyntaxNode written)
    {
        if (binder.BindOfMember(group, written) is not { } when)
        {
            return null;
        }

        if (ConditionLeaves.Of(when, []).Any(l => l is AnswerTest or AmountTest) || ConditionLeaves.Of(when, []).OfType<FactTest>().Any(t => t.Against.Any(a => a.Term.All.Any(p => p is DayOfEvent or AmountOf))))
        {
            binder.Bag.Add(Mistake.GatheringHangsOnLaw(written.Place));
            return null;
        }

        return binder.CountsMembers(group, Instantiation.SizeInFull(when), written.Place) ? when : null;
    }
}
