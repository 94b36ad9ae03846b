using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds a condition on a group: how many members there are, or of how many of them something must be so.</summary>
internal static class GroupTestBinder
{
    public static Condition? Bind(Binder binder, MemberGroup group, SyntaxNode test, TextPlace place) => test switch
    {
        ScalarNode { Text: SeveralFact.NoneOfThem } => HowMany(group, Relation.Through, 0, place),
        MappingNode map when Forms.IsGroupTest(map) => BindCount(binder, group, map, place),
        _ => FactTestBinder.Bind(binder, group.Count, test, place),
    };

    private static Condition? BindCount(Binder binder, MemberGroup group, MappingNode map, TextPlace place)
    {
        if (map.Entries.FirstOrDefault(e => e.Key.Text != "when") is not { Key: { } key } entry)
        {
            return null;
        }

        if (Forms.GroupQuantifiers.Contains(key.Text))
        {
            var of = binder.BindOfMember(group, entry.Value);
            if (map["when"] is { } beside)
            {
                binder.Bag.Add(Mistake.WhenBesideAll(beside.Place, key.Text));
                return null;
            }

            return of is null ? null : key.Text switch
            {
                "any" => binder.OfMembers(new GroupCount(group, Quantifier.AtLeast, 1, of), place),
                "all" => binder.OfMembers(new GroupCount(group, Quantifier.All, 0, of), place),
                _ => binder.OfMembers(new GroupCount(group, Quantifier.None, 0, of), place),
            };
        }

        var when = map["when"] is { } written ? binder.BindOfMember(group, written) : null;
        if (SyntaxNode.Scalar(entry.Value) is not { } scalar || Values.Number(scalar.Text) is not { } number)
        {
            return null;
        }

        var quantifier = key.Text switch { "at-least" => Quantifier.AtLeast, "at-most" => Quantifier.AtMost, _ => Quantifier.Exactly };
        if (number < (quantifier == Quantifier.AtLeast ? 1 : 0) || number > group.Most - (quantifier == Quantifier.AtMost ? 1 : 0))
        {
            binder.Bag.Add(Mistake.CountOfMembersOutOfRange(scalar.Place, key.Text, number, group.Id, group.Most));
            return null;
        }

        return map["when"] is null ? HowMany(group, quantifier switch { Quantifier.AtLeast => Relation.From, Quantifier.AtMost => Relation.Through, _ => Relation.Equal }, number, place)
            : when is null ? null
            : binder.OfMembers(new GroupCount(group, quantifier, (int)number, when), place);
    }

    private static FactTest HowMany(MemberGroup group, Relation relation, long number, TextPlace place) => relation switch
    {
        Relation.From => new FactTest(group.Count, ValueSet.Range(number, long.MaxValue), [], place, [new Bound(relation, number)]),
        Relation.Through when number > 0 => new FactTest(group.Count, ValueSet.Range(long.MinValue, number), [], place, [new Bound(relation, number)]),
        _ => new FactTest(group.Count, ValueSet.Of([number]), [], place),
    };
}
