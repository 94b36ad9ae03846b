using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Makes up conditions of every kind, in flow style.</summary>
internal sealed class ConditionDrafting(Random random, RulebookDraft draft)
{
    /// <summary>A condition.</summary>
    /// <param name="level">It uses the answers of questions below this level only, so that there is no circle.</param>
    /// <param name="depth">How deep it may nest.</param>
    public string Condition(int level, int depth)
    {
        if (depth == 0 || random.Chance(0.25))
        {
            return Leaf(level);
        }

        var parts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Condition(level, depth - 1)).ToList();
        var list = $"[ {string.Join(", ", parts)} ]";
        return random.Next(4) switch
        {
            0 => $"{{ all: {list} }}",
            1 => $"{{ any: {list} }}",
            2 => $"{{ none: {list} }}",
            _ => $"{{ at-least: {{ count: {random.Next(1, parts.Count + 1)}, of: {list} }} }}",
        };
    }

    private string Leaf(int level)
    {
        var definitions = draft.Definitions.Where(d => d.Level <= level).ToList();
        var questions = draft.Questions.Where(q => q.Level < level).ToList();
        return random.Next(10) switch
        {
            0 or 1 when definitions.Count > 0 => $"{{ {random.Pick(definitions).Id}: {YesOrNo()} }}",
            2 or 3 when questions.Count > 0 => AnswerTest(random.Pick(questions)),
            _ => FactTest(random.Pick(draft.Facts)),
        };
    }

    private string YesOrNo() => random.Chance(0.7) ? "yes" : "no";

    private string FactTest(FactDraft fact)
    {
        var others = draft.Facts.Where(fact.IsComparableWith).ToList();
        var isOrdered = fact.Type is FactType.Number or FactType.Date;
        var test = random.Next(10) switch
        {
            0 when others.Count > 0 => Fact(others),
            1 or 2 when fact.Type != FactType.YesNo => $"[ {string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => fact.Value(random)))} ]",
            3 or 4 when isOrdered && others.Count > 0 => Comparison(fact, others),
            5 or 6 or 7 or 8 when isOrdered => Range(fact.Low, fact.High, fact.Write),
            _ => fact.Value(random),
        };
        return $"{{ {fact.Id}: {test} }}";
    }

    private string Fact(List<FactDraft> others) => $"{{ fact: {random.Pick(others).Id} }}";

    /// <summary>One bound is another fact; the other bound, if there is one, may be a value or a fact.</summary>
    private string Comparison(FactDraft fact, List<FactDraft> others)
    {
        var (low, high) = (random.Pick(["from", "above"]), random.Pick(["through", "below"]));
        return random.Next(4) switch
        {
            0 => $"{{ {low}: {Fact(others)} }}",
            1 => $"{{ {high}: {Fact(others)} }}",
            2 => $"{{ {high}: {Fact(others)}, from: {fact.Value(random)} }}",
            _ => $"{{ {low}: {Fact(others)}, {high}: {Fact(others)} }}",
        };
    }

    private string Range(long least, long most, Func<long, string> write)
    {
        var (a, b) = (random.Number(least, most), random.Number(least, most));
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var lower = random.Chance(0.5) ? $"from: {write(low)}" : $"above: {write(low - 1)}";
        var upper = random.Chance(0.5) ? $"through: {write(high)}" : $"below: {write(high + 1)}";
        return random.Next(4) switch
        {
            0 => $"{{ {lower} }}",
            1 => $"{{ {upper} }}",
            2 => $"{{ {upper}, {lower} }}",
            _ => $"{{ {lower}, {upper} }}",
        };
    }

    private string AnswerTest(QuestionDraft question)
    {
        var test = question.Answers.IsEmpty
            ? random.Next(4) switch
            {
                0 => "none",
                1 => $"{random.Pick(RulebookDraft.Amounts)}",
                2 => $"[ none, {random.Pick(RulebookDraft.Amounts)} ]",
                _ => Range(1, 40, n => n.ToString(CultureInfo.InvariantCulture)),
            }
            : random.Chance(0.6) ? random.Pick(question.Answers) : $"[ {string.Join(", ", random.PickSome(question.Answers, 3))} ]";
        return $"{{ {question.Id}: {test} }}";
    }
}
