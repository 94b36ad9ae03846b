using EligibilityEngine.Law;

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

    /// <summary>A value of law with another value from some day on, and mostly a third one later.</summary>
    public QuestionDraft Parameter(string id, Dice dice)
    {
        var first = Bound(dice);
        var day = first.Latest.AddDays(dice.Between(1, measures.Span));
        var second = dice.Chance(70) ? Days.Write(day) : null;
        draft.UsedEvents.UnionWith(draft.Events.Contains(first) ? [first] : []);
        string Value(string period) => $"{{ is: {dice.Pick(RulebookDraft.Amounts)}, in-force: {{ {period} }}, cites: {draft.Citations(dice)} }}";
        string[] values =
        [
            .. dice.Chance(80) ? [Value($"until: {first.Id}")] : Array.Empty<string>(),
            Value($"from: {first.Id}{(second is null ? "" : $", until: {second}")}"),
            .. second is null ? Array.Empty<string>() : [Value($"from: {second}")],
        ];
        draft.Declare("parameters", $"parameter: {id}", $"title: {draft.Text(dice, "A value of law")}", "unit: pieces", $"values: [ {string.Join(", ", values)} ]");
        return new QuestionDraft(id, []) { IsParameter = true };
    }

    /// <summary>An entry of what is not modelled: it leaves answers of a question open for somebody, on some days.</summary>
    public string Gap(QuestionDraft question, RuleDraft rule, string? name)
    {
        var dice = rule.Dice;
        ImmutableArray<string> answers = question.Answers.IsEmpty ? ["none", "untold", "7", .. RulebookDraft.Amounts.Select(a => $"{a}")] : question.Answers;
        string[] lines =
        [
            .. name is null ? Array.Empty<string>() : [$"matter: {name}"],
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
        var parameters = draft.Questions.Where(q => q.IsParameter).ToList();
        var isComputed = question.Answers.IsEmpty && dice.Chance(parameters.Count > 0 ? 40 : 12);
        var formula = new FormulaDrafting(draft, dice);
        var answer = $"answer: {(isComputed ? dice.Chance(50) && parameters.Count > 0 ? Computed(dice, dice.Pick(parameters)) : formula.Formula() ?? Answer(dice, question) : dice.Chance(8) ? "untold" : Answer(dice, question))}";
        string[] lines =
        [
            $"provision: {id}",
            $"title: {draft.Text(dice, $"Provision {id}")}",
            $"question: {question.Id}",
            $"in-force: {InForce(dice)}",
            $"cites: {draft.Citations(dice)}",
            .. dice.Chance(10) ? [$"opens: {Open(dice, question)}", $"note: {draft.Text(dice, "It was not found")}"] : bases.IsEmpty || !dice.Chance(30) ? [answer] : Array.Empty<string>(),
            .. bases.IsEmpty ? [] : new[] { $"exception-to: [ {string.Join(", ", bases)} ]" },
            .. dice.Chance(10) ? [] : new[] { $"when: {conditions.Condition(rule.When)}" },
        ];
        var table = lines.Contains(answer) && dice.Chance(12) ? Table(dice, question, 2) : null;
        draft.Declare("provisions", lines.Select(l => l == answer && table is not null ? $"answer-by: {table}" : l));
    }

    private static string Computed(Dice dice, QuestionDraft parameter)
    {
        var fraction = dice.Chance(40) ? $", over: {dice.Between(1, 4)}, round: {dice.Pick(["down", "up", "half-up", "half-even"])}" : "";
        return $"{{ parameter: {parameter.Id}{(dice.Chance(60) ? $", times: {dice.Between(-1, 3)}" : "")}{fraction}{(dice.Chance(40) ? $", {dice.Pick(["plus", "minus"])}: {dice.Between(1, 9)}" : "")} }}";
    }

    private static string Open(Dice dice, QuestionDraft question)
    {
        ImmutableArray<string> answers = question.Answers.IsEmpty ? ["none", "untold", .. RulebookDraft.Amounts.Select(a => $"{a}")] : question.Answers;
        return dice.Chance(30) ? "all" : $"[ {string.Join(", ", dice.PickSome(answers, 2))} ]";
    }

    private static string Answer(Dice dice, QuestionDraft question) =>
        question.Answers.IsEmpty ? $"{dice.Pick(RulebookDraft.Amounts)}" : question.Answers[^(1 + dice.Next(question.Answers.Length))];

    /// <summary>A table of answers by one fact or by two; null where there is no fact that it could go by.</summary>
    private string? Table(Dice dice, QuestionDraft question, int most)
    {
        List<(string Name, ImmutableArray<string> Values)> by =
        [
            .. draft.Facts.Where(f => f.Type is FactType.YesNo).Select(f => (f.Id, ImmutableArray.Create("yes", "no"))),
            .. draft.Facts.Where(f => f.Type is FactType.Choice).Select(f => (f.Id, f.Values)),
            .. draft.Several.Select(s => (s.Id, s.Values)),
            .. draft.Questions.Where(q => !q.Answers.IsEmpty).Select(q => (q.Id, q.Answers)),
        ];
        if (by.Count == 0)
        {
            return null;
        }

        var (name, values) = dice.Pick(by);
        var rows = dice.PickSome(values, values.Length).Select((v, i) => $"{v}: {(most > 1 && dice.Chance(20) ? Table(dice, question, most - 1) : i > 0 && dice.Chance(10) ? "none" : Answer(dice, question))}").ToList();
        return $"{{ {name}: {{ {string.Join(", ", rows)} }} }}";
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
