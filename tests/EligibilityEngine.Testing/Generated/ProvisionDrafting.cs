
namespace EligibilityEngine.Testing.Generated;

/// <summary>Writes the provisions of a question: general rules, exceptions to them, and exceptions to exceptions.</summary>
internal sealed class ProvisionDrafting(RulebookDraft draft, Measures measures, ConditionDrafting conditions)
{
    public void Draft(QuestionDraft question, RuleDraft[] provisions)
    {
        var ids = new List<string>();
        foreach (var provision in provisions)
        {
            Provision($"{question.Id}.{ids.Count + 1}", question, ids, provision);
            ids.Add($"{question.Id}.{ids.Count + 1}");
        }
    }

    /// <summary>An entry of what is not modelled: it leaves answers of a question open for somebody, on some days.</summary>
    public string Gap(QuestionDraft question, RuleDraft rule)
    {
        var dice = rule.Dice;
        ImmutableArray<string> answers = question.Answers.IsEmpty ? ["none", "untold", "7", .. RulebookDraft.Amounts.Select(a => $"{a}")] : question.Answers;
        string[] lines =
        [
            $"what: {draft.Text(dice, $"What was not found of {question.Id}")}",
            $"why: {draft.Text(dice, "It was not found")}",
            $"question: {question.Id}",
            $"in-force: {InForce(dice)}",
            .. dice.Chance(60) ? [$"answers: [ {string.Join(", ", dice.PickSome(answers, 2))} ]"] : Array.Empty<string>(),
            .. dice.Chance(50) ? [$"cites: {draft.Citations(dice)}"] : Array.Empty<string>(),
            .. dice.Chance(10) ? [] : new[] { $"when: {conditions.Condition(rule.When)}" },
        ];
        return $"  - {string.Join("\n    ", lines)}\n";
    }

    private void Provision(string id, QuestionDraft question, List<string> earlier, RuleDraft rule)
    {
        var dice = rule.Dice;
        ImmutableArray<string> bases = earlier.Count > 0 && dice.Chance(60) ? dice.PickSome(earlier, 2) : [];
        var answer = dice.Chance(8) ? "untold" : question.Answers.IsEmpty ? $"{dice.Pick(RulebookDraft.Amounts)}" : question.Answers[^(1 + dice.Next(question.Answers.Length))];
        string[] lines =
        [
            $"provision: {id}",
            $"title: {draft.Text(dice, $"Provision {id}")}",
            $"question: {question.Id}",
            $"in-force: {InForce(dice)}",
            $"cites: {draft.Citations(dice)}",
            .. bases.IsEmpty || !dice.Chance(30) ? [$"answer: {answer}"] : Array.Empty<string>(),
            .. bases.IsEmpty ? [] : new[] { $"exception-to: [ {string.Join(", ", bases)} ]" },
            .. dice.Chance(10) ? [] : new[] { $"when: {conditions.Condition(rule.When)}" },
        ];
        draft.Declare("provisions", lines);
    }

    private string InForce(Dice dice)
    {
        if (!dice.Chance(60))
        {
            return "always";
        }

        var from = dice.Chance(70) ? Bound(dice) : null;
        var until = from is null || dice.Chance(40) ? Bound(dice) : null;
        if (from is not null && until is not null && (from == until || from.Earliest >= until.Latest))
        {
            until = null;
        }

        draft.UsedEvents.UnionWith(new[] { from, until }.OfType<EventDraft>().Where(draft.Events.Contains));
        string[] bounds = [.. from is null ? [] : new[] { $"from: {from.Id}" }, .. until is null ? [] : new[] { $"{Until(dice, until)}: {until.Id}" }];
        return $"{{ {string.Join(", ", bounds)} }}";
    }

    private string Until(Dice dice, EventDraft bound) => !draft.Events.Contains(bound) && dice.Chance(50) ? "through" : "until";

    /// <summary>An event, or a day, which is written like the name of an event.</summary>
    private EventDraft Bound(Dice dice)
    {
        var day = measures.Day(dice);
        return dice.Chance(70) ? dice.Pick(draft.Events) : new EventDraft(Days.Write(day), day, day);
    }
}
