using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>
/// Binds how the amount of a question compares with a fact, a parameter or the amount of another question: that it is one of the amounts it can come to, and what it is compared with goes with that.
/// </summary>
internal sealed class AmountComparisonBinder(Binder binder, Question question)
{
    /// <summary>Whether an amount is compared with what is computed.</summary>
    public static bool IsOne(MappingNode test) => ShapeChecker.IsComputed(test) || test.Entries.Any(e => e.Value is MappingNode) || test["when-none"] is not null;

    /// <summary>The condition, or null where anything in it is wrong, which is reported.</summary>
    /// <param name="test">What it must be.</param>
    /// <param name="name">The name of the question.</param>
    /// <param name="place">Where the condition is written.</param>
    public Condition? Bind(MappingNode test, ScalarNode name, TextPlace place)
    {
        if (!HasAmounts(name))
        {
            return null;
        }

        var (bounds, against, isWhole) = (new List<Bound>(), new List<FactComparison>(), true);
        foreach (var (relation, node) in Parts(test))
        {
            if (SyntaxNode.Scalar(node) is { } written)
            {
                var number = Values.Number(written.Text);
                isWhole &= number is not null;
                bounds.Add(new Bound(relation, number ?? 0));
                if (number is null)
                {
                    binder.Bag.Add(Mistake.NotAnAmount(written.Place, written.Text, question.Id));
                }
            }
            else if (Term(node) is { } term)
            {
                against.Add(new FactComparison(relation, term));
            }
            else
            {
                isWhole = false;
            }
        }

        if (!isWhole)
        {
            return null;
        }

        var none = SyntaxNode.Scalar(test["when-none"]);
        if (against.Count == 0)
        {
            binder.Bag.Add(Mistake.WhenNoneOfNoQuestion(test["when-none"]!.Place));
            return null;
        }

        var comparison = new AmountComparison(
            question,
            FactTestBinder.InOrder(bounds),
            [.. against.OrderBy(a => a.Relation)],
            none is not null && Values.YesNo(none.Text) == true);
        return Meaning(comparison, place);
    }

    private static IEnumerable<(Relation Relation, SyntaxNode Node)> Parts(MappingNode test) => ShapeChecker.IsComputed(test) ? [(Relation.Equal, test)]
        : test.Entries.Where(e => FactTestBinder.RelationOf(e.Key.Text) is not null).Select(e => (FactTestBinder.RelationOf(e.Key.Text)!.Value, e.Value));

    /// <summary>What the amount is compared with: of a question, one that tells its amounts one by one.</summary>
    private Term? Term(SyntaxNode node)
    {
        var other = node is MappingNode map ? SyntaxNode.Scalar(map["question"]) : null;
        return new TermBinder(binder).Bind(node, FactType.Number) is { } term && (other is null || HasAmounts(other)) ? term : null;
    }

    /// <summary>Whether the amounts of a question are told one by one, and do not add up; reported where they do.</summary>
    private bool HasAmounts(ScalarNode name)
    {
        var mistake = binder.FindQuestion(name) is { AmountsAdd: true } ? Mistake.SumCompared(name.Place, name.Text)
            : binder.IsComputedForEachCase(name.Text) ? Mistake.ComputedForEachCase(name.Place, name.Text)
            : null;
        if (mistake is not null)
        {
            binder.Bag.Add(mistake);
        }

        return mistake is null;
    }

    private AnyOf Meaning(AmountComparison comparison, TextPlace place)
    {
        var amounts = binder.AmountsOf(question.Id).Where(a => comparison.Bounds.All(b => Holds(a, b.Relation, b.Code)));
        var cases = amounts.Select(a => (Amount: a, Tests: comparison.Against.Select(c => new Asked(this, comparison, c, a)).ToImmutableArray()))
            .Where(c => c.Tests.All(t => t.CanBe))
            .GroupBy(c => string.Join(';', c.Tests.Select(t => t.Key)))
            .Select(g => (Condition)new AllOf(
                [new AnswerTest(question, ValueSet.Of(g.Select(c => c.Amount)), false, place), .. g.First().Tests.Select(t => t.Test(place)).OfType<Condition>()],
                place));
        Condition[] none = comparison.HoldsForNone ? [new AnswerTest(question, ValueSet.Of([]), true, place)] : [];
        return new AnyOf([.. cases, .. none], place) { OfAmounts = comparison };
    }

    /// <summary>What is asked of that with which an amount is compared.</summary>
    private sealed class Asked
    {
        private readonly object _leaf;
        private readonly ValueSet _accepts;
        private readonly bool _acceptsNone;

        public Asked(AmountComparisonBinder binder, AmountComparison comparison, FactComparison against, long amount)
        {
            var term = against.Term;
            _acceptsNone = comparison.HoldsForNone;
            if (term.Questions.FirstOrDefault() is { } other)
            {
                _leaf = other;
                _accepts = ValueSet.Of(binder.AmountsOf(other).Where(b => Holds(amount, against.Relation, At(term, b))));
            }
            else
            {
                _leaf = term.Facts.First();
                _accepts = Solved(amount, against.Relation, (Int128)At(term, 1) - At(term, 0), At(term, 0));
            }
        }

        public bool CanBe => !_accepts.IsEmpty || (_leaf is Question && _acceptsNone);

        public string Key => string.Join(',', _accepts.Intervals.Select(i => $"{i.Low}..{i.High}"));

        /// <summary>The condition; null where it is always so.</summary>
        public Condition? Test(TextPlace place) => _leaf is Question other ? new AnswerTest(other, _accepts, _acceptsNone, place)
            : _accepts.IsEverything ? null
            : new FactTest((Fact)_leaf, _accepts, [], place, _accepts.Only is null ? BoundsOf(_accepts.Intervals[0]) : default);

        private static ImmutableArray<Bound> BoundsOf(Interval values) =>
        [
            .. values.Low == long.MinValue ? [] : new[] { new Bound(Relation.From, values.Low) },
            .. values.High == long.MaxValue ? [] : new[] { new Bound(Relation.Through, values.High) },
        ];

        /// <summary>The values of a fact of which so many times as much, and so much more, are what an amount relates to.</summary>
        private static ValueSet Solved(long amount, Relation relation, Int128 times, long more)
        {
            var rest = (Int128)amount - more;
            if (times == 0)
            {
                return Holds((long)Int128.Clamp(rest, long.MinValue, long.MaxValue), relation, 0) ? ValueSet.Everything : ValueSet.Of([]);
            }

            // So many times the fact is no more than the first, and no less than the second.
            var (most, least) = relation switch
            {
                Relation.From => (rest, (Int128?)null),
                Relation.Above => (rest - 1, null),
                Relation.Below => ((Int128?)null, rest + 1),
                Relation.Through => (null, rest),
                _ => ((Int128?)rest, (Int128?)rest),
            };
            var (high, low) = times > 0 ? (Floor(most, times), Ceiling(least, times)) : (Floor(-least, -times), Ceiling(-most, -times));
            return ValueSet.Range((long)(low ?? long.MinValue), (long)(high ?? long.MaxValue));
        }

        private static Int128? Floor(Int128? number, Int128 by) => number is { } n ? n >= 0 ? n / by : -((-n + by - 1) / by) : null;

        private static Int128? Ceiling(Int128? number, Int128 by) => -Floor(-number, by);
    }

    private IEnumerable<long> AmountsOf(Question other) => binder.AmountsOf(other.Id);

    /// <summary>What a term comes to of the one fact or amount in it.</summary>
    private static long At(Term term, long leaf) => term switch
    {
        Constant constant => constant.Code,
        Computed computed => computed.Operation.Of(computed.Parts.Select(p => At(p, leaf)).ToArray(), null),
        _ => leaf,
    };

    private static bool Holds(long amount, Relation relation, long other) => relation switch
    {
        Relation.Equal => amount == other,
        Relation.From => amount >= other,
        Relation.Above => amount > other,
        Relation.Below => amount < other,
        _ => amount <= other,
    };
}
