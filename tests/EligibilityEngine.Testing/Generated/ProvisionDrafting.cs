namespace EligibilityEngine.Testing.Generated;

/// <summary>Makes up the provisions of a question: general rules, exceptions to them, and exceptions to exceptions.</summary>
internal sealed class ProvisionDrafting(Random random, RulebookDraft draft, ConditionDrafting conditions)
{
    public void Draft(QuestionDraft question)
    {
        var ids = new List<string>();
        var count = random.Next(2, 8);
        for (var i = 1; i <= count; i++)
        {
            var bases = ids.Count > 0 && random.Chance(0.6) ? random.PickSome(ids, 2) : [];
            ids.Add(Provision($"{question.Id}.{i}", question, bases));
        }
    }

    private string Provision(string id, QuestionDraft question, ImmutableArray<string> bases)
    {
        var lines = new List<string>
        {
            $"provision: {id}",
            $"title: {draft.Text($"Provision {id}")}",
            $"question: {question.Id}",
            $"in-force: {InForce()}",
            $"cites: {draft.Citations()}",
        };
        if (bases.IsEmpty || random.Chance(0.7))
        {
            lines.Add($"answer: {Answer(question)}");
        }

        if (!bases.IsEmpty)
        {
            lines.Add($"exception-to: [ {string.Join(", ", bases)} ]");
        }

        if (random.Chance(0.9))
        {
            lines.Add($"when: {conditions.Condition(question.Level, 3)}");
        }

        draft.Declare("provisions", lines);
        return id;
    }

    private string Answer(QuestionDraft question) =>
        question.Answers.IsEmpty ? $"{random.Pick(RulebookDraft.Amounts)}" : random.Pick(question.Answers);

    private string InForce()
    {
        if (random.Chance(0.4))
        {
            return "always";
        }

        var from = random.Chance(0.7) ? Bound() : null;
        var until = from is null || random.Chance(0.4) ? Bound() : null;
        if (from is not null && until is not null && (from == until || from.Earliest >= until.Latest))
        {
            until = null;
        }

        draft.UsedEvents.UnionWith(new[] { from, until }.OfType<EventDraft>().Where(e => draft.Events.Contains(e)));
        string[] bounds = [.. from is null ? [] : new[] { $"from: {from.Id}" }, .. until is null ? [] : new[] { $"{Until(until)}: {until.Id}" }];
        return $"{{ {string.Join(", ", bounds)} }}";
    }

    private string Until(EventDraft bound) => !draft.Events.Contains(bound) && random.Chance(0.5) && bound.Latest < DateOnly.MaxValue ? "through" : "until";

    /// <summary>An event, or a day, which is written like the name of an event.</summary>
    private EventDraft Bound()
    {
        var day = random.Day();
        return random.Chance(0.7) ? random.Pick(draft.Events) : new EventDraft(Draws.Write(day), day, day);
    }
}
