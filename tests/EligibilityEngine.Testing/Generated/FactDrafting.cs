using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Makes up facts of every type, derived facts and readings.</summary>
internal sealed class FactDrafting(Random random, RulebookDraft draft)
{
    private static readonly string[] Since = ["completed-years-since", "completed-months-since", "completed-days-since", "calendar-years-since"];

    public void Draft()
    {
        Repeat(2, 5, i => YesNo($"is-{i}"));
        Repeat(1, 3, i => Choice($"kind-{i}"));
        Repeat(1, 3, i => Number($"number-{i}"));
        Repeat(1, 3, i => Date($"day-{i}"));
        Repeat(1, 3, i => SinceADate($"since-{i}"));
        Repeat(0, 2, i => CountOrSum($"total-{i}"));
        Repeat(0, 2, i => Reading($"reading-{i}"));
    }

    private void Repeat(int least, int most, Action<int> write)
    {
        var count = random.Next(least, most + 1);
        for (var i = 1; i <= count; i++)
        {
            write(i);
        }
    }

    private void YesNo(string id) => Plain(
        new FactDraft(id, FactType.YesNo, [], 0, 1), "yes-no", $"when-true: {draft.Text($"is {id}")}", $"when-false: {draft.Text($"is not {id}")}");

    private void Choice(string id)
    {
        // Facts with the same values can be compared.
        ImmutableArray<string> values = random.Chance(0.6) ? ["red", "green", "blue"] : ["small", "large"];
        Plain(new FactDraft(id, FactType.Choice, values, 0, values.Length - 1), "choice", $"values: [ {string.Join(", ", values)} ]");
    }

    private void Number(string id)
    {
        var (low, high) = (random.Number(-3, 2), random.Number(5, 30));
        var bounds = random.Chance(0.5) ? new[] { $"minimum: {low}", $"maximum: {high}" } : [];
        Plain(new FactDraft(id, FactType.Number, [], low, high), "number", ["unit: pieces", .. bounds]);
    }

    private void Date(string id) =>
        Plain(new FactDraft(id, FactType.Date, [], new DateOnly(1980, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber), "date");

    private void Plain(FactDraft fact, string type, params string[] more)
    {
        draft.Facts.Add(fact);
        var changes = random.Pick(["never", "time", "the person", "an authority"]);
        string[] ordinarily = random.Chance(0.4) ? [$"ordinarily: {fact.Value(random)}"] : [];
        draft.Declare("facts", [$"fact: {fact.Id}", $"type: {type}", $"ask: {draft.Text($"What of {fact.Id}?")}", $"changes: {changes}", .. more, .. ordinarily]);
    }

    private void SinceADate(string id)
    {
        var kind = random.Next(Since.Length);
        var (low, high) = kind switch { 1 => (-60L, 500L), 2 => (-2000L, 15000L), _ => (-5L, 45L) };
        Derived(id, $"{Since[kind]}: {random.Pick(OfType(FactType.Date))}", low, high);
    }

    private void CountOrSum(string id)
    {
        var isCount = random.Chance(0.5);
        var bases = random.PickSome(OfType(isCount ? FactType.YesNo : FactType.Number), 4);
        var list = $"[ {string.Join(", ", bases)} ]";
        Derived(id, isCount ? $"count-of: {list}" : $"sum-of: {list}", isCount ? 0 : -10, isCount ? bases.Length : 60);
    }

    private void Derived(string id, string rule, long low, long high)
    {
        draft.Facts.Add(new FactDraft(id, FactType.Number, [], low, high));
        draft.Declare("facts", $"fact: {id}", $"derived: {{ {rule} }}", $"says: {draft.Text($"has {{value}} of {id}")}");
    }

    private void Reading(string id)
    {
        ImmutableArray<string> alternatives = random.Chance(0.5) ? ["narrow", "wide"] : ["narrow", "wide", "widest"];
        draft.Facts.Add(new FactDraft(id, FactType.Choice, alternatives, 0, alternatives.Length - 1) { IsReading = true });
        var list = alternatives.Select(a => $"{{ is: {a}, says: the text is read {a}, held-by: scholars }}");
        draft.Declare("readings", $"reading: {id}", $"ask: {draft.Text($"How is {id} read?")}", $"cites: {draft.Citations()}", $"alternatives: [ {string.Join(", ", list)} ]");
    }

    private List<string> OfType(FactType type) => [.. draft.Facts.Where(f => f.Type == type).Select(f => f.Id)];
}
