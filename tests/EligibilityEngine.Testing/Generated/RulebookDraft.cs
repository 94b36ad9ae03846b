using EligibilityEngine.Syntax;

namespace EligibilityEngine.Testing.Generated;

/// <summary>A made-up rulebook in the making: what is declared so far, and the YAML that declares it.</summary>
internal sealed class RulebookDraft(Random random)
{
    public static readonly ImmutableArray<int> Amounts = [6, 12, 24, 36];

    private static readonly string[] Decorations = ["", "", " (sic)", " - \\\"quoted\\\": yes, [no] {maybe} # and more", " әлеует 🛡", " line\\nbreak", " back\\\\slash"];

    private readonly List<string> _citations = [];

    public List<FactDraft> Facts { get; } = [];

    public List<DefinitionDraft> Definitions { get; } = [];

    public List<QuestionDraft> Questions { get; } = [];

    public List<EventDraft> Events { get; } = [];

    public HashSet<EventDraft> UsedEvents { get; } = [];

    public List<Declaration> Declarations { get; } = [];

    public List<RulebookFile> OtherFiles { get; } = [];

    public void Declare(string section, params IEnumerable<string> lines) => Declarations.Add(new Declaration(section, string.Join("\n    ", lines)));

    /// <summary>A text for people with characters that YAML must quote; sometimes in two languages.</summary>
    public string Text(string text)
    {
        var quoted = $"\"{text}{random.Pick(Decorations)}\"";
        return random.Chance(0.2) ? $"{{ en: {quoted}, ru: \"по-русски {text}\" }}" : quoted;
    }

    public string Citations() => $"[ {string.Join(", ", random.PickSome(_citations, 3))} ]";

    public void Draft()
    {
        DraftSources();
        DraftEvents();
        new FactDrafting(random, this).Draft();
        var conditions = new ConditionDrafting(random, this);
        var provisions = new ProvisionDrafting(random, this, conditions);
        DraftDefinitions(level: 0, conditions);
        var count = random.Next(1, 5);
        for (var level = 1; level <= count; level++)
        {
            DraftQuestion(level);
            DraftDefinitions(level + 1, conditions);
            provisions.Draft(Questions[^1]);
        }

        DraftConstraints(conditions);
        DeclareUsedEvents();
        DraftManifest();
    }

    private void DraftSources()
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var statements = Enumerable.Range(1, random.Next(1, 4)).Select(s =>
            {
                _citations.Add($"source-{i}/s{s}");
                var published = random.Chance(0.3) ? $", published: {DayOrSpan()}" : "";
                return $"  s{s}: {{ at: \"article {s}\", says: {Text("It is so")}{published} }}\n";
            });
            AddFile($"sources/source-{i}.yaml", $"source: source-{i}\ntitle: {Text("A law")}\npublisher: Parliament\npublished: {DayOrSpan()}\nstatements:\n{string.Concat(statements)}");
        }
    }

    private string DayOrSpan()
    {
        var day = random.Day();
        return random.Chance(0.5) ? Draws.Write(day) : Span(day, day.AddDays(random.Next(1, 1500)));
    }

    private static string Span(DateOnly after, DateOnly by) => $"{{ after: {Draws.Write(after)}, by: {Draws.Write(by)} }}";

    private void DraftEvents()
    {
        for (var i = random.Next(2, 6); i > 0; i--)
        {
            var day = random.Day();
            Events.Add(new EventDraft($"event-{i}", day, random.Chance(0.5) ? day : day.AddDays(random.Next(1, 2000))));
        }
    }

    private void DeclareUsedEvents()
    {
        foreach (var e in Events.Where(UsedEvents.Contains))
        {
            var day = e.Earliest == e.Latest ? $"on: {Draws.Write(e.Earliest)}" : $"span: {Span(e.Earliest.AddDays(-1), e.Latest)}";
            Declare("events", $"event: {e.Id}", $"title: {Text("Something happens")}", day, $"cites: {Citations()}");
        }
    }

    private void DraftDefinitions(int level, ConditionDrafting conditions)
    {
        for (var i = random.Next(0, 3); i > 0; i--)
        {
            var id = $"definition-{level}-{i}";
            Declare("definitions", $"definition: {id}", $"title: {Text("A notion")}", $"when: {conditions.Condition(level, 2)}");
            Definitions.Add(new DefinitionDraft(id, level));
        }
    }

    private void DraftQuestion(int level)
    {
        var id = $"question-{level}";
        if (random.Chance(0.35))
        {
            Questions.Add(new QuestionDraft(id, level, []));
            Declare("questions", $"question: {id}", $"title: {Text("A term")}", "ask: How long?", "unit: months");
            return;
        }

        ImmutableArray<string> answers = [.. Enumerable.Range(0, random.Next(2, 5)).Select(a => $"answer-{a}")];
        Questions.Add(new QuestionDraft(id, level, answers));
        var list = string.Join(", ", answers.Select(a => $"{{ answer: {a}, says: {Text($"is {a}")} }}"));
        Declare("questions", $"question: {id}", $"title: {Text("A liability")}", "ask: Is it so?", $"answers: [ {list} ]");
    }

    private void DraftConstraints(ConditionDrafting conditions)
    {
        for (var i = random.Next(0, 3); i > 0; i--)
        {
            var level = random.Chance(0.3) ? int.MaxValue : 0;
            Declare("constraints", $"constraint: c{i}", $"says: {Text("Nobody is otherwise")}", $"holds: {{ any: [ {conditions.Condition(level, 1)}, {conditions.Condition(level, 1)}, {conditions.Condition(level, 1)} ] }}");
        }
    }

    private void DraftManifest()
    {
        var main = random.Chance(0.5) ? $"main: [ {random.Pick(Questions).Id} ]\n" : "";
        AddFile("rulebook.yaml", $"rulebook: made-up\ntitle: {Text("A made-up law")}\nversion: 1.2.3\njurisdiction: Nowhere\nlanguage: en\nleap-day: {random.Pick(["march-1", "february-28"])}\n{main}");
    }

    private void AddFile(string path, string yaml) => OtherFiles.Add(new RulebookFile(path, System.Text.Encoding.UTF8.GetBytes(yaml)));
}
