using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Groups of people or things: what may be known of a member is bound once, and then is a fact of each.</summary>
internal sealed partial class Binder
{
    /// <summary>The facts of the group that is spoken of; null outside of groups.</summary>
    private Declared<Fact>? _members;

    private readonly Dictionary<MemberGroup, Declared<Fact>> _membersOf = [];

    /// <summary>How many conditions all counts over groups came to so far.</summary>
    private long _memberConditions;

    private MemberGroup? BindGroup(string id, MappingNode node)
    {
        var most = BindNumber(node["at-most"]);
        if (most is < 1 or > Limits.Members)
        {
            _bag.Add(Mistake.MembersOutOfRange(node["at-most"]!.Place, id, Limits.Members));
        }

        var group = new MemberGroup { Id = id, Member = _texts.Or(node["member"], id.Replace('-', ' ')), Count = CountOf(id, node, most ?? 1), Place = node["group"]!.Place };
        var declared = DeclareMembers(node);
        _membersOf.Add(group, declared);
        WithinGroup(declared, () => declared.BindAll(_bag, default));
        group.Declared = [.. declared.Names.Select(n => declared.Bind(n, node.Place, null, null)).OfType<Fact>().SelectMany(f => f.Never is { } never ? new[] { f, never } : [f])];
        if (most is null or < 1 or > Limits.Members || declared.Bound.Count() < declared.Names.Count())
        {
            return null;
        }

        group.Members = [.. Enumerable.Range(1, group.Most).Select(n => OfMember(group, n))];
        return group;
    }

    private Fact CountOf(string id, MappingNode node, long most)
    {
        var count = new Fact
        {
            Id = id,
            Type = FactType.Number,
            Title = _texts.OrName(node["title"], id),
            Unit = _texts.Optional(node["unit"]),
            Minimum = 0,
            Maximum = most,
            Reach = most,
            Ask = _texts.Required(node["ask"]),
            Says = _texts.Optional(node["says"]),
            Changes = ChangesOf(node),
            SettledBy = _texts.Optional(node["settled-by"]),
            Note = _texts.Optional(node["note"]),
            Cites = BindCitations(node["cites"]),
            Place = node["group"]!.Place,
        };
        return node["ordinarily"] is { } ordinarily ? WithOrdinarily(count, ordinarily is ScalarNode { Text: SeveralFact.NoneOfThem } none ? new ScalarNode("0", isPlain: true, none.Place) : ordinarily) : count;
    }

    private Declared<Fact> DeclareMembers(MappingNode group)
    {
        var declared = new Declared<Fact>("fact", BindFact);
        foreach (var node in SyntaxNode.ItemsOf(group["facts"]).OfType<MappingNode>())
        {
            if (IsSeveral(node))
            {
                _bag.Add(Mistake.SeveralOfMember(node["type"]!.Place));
                _misspelt.Add(SyntaxNode.Scalar(node["fact"])?.Text ?? "");
            }
            else
            {
                DeclareOne(declared, node, "fact", Names.IsSmall, []);
            }
        }

        return declared;
    }

    /// <summary>Does something while names are first looked for among the facts of a member.</summary>
    private void WithinGroup(Declared<Fact> members, Action action)
    {
        var before = _members;
        _members = members;
        action();
        _members = before;
    }

    /// <summary>Binds what must be so of a member; null where anything in it is wrong.</summary>
    internal Condition? BindOfMember(MemberGroup group, SyntaxNode node)
    {
        Condition? bound = null;
        WithinGroup(_membersOf[group], () => bound = _conditions.Bind(node));
        return bound;
    }

    /// <summary>The condition that a count comes to; null where there would be too many of them, which is reported.</summary>
    internal Condition? OfMembers(GroupCount count, TextPlace place) =>
        CountsMembers(count.Group, Instantiation.SizeOf(count.When), place) ? Instantiation.Of(count) : null;

    /// <summary>Whether a condition of so many parts may be asked of each member; where that would be too many, it is reported.</summary>
    internal bool CountsMembers(MemberGroup group, long parts, TextPlace place)
    {
        var before = _memberConditions;
        _memberConditions += parts * group.Most;
        if (_memberConditions <= Limits.MemberConditions)
        {
            return true;
        }

        // What is too much is told where it becomes so.
        if (before <= Limits.MemberConditions)
        {
            _bag.Add(Mistake.TooManyMemberConditions(place, group.Id, Limits.MemberConditions));
        }

        return false;
    }

    /// <summary>Whether what is bound is said of a member.</summary>
    internal bool IsWithinGroup => _members is not null;

    /// <summary>The group with this name; null where there is none or where it is badly declared, which is reported.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">What is to be made of its members.</param>
    internal MemberGroup? FindGroup(ScalarNode name, string key)
    {
        if (_groups.Has(name.Text))
        {
            _groups.Used.Add(name.Text);
            return _groups.Bind(name.Text, name.Place, Mistake.CircleOfDerivedFacts, _bag);
        }

        if (_facts.Has(name.Text) || KindInConditions(name.Text) is not null)
        {
            _bag.Add(Mistake.CountOfNoGroup(name.Place, key, name.Text));
        }
        else if (!IsLost(name, name.Text))
        {
            _bag.Add(Mistake.UnknownGroup(name.Place, name.Text, NearestName.Of(name.Text, _groups.Names)));
        }

        return null;
    }

    /// <summary>A fact of the members of a group, as it is declared; null where there is none, which is reported.</summary>
    internal Fact? FindOfMember(MemberGroup group, ScalarNode name)
    {
        var members = _membersOf[group];
        if (members.Has(name.Text))
        {
            members.Used.Add(name.Text);
            return members.Bind(name.Text, name.Place, Mistake.CircleOfDerivedFacts, _bag);
        }

        if (!IsLost(name, name.Text))
        {
            _bag.Add(Mistake.UnknownFactOfMember(name.Place, name.Text, group.Id, NearestName.Of(name.Text, members.Names)));
        }

        return null;
    }

    /// <summary>Binds what has no member of a group about it, wherever it is first needed.</summary>
    private Func<string, MappingNode, T?> OutsideGroups<T>(Func<string, MappingNode, T?> bind)
        where T : class => (id, node) =>
    {
        var before = _members;
        _members = null;
        var bound = bind(id, node);
        _members = before;
        return bound;
    };

    private static ImmutableArray<Fact> OfMember(MemberGroup group, int number)
    {
        var own = new Dictionary<Fact, Fact>();
        Fact Own(Fact declared)
        {
            if (!group.Declared.Contains(declared))
            {
                return declared;
            }

            if (!own.TryGetValue(declared, out var fact))
            {
                own.Add(declared, fact = OfMember(group, number, declared, declared.Derivation is { } d ? new Derivation(d.Term.With(Own)) : null));
                if (declared.Never is { } never)
                {
                    fact.Never = Own(never);
                    fact.Never.NeverOf = fact;
                }
            }

            return fact;
        }

        return [.. group.Declared.Select(Own)];
    }

    private static Fact OfMember(MemberGroup group, int number, Fact declared, Derivation? derivation)
    {
        LocalText? Said(LocalText? says) => says?.With((text, language) => Mistake.Phrase("WhoseMember", ("member", group.Member.In(language)), ("number", Values.OfNumber(number)), ("says", text)).In(language));
        LocalText Titled(LocalText title) => title.With((text, language) => $"{group.Member.In(language)} {Values.OfNumber(number)}: {text}");
        return new Fact
        {
            Id = MemberGroup.IdOf(group.Id, number, declared.Id),
            Member = new Membership(group, number, declared),
            Type = declared.Type,
            Title = Titled(declared.Title),
            Values = [.. declared.Values.Select(v => v with { Says = Said(v.Says)! })],
            Unit = declared.Unit,
            Minimum = declared.Minimum,
            Maximum = declared.Maximum,
            Derivation = derivation,
            Reach = declared.Reach,
            Ask = declared.Ask is { } ask ? Titled(ask) : null,
            WhenTrue = Said(declared.WhenTrue),
            WhenFalse = Said(declared.WhenFalse),
            Says = Said(declared.Says),
            Changes = declared.Changes,
            OnlyUpward = declared.OnlyUpward,
            IsKnownAhead = declared.IsKnownAhead,
            SettledBy = declared.SettledBy,
            Ordinarily = declared.Ordinarily,
            Group = $"{group.Id}/{Values.OfNumber(number)}",
            Note = declared.Note,
            Cites = declared.Cites,
            Place = declared.Place,
        };
    }
}
