using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Binds what the answer of a question must be: an answer, a list of answers, or a range of amounts.</summary>
internal static class AnswerTestBinder
{
    public static Condition? Bind(Binder binder, Question question, SyntaxNode test, ScalarNode name, TextPlace place)
    {
        if (test is MappingNode map)
        {
            return question.IsAmount && AmountComparisonBinder.IsOne(map) ? new AmountComparisonBinder(binder, question).Bind(map, name, place)
                : map["fact"] is not null ? NoFacts(binder, question, map)
                : question.IsAmount ? BindRange(binder, question, map, place)
                : NoRange(binder, question, map);
        }

        var items = SyntaxNode.ItemsOf(test).Select(SyntaxNode.Scalar).ToList();
        if (items.Count == 0 || items.Contains(null))
        {
            return null;
        }

        return question.IsAmount ? BindAmounts(binder, question, items!, place) : BindChoices(binder, question, items!, place);
    }

    private static AnswerTest? NoFacts(Binder binder, Question question, MappingNode map)
    {
        binder.Bag.Add(Mistake.OtherFactForAnAnswer(map.Place, question.Id));
        return null;
    }

    private static AnswerTest? NoRange(Binder binder, Question question, MappingNode map)
    {
        binder.Bag.Add(Mistake.RangeOfOtherType(map.Place, question.Id, "a choice between answers"));
        return null;
    }

    private static AnswerTest? BindChoices(Binder binder, Question question, List<ScalarNode> items, TextPlace place)
    {
        var choices = items.Select(i => binder.FindAnswer(question, i)).ToList();
        return choices.Contains(null) ? null : new AnswerTest(question, ValueSet.Of(choices.Select(c => (long)c!.Value)), false, place);
    }

    private static AnswerTest? BindAmounts(Binder binder, Question question, List<ScalarNode> items, TextPlace place)
    {
        var wrong = items.Where(i => i.Text != "none" && Values.Number(i.Text) is null).ToList();
        wrong.ForEach(i => binder.Bag.Add(Mistake.NotAnAmount(i.Place, i.Text, question.Id)));
        var amounts = items.Select(i => Values.Number(i.Text)).OfType<long>();
        return wrong.Count > 0 ? null : new AnswerTest(question, ValueSet.Of(amounts), items.Any(i => i.Text == "none"), place);
    }

    private static AnswerTest? BindRange(Binder binder, Question question, MappingNode range, TextPlace place)
    {
        var (low, high) = (long.MinValue, long.MaxValue);
        var bounds = new List<Bound>();
        foreach (var (key, value) in range.Entries)
        {
            if (FactTestBinder.RelationOf(key.Text) is not { } relation)
            {
                return null;
            }

            if (SyntaxNode.Scalar(value) is not { } scalar)
            {
                return null;
            }

            if (Values.Number(scalar.Text) is not { } amount)
            {
                binder.Bag.Add(Mistake.NotAnAmount(scalar.Place, scalar.Text, question.Id));
                return null;
            }

            (low, high) = FactTestBinder.Narrow(low, high, relation, amount);
            bounds.Add(new Bound(relation, amount));
        }

        if (low > high)
        {
            binder.Bag.Add(Mistake.ImpossibleRange(range.Place, question.Id, "it ends before it begins"));
            return null;
        }

        return new AnswerTest(question, ValueSet.Range(low, high), false, place, FactTestBinder.InOrder(bounds));
    }
}
