using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>Conditions on the members of a group, one by one.</summary>
internal static class Instantiation
{
    /// <summary>The condition that a count over a group comes to. A member whom there is not counts for nothing.</summary>
    public static Condition Of(GroupCount count)
    {
        var group = count.Group;
        Condition[] members = [.. Enumerable.Range(1, group.Most).Select(n => Counts(group, n, count.When))];
        var meaning = count switch
        {
            { Quantifier: Quantifier.AtLeast } => (Condition)AtLeast(count.Count, members),
            { Quantifier: Quantifier.AtMost } => Not(AtLeast(count.Count + 1, members)),
            { Quantifier: Quantifier.Exactly, Count: 0 } or { Quantifier: Quantifier.None } => Not(members),
            { Quantifier: Quantifier.Exactly } when count.Count == members.Length => AtLeast(count.Count, members),
            { Quantifier: Quantifier.Exactly } => Both(AtLeast(count.Count, members), Not(AtLeast(count.Count + 1, members))),
            _ => Not([.. Enumerable.Range(1, group.Most).Select(n => Both(Exists(group, n, count.When.Place), Not(OfMember(count.When, group, n))))]),
        };
        meaning.OfGroup = count;
        return meaning;
    }

    /// <summary>Whether there is a member, and something is so of it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="member">The member, from 1.</param>
    /// <param name="when">What must be so, of the facts as they are declared for all; null for nothing more.</param>
    public static Condition Counts(MemberGroup group, int member, Condition? when)
    {
        var exists = Exists(group, member, when?.Place ?? group.Place);
        return when is null ? exists : Both(exists, OfMember(when, group, member));
    }

    /// <summary>How many conditions a condition consists of.</summary>
    public static int SizeOf(Condition condition) => 1 + condition.Parts.Sum(SizeOf);

    /// <summary>How many conditions a condition consists of where definitions are written out; past all limits, something past them.</summary>
    public static long SizeInFull(Condition condition)
    {
        return SizeOf(condition, []);

        static long SizeOf(Condition condition, Dictionary<Definition, long> known)
        {
            if (condition is not DefinitionTest { Definition: var definition })
            {
                return Math.Min(1 + condition.Parts.Sum(p => SizeOf(p, known)), Limits.Number);
            }

            if (!known.TryGetValue(definition, out var size))
            {
                known.Add(definition, size = SizeOf(definition.When, known));
            }

            return size;
        }
    }

    /// <summary>The same condition once more: each place in the law has its own.</summary>
    public static Condition Copy(Condition condition) => Written(With(condition, f => f), condition, f => f);

    /// <summary>A copy that is written as what it is a copy of.</summary>
    private static Condition Written(Condition copy, Condition original, Func<Fact, Fact> other)
    {
        (copy.OfGroup, copy.IsGuarded) = (original.OfGroup, original.IsGuarded);
        copy.OfAmounts = original.OfAmounts is { } amounts ? amounts with { Against = [.. amounts.Against.Select(a => new FactComparison(a.Relation, a.Term.With(other)))] } : null;
        return copy;
    }

    private static FactTest Exists(MemberGroup group, int member, TextPlace at) =>
        new(group.Count, ValueSet.Range(member, long.MaxValue), [], at, [new Bound(Relation.From, member)]);

    private static AllOf Both(Condition one, Condition other) => new([one, other], other.Place);

    private static NoneOf Not(params Condition[] parts) => new([.. parts], parts[0].Place);

    private static AtLeast AtLeast(int count, Condition[] parts) => new(count, [.. parts], parts[0].Place);

    /// <summary>The same of the facts of one member.</summary>
    private static Condition OfMember(Condition condition, MemberGroup group, int member)
    {
        return Written(With(condition, Own), condition, Own);
        Fact Own(Fact fact) => group.Declared.Contains(fact) ? group.OfMember(member, fact) : fact;
    }

    /// <summary>The same of other facts.</summary>
    private static Condition With(Condition condition, Func<Fact, Fact> other)
    {
        ImmutableArray<Condition> Parts() => [.. condition.Parts.Select(p => Written(With(p, other), p, other))];
        return condition switch
        {
            AllOf => new AllOf(Parts(), condition.Place),
            AnyOf => new AnyOf(Parts(), condition.Place),
            NoneOf => new NoneOf(Parts(), condition.Place),
            AtLeast some => new AtLeast(some.Count, Parts(), condition.Place),
            FactTest test => new FactTest(other(test.Fact), test.Accepts, [.. test.Against.Select(a => new FactComparison(a.Relation, a.Term.With(other)))], test.Place, test.Bounds),
            AmountTest test => new AmountTest(test.Question, (FactTest)With(test.Written, other), test.HoldsForNone, test.Place),
            DefinitionTest test => new DefinitionTest(test.Definition, test.Expected, test.Place),
            AnswerTest test => new AnswerTest(test.Question, test.Accepts, test.AcceptsNone, test.Place, test.Bounds),
            _ => throw new InvalidOperationException(),
        };
    }
}
