using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds what a fact must be: a value, a list of values, a range, or another fact.</summary>
internal static class FactTestBinder
{
    public static Condition? Bind(Binder binder, Fact fact, SyntaxNode test, TextPlace place) =>
        BindFact(binder, fact, test, place) is { } bound ? WithAmount(binder, bound, test) : null;

    /// <summary>Whether a test asks whether a day never came.</summary>
    public static bool SpeaksOfNever(Fact fact, SyntaxNode test) => fact.NeverOf is not null || (fact.Never is not null && SyntaxNode.ItemsOf(test).Any(IsNever));

    /// <summary>That the day of a date fact never came, or that it is one of some days or never came.</summary>
    public static Condition? BindNever(Binder binder, Fact fact, SyntaxNode test, TextPlace place)
    {
        if (fact.NeverOf is { } date)
        {
            return YesOrNo(binder, fact, test) is { } isSo ? Binder.Never(date, isSo, place) : null;
        }

        var never = Binder.Never(fact, isSo: true, place);
        ImmutableArray<SyntaxNode> days = [.. SyntaxNode.ItemsOf(test).Where(i => !IsNever(i))];
        return days.IsEmpty ? never
            : BindList(binder, fact, new SequenceNode(days, test.Place), place) is { } others ? new AnyOf([never, binder.Guarded(others)], place)
            : null;
    }

    private static bool? YesOrNo(Binder binder, Fact fact, SyntaxNode test)
    {
        var written = SyntaxNode.Scalar(test);
        if (written is { } said && Values.YesNo(said.Text) is { } isSo)
        {
            return isSo;
        }

        binder.Bag.Add(Mistake.NotYesNo(test.Place, written?.Text ?? "", fact.Id, fact.Type.InWords()));
        return null;
    }

    private static bool IsNever(SyntaxNode node) => node is ScalarNode { Text: NeverName.Word };

    private static FactTest? BindFact(Binder binder, Fact fact, SyntaxNode test, TextPlace place) => test switch
    {
        ScalarNode { IsEmpty: false } scalar => Parse(binder, fact, scalar) is { } code
            ? new FactTest(fact, ValueSet.Of([code]), [], place)
            : null,
        SequenceNode list => BindList(binder, fact, list, place),
        MappingNode map when ShapeChecker.IsComputed(map) => BindComparison(binder, fact, Relation.Equal, map) is { } equal
            ? new FactTest(fact, ValueSet.Everything, [equal], place)
            : null,
        MappingNode range => BindRange(binder, fact, range, place),
        _ => null,
    };

    /// <summary>The test, as one of what a question comes to where it is compared with that.</summary>
    private static Condition? WithAmount(Binder binder, FactTest test, SyntaxNode node)
    {
        var none = (node as MappingNode)?["when-none"];
        var questions = test.Against.SelectMany(a => a.Term.Questions).Distinct().ToList();
        if (questions is not [var question])
        {
            if (questions.Count > 1 || none is not null)
            {
                binder.Bag.Add(questions.Count > 1 ? Mistake.TwoQuestionsInATest(node.Place) : Mistake.WhenNoneOfNoQuestion(none!.Place));
                return null;
            }

            return test;
        }

        return new AmountTest(question, test, SyntaxNode.Scalar(none) is { } written && Values.YesNo(written.Text) == true, test.Place);
    }

    private static FactTest? BindList(Binder binder, Fact fact, SequenceNode list, TextPlace place)
    {
        if (fact.Type == FactType.YesNo)
        {
            binder.Bag.Add(Mistake.ListOfYesNo(list.Place, fact.Id));
            return null;
        }

        var codes = list.Items.Select(i => SyntaxNode.Scalar(i) is { } scalar ? Parse(binder, fact, scalar) : null).ToList();
        return codes.Count == 0 || codes.Contains(null) ? null : new FactTest(fact, ValueSet.Of(codes.Select(c => c!.Value)), [], place);
    }

    private static FactTest? BindRange(Binder binder, Fact fact, MappingNode range, TextPlace place)
    {
        if (fact.Type is FactType.YesNo or FactType.Choice)
        {
            binder.Bag.Add(Mistake.RangeOfOtherType(range.Place, fact.Id, fact.Type.InWords()));
            return null;
        }

        var (low, high) = (long.MinValue, long.MaxValue);
        var against = ImmutableArray.CreateBuilder<FactComparison>();
        var bounds = ImmutableArray.CreateBuilder<Bound>();
        var isWhole = true;
        foreach (var (key, value) in range.Entries)
        {
            if (key.Text == "when-none")
            {
                continue;
            }

            if (RelationOf(key.Text) is not { } relation)
            {
                isWhole = false;
            }
            else if (value is MappingNode other)
            {
                var comparison = BindComparison(binder, fact, relation, other);
                isWhole &= comparison is not null;
                if (comparison is not null)
                {
                    against.Add(comparison);
                }
            }
            else if (SyntaxNode.Scalar(value) is { } scalar && Parse(binder, fact, scalar, withinBounds: false) is { } code)
            {
                (low, high) = Narrow(low, high, relation, code);
                bounds.Add(new Bound(relation, code));
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole && against.Count + bounds.Count > 0 && IsPossible(binder, fact, low, high, range)
            ? new FactTest(fact, ValueSet.Range(low, high), InOrder(against), place, InOrder(bounds))
            : null;
    }

    /// <summary>The lower bound first, however it is written.</summary>
    public static ImmutableArray<Bound> InOrder(IEnumerable<Bound> bounds) => [.. bounds.OrderBy(b => b.Relation)];

    private static ImmutableArray<FactComparison> InOrder(IEnumerable<FactComparison> against) => [.. against.OrderBy(c => c.Relation)];

    public static Relation? RelationOf(string key) => key switch
    {
        "from" => Relation.From,
        "above" => Relation.Above,
        "below" => Relation.Below,
        "through" => Relation.Through,
        _ => null,
    };

    public static (long Low, long High) Narrow(long low, long high, Relation relation, long code) => relation switch
    {
        Relation.From => (Math.Max(low, code), high),
        Relation.Above => (Math.Max(low, code + 1), high),
        Relation.Below => (low, Math.Min(high, code - 1)),
        _ => (low, Math.Min(high, code)),
    };

    private static bool IsPossible(Binder binder, Fact fact, long low, long high, MappingNode range)
    {
        if (low > high)
        {
            binder.Bag.Add(Mistake.ImpossibleRange(range.Place, fact.Id, "it ends before it begins"));
            return false;
        }

        if (low > (fact.Maximum ?? long.MaxValue) || high < (fact.Minimum ?? long.MinValue))
        {
            binder.Bag.Add(Mistake.ImpossibleRange(range.Place, fact.Id, "it lies outside the fact's minimum and maximum"));
            return false;
        }

        return true;
    }

    private static FactComparison? BindComparison(Binder binder, Fact fact, Relation relation, MappingNode node)
    {
        if (fact.Type is FactType.Number or FactType.Date && !(node["fact"] is not null && node["plus"] is null && node["minus"] is null && node["times"] is null && SyntaxNode.Scalar(node["fact"])?.Text != TermForms.DayOfCase))
        {
            return new TermBinder(binder).Bind(node, fact.Type) is { } term && !(term is DayOfCase && fact.IsDayOfCase) && IsWithinReach(binder, term, node) ? new FactComparison(relation, term) : null;
        }

        if (node["plus"] is not null || node["minus"] is not null || node["times"] is not null || node["fact"] is null)
        {
            binder.Bag.Add(Mistake.NothingComputedOfType(node.Place, fact.Id, fact.Type.InWords()));
            return null;
        }

        if (SyntaxNode.Scalar(node["fact"]) is not { } name || binder.FindFact(name) is not { } other)
        {
            return null;
        }

        var mistake = fact == other ? Mistake.ComparedWithItself(name.Place, fact.Id)
            : fact.Type != other.Type ? Mistake.OtherTypeOfFact(name.Place, fact.Id, fact.Type.InWords(), other.Id, other.Type.InWords())
            : !fact.Values.Select(v => v.Id).SequenceEqual(other.Values.Select(v => v.Id)) ? Mistake.OtherValuesOfFact(name.Place, fact.Id, other.Id)
            : null;
        if (mistake is not null)
        {
            binder.Bag.Add(mistake);
            return null;
        }

        return new FactComparison(relation, new FactItself(other));
    }

    private static bool IsWithinReach(Binder binder, Term term, MappingNode node)
    {
        if (term.Reach <= Limits.Sum)
        {
            return true;
        }

        binder.Bag.Add(Mistake.TermTooLarge(node.Place));
        return false;
    }

    private static long? Parse(Binder binder, Fact fact, ScalarNode scalar, bool withinBounds = true)
    {
        // A choice without a single good value is reported where it is declared.
        if (fact.Type == FactType.Choice && fact.Values.IsEmpty)
        {
            return null;
        }

        var (code, mistake) = FactValues.Parse(fact, scalar.Text, scalar.Place);
        if (!withinBounds && fact.Type == FactType.Number && Values.Number(scalar.Text) is { } number)
        {
            return number;
        }

        if (mistake is not null)
        {
            binder.Bag.Add(mistake);
        }

        return code;
    }
}
