using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds conditions: what each leaf names, and the values it compares with.</summary>
internal sealed class ConditionBinder(Binder binder)
{
    /// <summary>The condition, or null where anything in it is wrong, which is reported.</summary>
    public Condition? Bind(SyntaxNode? node)
    {
        if (node is ScalarNode { Text: ConditionForm.Always or ConditionForm.Never } settled)
        {
            return settled.Text == ConditionForm.Always ? new AllOf([], settled.Place) : new AnyOf([], settled.Place);
        }

        if (node is not MappingNode { Entries: [var (key, value)] } map)
        {
            // A condition with several keys is reported by its shape; what it names is used all the same.
            foreach (var (_, part) in (node as MappingNode)?.Entries.Select(e => (e.Key, Bind(new MappingNode([e], e.Key.Place)))) ?? [])
            {
                _ = part;
            }

            return null;
        }

        return key.Text switch
        {
            "all" => BindParts(value) is { } parts ? new AllOf(parts, key.Place) : null,
            "any" => BindParts(value) is { } parts ? new AnyOf(parts, key.Place) : null,
            "none" => BindParts(value) is { } parts ? new NoneOf(parts, key.Place) : null,
            "at-least" => BindAtLeast(value, key),
            _ => BindLeaf(key, value, map),
        };
    }

    private ImmutableArray<Condition>? BindParts(SyntaxNode list)
    {
        var parts = SyntaxNode.ItemsOf(list).Select(Bind).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : [.. parts!];
    }

    private AtLeast? BindAtLeast(SyntaxNode value, ScalarNode key)
    {
        if (value is not MappingNode map || BindParts(map["of"] ?? value) is not { } parts)
        {
            return null;
        }

        if (SyntaxNode.Scalar(map["count"]) is not { } written || Values.Number(written.Text) is not { } count)
        {
            return null;
        }

        if (count < 1 || count > parts.Length)
        {
            binder.Bag.Add(Mistake.CountOutOfRange(written.Place, count, parts.Length));
            return null;
        }

        return new AtLeast((int)count, parts, key.Place);
    }

    private Condition? BindLeaf(ScalarNode name, SyntaxNode test, MappingNode leaf)
    {
        var symbol = binder.FindInConditions(name);
        var place = PlaceOf(name, test, leaf);
        if (symbol is not (null or MemberGroup) && test is MappingNode map && Forms.IsGroupTest(map))
        {
            binder.Bag.Add(Mistake.CountOfNoGroup(map.Entries[0].Key.Place, map.Entries[0].Key.Text, name.Text));
            return null;
        }

        if (symbol is Fact subject && FactTestBinder.SpeaksOfNever(subject, test))
        {
            return FactTestBinder.BindNever(binder, subject, test, place);
        }

        Condition? bound = symbol switch
        {
            MemberGroup group => GroupTestBinder.Bind(binder, group, test, place),
            Fact fact => FactTestBinder.Bind(binder, fact, test, place),
            SeveralFact several => SeveralTestBinder.Bind(binder, several, test, place),
            Reading reading => FactTestBinder.Bind(binder, reading.Choice, test, place),
            Definition definition => BindDefinitionTest(definition, test, place),
            Question question => AnswerTestBinder.Bind(binder, question, test, name, place),
            _ => MarkOtherFacts(test),
        };
        return bound is null ? null : binder.Guarded(bound);
    }

    private DefinitionTest? BindDefinitionTest(Definition definition, SyntaxNode test, TextPlace place)
    {
        if (SyntaxNode.Scalar(test) is not { } written)
        {
            if (test is not BrokenNode and not ScalarNode)
            {
                binder.Bag.Add(Mistake.ListForYesNo(test.Place));
            }

            return null;
        }

        if (Values.YesNo(written.Text) is not { } expected)
        {
            binder.Bag.Add(Mistake.NotYesNo(written.Place, written.Text));
            return null;
        }

        return new DefinitionTest(definition, expected, place);
    }

    /// <summary>The facts that a test compares with are used, even where its own name is not known.</summary>
    private Condition? MarkOtherFacts(SyntaxNode test)
    {
        foreach (var bound in test is MappingNode map ? map.Entries.Select(e => e.Key.Text == "fact" ? e.Value : (e.Value as MappingNode)?["fact"]) : [])
        {
            if (SyntaxNode.Scalar(bound) is { } name)
            {
                binder.FindFact(name);
            }
        }

        return null;
    }

    /// <summary>From the name to the end of the test's first line.</summary>
    private static TextPlace PlaceOf(ScalarNode name, SyntaxNode test, MappingNode leaf)
    {
        var end = test.Place.Start + test.Place.Length;
        return end > name.Place.Start && test.Place.Line == name.Place.Line
            ? name.Place.Source.Place(name.Place.Start, end - name.Place.Start)
            : leaf.Place;
    }
}
