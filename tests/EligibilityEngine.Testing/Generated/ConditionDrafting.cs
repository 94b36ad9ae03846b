using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Writes conditions of every kind, in flow style.</summary>
internal sealed class ConditionDrafting(RulebookDraft draft, Measures measures)
{
    /// <summary>Whether no definition and no answer is used.</summary>
    public bool OnFactsAlone { get; set; }

    /// <summary>A condition on what is declared so far; so there is no circle.</summary>
    public string Condition(ConditionDraft condition)
    {
        var dice = condition.Dice;
        if (condition.Parts.Length == 0)
        {
            return Leaf(dice);
        }

        var list = $"[ {string.Join(", ", condition.Parts.Select(Condition))} ]";
        return dice.Next(4) switch
        {
            0 => $"{{ all: {list} }}",
            1 => $"{{ any: {list} }}",
            2 => $"{{ none: {list} }}",
            _ => $"{{ at-least: {{ count: {dice.Between(1, condition.Parts.Length)}, of: {list} }} }}",
        };
    }

    /// <summary>Of many tests, now and then one that is settled.</summary>
    private string Leaf(Dice dice) => dice.Next(41) is var kind && kind == 40 ? dice.Pick(["always", "never"]) : Test(dice, kind % 10);

    private string Test(Dice dice, int kind) => kind switch
    {
        9 or 8 when !OnFactsAlone && draft.Definitions.Count > 0 => $"{{ {dice.Pick(draft.Definitions)}: {YesOrNo(dice)} }}",
        7 or 6 when !OnFactsAlone && draft.Questions.Count > 0 => dice.Pick(draft.Questions) is var question && question.Answers.IsEmpty && !question.AmountsAdd && dice.Chance(40) ? AmountTest(dice, question) : AnswerTest(dice, question),
        5 when draft.Several.Count > 0 => SeveralTest(dice, dice.Pick(draft.Several)),
        4 when draft.Groups.Count > 0 => GroupTest(dice, dice.Pick(draft.Groups)),
        3 or 2 when measures.HasTerms && draft.Facts.Any(f => f.Type is FactType.Number or FactType.Date) => TermTest(dice, dice.Pick(draft.Facts.Where(f => f.Type is FactType.Number or FactType.Date).ToList())),
        _ => FactTest(dice, dice.Pick(draft.Facts), []),
    };

    private static string SeveralTest(Dice dice, SeveralDraft several) => $"{{ {several.Id}: {dice.Next(3) switch
    {
        0 => dice.Pick(several.Values),
        1 => "none",
        _ => $"[ {string.Join(", ", dice.PickSome(several.Values, 3))} ]",
    }} }}";

    private static string YesOrNo(Dice dice) => dice.Chance(30) ? "no" : "yes";

    private string GroupTest(Dice dice, GroupDraft group)
    {
        var own = FactTest(dice, dice.Pick(group.Facts), group.Facts);
        var when = dice.Chance(30) ? $"{{ {dice.Pick(["all", "any", "none"])}: [ {own}, {FactTest(dice, dice.Pick(draft.Facts), [])} ] }}" : own;
        return $"{{ {group.Id}: {dice.Next(5) switch
        {
            0 => $"{{ any: {when} }}",
            1 => $"{{ {dice.Pick(["all", "none"])}: {when} }}",
            2 => $"{{ at-most: {dice.Between(0, group.Most - 1)}, when: {when} }}",
            3 => $"{{ exactly: {dice.Between(0, group.Most)}, when: {when} }}",
            _ => $"{{ at-least: {dice.Between(1, group.Most)}, when: {when} }}",
        }} }}";
    }

    /// <param name="dice">The dice.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="besides">Facts of a member of a group, with which one of them may be compared.</param>
    private string FactTest(Dice dice, FactDraft fact, ImmutableArray<FactDraft> besides)
    {
        var others = draft.Facts.Concat(besides).Where(fact.IsComparableWith).ToList();
        var isOrdered = fact.Type is FactType.Number or FactType.Date;
        if (fact.HasNever && dice.Chance(35))
        {
            return dice.Next(3) switch
            {
                0 => $"{{ {fact.Id}: never }}",
                1 => $"{{ {NeverName.Of(fact.Id)}: {YesOrNo(dice)} }}",
                _ => $"{{ {fact.Id}: [ never, {fact.Value(dice)} ] }}",
            };
        }

        var test = dice.Next(10) switch
        {
            9 when others.Count > 0 => Other(dice, others),
            8 when fact.Type != FactType.YesNo => $"[ {string.Join(", ", Enumerable.Range(0, dice.Between(1, 3)).Select(_ => fact.Value(dice)).Distinct())} ]",
            7 or 6 when isOrdered && others.Count > 0 => Comparison(dice, fact, others),
            <= 5 and >= 2 when isOrdered => Range(dice, fact.Low, fact.High, fact.Write),
            _ => fact.Value(dice),
        };
        return $"{{ {fact.Id}: {test} }}";
    }

    /// <summary>So much later or earlier, or both.</summary>
    public static string Moves(Dice dice, Measures measures) => dice.Next(3) switch
    {
        0 => $"plus: {Time(dice, measures)}",
        1 => $"minus: {Time(dice, measures)}",
        _ => $"plus: {Time(dice, measures)}, minus: {Time(dice, measures)}",
    };

    private static string Time(Dice dice, Measures measures) => dice.Next(4) switch
    {
        0 => $"{{ years: {dice.Between(1, Math.Max(1, measures.Years / 2))} }}",
        1 => $"{{ months: {dice.Between(1, Math.Max(1, measures.Months / 2))} }}",
        2 => $"{{ days: {dice.Between(0, Math.Max(1, measures.DaysCounted / 2))} }}",
        _ => $"{{ months: {dice.Between(1, 3)}, days: {dice.Between(1, 31)} }}",
    };

    /// <summary>A number or a day compared with what is computed, with an event or with what a question comes to.</summary>
    private string TermTest(Dice dice, FactDraft fact)
    {
        var isDay = fact.Type == FactType.Date;
        var others = draft.Facts.Where(fact.IsComparableWith).Select(f => $"fact: {f.Id}").ToList();
        var amounts = isDay || OnFactsAlone ? [] : draft.Questions.Where(q => q.Answers.IsEmpty).Select(q => $"{(q.IsParameter ? "parameter" : "question")}: {q.Id}").ToList();
        var events = isDay && !OnFactsAlone ? draft.Events : [];
        var name = isDay && dice.Chance(15) ? "day-of-case" : fact.Id;
        var all = others.Concat(amounts).Concat(amounts).Concat(events.Select(e => $"event: {e.Id}")).Concat(isDay && name == fact.Id ? ["fact: day-of-case"] : []).ToList();
        if (all.Count == 0)
        {
            return FactTest(dice, fact, []);
        }

        var what = dice.Pick(all);
        draft.UsedEvents.UnionWith(events.Where(e => what == $"event: {e.Id}"));
        var times = !isDay && dice.Chance(20) ? $", times: {dice.Between(-1, 3)}" : "";
        var moved = times + (dice.Chance(60) ? isDay ? $", {Moves(dice, measures)}" : $", {dice.Pick(["plus", "minus"])}: {dice.Between(1, 5)}" : "");
        var none = (what.StartsWith("question", StringComparison.Ordinal) || what.StartsWith("parameter", StringComparison.Ordinal)) && dice.Chance(50) ? $", when-none: {YesOrNo(dice)}" : "";
        return dice.Next(5) switch
        {
            0 => $"{{ {name}: {{ {what}{moved}{none} }} }}",
            1 when name == fact.Id => $"{{ {name}: {{ from: {fact.Value(dice)}, below: {{ {what}{moved} }}{none} }} }}",
            _ => $"{{ {name}: {{ {dice.Pick(["from", "above", "below", "through"])}: {{ {what}{moved} }}{none} }} }}",
        };
    }

    private static string Other(Dice dice, List<FactDraft> others) => $"{{ fact: {dice.Pick(others).Id} }}";

    /// <summary>One bound is another fact; the other bound, if there is one, may be a value or a fact.</summary>
    private static string Comparison(Dice dice, FactDraft fact, List<FactDraft> others)
    {
        var (low, high) = (dice.Pick(["from", "above"]), dice.Pick(["through", "below"]));
        return dice.Next(4) switch
        {
            0 => $"{{ {low}: {Other(dice, others)} }}",
            1 => $"{{ {high}: {Other(dice, others)} }}",
            2 => $"{{ {high}: {Other(dice, others)}, from: {fact.Value(dice)} }}",
            _ => $"{{ {low}: {Other(dice, others)}, {high}: {Other(dice, others)} }}",
        };
    }

    private static string Range(Dice dice, long least, long most, Func<long, string> write)
    {
        var sides = (int)(most - least) + 1;
        var (a, b) = (least + dice.Next(sides), least + dice.Next(sides));
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var lower = dice.Chance(50) ? $"from: {write(low)}" : $"above: {write(low - 1)}";
        var upper = dice.Chance(50) ? $"through: {write(high)}" : $"below: {write(high + 1)}";
        return dice.Next(4) switch
        {
            0 => $"{{ {lower} }}",
            1 => $"{{ {upper} }}",
            2 => $"{{ {upper}, {lower} }}",
            _ => $"{{ {lower}, {upper} }}",
        };
    }

    /// <summary>An amount compared with a fact, with what another question comes to, or with a value of law.</summary>
    private string AmountTest(Dice dice, QuestionDraft question)
    {
        List<string> others =
        [
            .. draft.Questions.Where(q => q.Answers.IsEmpty && q != question && !q.AmountsAdd).Select(q => $"{(q.IsParameter ? "parameter" : "question")}: {q.Id}"),
            .. draft.Facts.Where(f => f.Type == FactType.Number).Select(f => $"fact: {f.Id}"),
        ];
        if (others.Count == 0)
        {
            return AnswerTest(dice, question);
        }

        var what = dice.Pick(others) + (dice.Chance(30) ? $", times: {dice.Between(-1, 3)}" : "") + (dice.Chance(40) ? $", {dice.Pick(["plus", "minus"])}: {dice.Between(1, 9)}" : "");
        var none = dice.Chance(30) ? $", when-none: {YesOrNo(dice)}" : "";
        return dice.Next(4) switch
        {
            0 => $"{{ {question.Id}: {{ {what}{none} }} }}",
            1 => $"{{ {question.Id}: {{ from: {dice.Pick(RulebookDraft.Amounts)}, below: {{ {what} }}{none} }} }}",
            _ => $"{{ {question.Id}: {{ {dice.Pick(["from", "above", "below", "through"])}: {{ {what} }}{none} }} }}",
        };
    }

    private static string AnswerTest(Dice dice, QuestionDraft question)
    {
        var test = question.Answers.IsEmpty
            ? dice.Next(4) switch
            {
                0 => $"{dice.Pick(RulebookDraft.Amounts)}",
                1 => "none",
                2 => $"[ none, {dice.Pick(RulebookDraft.Amounts)} ]",
                _ => Range(dice, 1, 40, n => n.ToString(CultureInfo.InvariantCulture)),
            }
            : dice.Chance(40) ? $"[ {string.Join(", ", dice.PickSome(question.Answers, 3))} ]" : dice.Pick(question.Answers);
        return $"{{ {question.Id}: {test} }}";
    }
}
