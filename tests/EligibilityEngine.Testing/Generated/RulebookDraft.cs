using System.Text;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Testing.Generated;

/// <summary>
/// A valid rulebook made up at random: every kind of condition, definitions that build on each other and on answers, choices and amounts,
/// exceptions to exceptions, events with spans, readings, derived facts, comparisons of facts, constraints on facts and on answers.
/// </summary>
public sealed class RulebookDraft
{
    internal static readonly ImmutableArray<int> Amounts = [6, 12, 24, 36];

    private static readonly string[] Decorations = ["", "", " (sic)", " - \\\"quoted\\\": yes, [no] {maybe} # and more", " әлеует 🛡", " line\\nbreak", " back\\\\slash"];

    private readonly Measures _measures;
    private readonly List<string> _citations = [];
    private readonly List<Declaration> _declarations = [];
    private readonly List<string> _gaps = [];
    private readonly List<RulebookFile> _otherFiles = [];
    private readonly Lazy<Rulebook> _rulebook;

    internal RulebookDraft(Parts parts, Measures measures)
    {
        _measures = measures;
        Draft(parts);
        Files = Write(_declarations, _otherFiles, parts.Manifest.Between(1, 3));
        _rulebook = new Lazy<Rulebook>(() => Rulebook.Load(Files).Value);
    }

    private RulebookDraft(RulebookDraft other, IReadOnlyCollection<Declaration> declarations, IEnumerable<RulebookFile> otherFiles, int files)
    {
        _measures = other._measures;
        _declarations = [.. declarations];
        _otherFiles = [.. otherFiles];
        Files = Write(_declarations, _otherFiles, files);
        _rulebook = new Lazy<Rulebook>(() => Rulebook.Load(Files).Value);
    }

    /// <summary>Its files.</summary>
    public ImmutableArray<RulebookFile> Files { get; }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook => _rulebook.Value;

    internal List<FactDraft> Facts { get; } = [];

    internal List<SeveralDraft> Several { get; } = [];

    internal List<GroupDraft> Groups { get; } = [];

    internal List<string> Definitions { get; } = [];

    internal List<QuestionDraft> Questions { get; } = [];

    internal List<EventDraft> Events { get; } = [];

    internal HashSet<EventDraft> UsedEvents { get; } = [];

    /// <summary>All files as one text, to be printed when a test fails.</summary>
    public override string ToString() => string.Join('\n', Files.Select(f => $"# {f.Path}\n{Encoding.UTF8.GetString(f.Content.Span)}"));

    /// <summary>The same law in other files and another order.</summary>
    public RulebookDraft Shuffled(Random random) => new(this, Shuffled(_declarations, random), Shuffled(_otherFiles, random), random.Next(1, 6));

    /// <summary>The law after some amendments: a provision less, another bound or day, another rule for 29 February. It may be no law any more.</summary>
    public RulebookDraft Amended(Random random)
    {
        var amended = new Amendments(random);
        return new RulebookDraft(this, amended.Of(_declarations), amended.Of(_otherFiles), 1);
    }

    internal void Declare(string section, params IEnumerable<string> lines) => _declarations.Add(new Declaration(section, string.Join("\n    ", lines)));

    /// <summary>A text for people with characters that YAML must quote; sometimes in two languages.</summary>
    internal string Text(Dice dice, string text)
    {
        if (!_measures.DecoratesTexts)
        {
            return $"\"{text}\"";
        }

        var quoted = $"\"{text}{dice.Pick(Decorations)}\"";
        return dice.Chance(20) ? $"{{ en: {quoted}, ru: \"по-русски {text}\" }}" : quoted;
    }

    internal string Citations(Dice dice) => $"[ {string.Join(", ", dice.PickSome(_citations, 3))} ]";

    private void Draft(Parts parts)
    {
        Array.ForEach(parts.Sources, DraftSource);
        Array.ForEach(parts.Events, DraftEvent);
        new FactDrafting(this, _measures).Draft(parts);
        var conditions = new ConditionDrafting(this, _measures);
        var provisions = new ProvisionDrafting(this, _measures, conditions);
        var definitions = parts.Definitions.Select((d, i) => (Draft: d, Before: i % (parts.Questions.Length + 1))).ToLookup(d => d.Before, d => d.Draft);
        for (var i = 0; i < parts.Questions.Length; i++)
        {
            DraftDefinitions(definitions[i], conditions);
            if (parts.Questions[i].Dice.Chance(20))
            {
                Questions.Add(provisions.Parameter($"parameter-{i + 1}", parts.Questions[i].Dice));
            }

            var question = DraftQuestion(parts.Questions[i].Dice);
            provisions.Draft(question, parts.Questions[i].Provisions);
            Array.ForEach([.. parts.Gaps.Where((_, g) => g % parts.Questions.Length == i)], g => _gaps.Add(provisions.Gap(question, g, _gaps.Count % 2 == 0 ? $"left-out-{_gaps.Count}" : null)));
            Questions.Add(question);
        }

        DraftDefinitions(definitions[parts.Questions.Length], conditions);
        DraftConstraints(parts.Constraints, conditions);
        DeclareUsedEvents(parts.Manifest);
        DraftManifest(parts.Manifest);
    }

    private void DraftSource(Dice dice)
    {
        var id = $"source-{_otherFiles.Count + 1}";
        var count = dice.Between(1, 3);
        var statements = Enumerable.Range(1, count).Select(s =>
        {
            _citations.Add($"{id}/s{s}");
            var published = dice.Chance(30) ? $", published: {DayOrSpan(dice)}" : "";
            return $"  s{s}: {{ at: \"article {s}\", says: {Text(dice, "It is so")}{published}{(IsCovered(s) ? $", paragraphs: {s}(1)" : "")} }}\n";
        });
        var paragraphs = Enumerable.Range(1, count).Select(s => IsCovered(s) ? $"{s}(1)" : $"{{ paragraph: [ {s}(2), {s} ], why: not-about-persons }}, {{ paragraph: {s}(3), why: a word }}");
        AddFile(
            $"sources/{id}.yaml",
            $"source: {id}\ntitle: {Text(dice, "A law")}\npublisher: Parliament\npublished: {DayOrSpan(dice)}\nparagraphs: [ {string.Join(", ", paragraphs)} ]\nstatements:\n{string.Concat(statements)}");
    }

    private static bool IsCovered(int statement) => statement % 2 == 1;

    private string DayOrSpan(Dice dice)
    {
        var day = _measures.Day(dice);
        return dice.Chance(50) ? Days.Span(day, day.AddDays(dice.Between(1, _measures.Span))) : Days.Write(day);
    }

    private void DraftEvent(Dice dice)
    {
        var day = _measures.Day(dice);
        Events.Add(new EventDraft($"event-{Events.Count + 1}", day, dice.Chance(50) ? day.AddDays(dice.Between(1, _measures.Span)) : day));
    }

    private void DeclareUsedEvents(Dice dice)
    {
        foreach (var e in Events.Where(UsedEvents.Contains))
        {
            var day = e.Earliest == e.Latest ? $"on: {Days.Write(e.Earliest)}" : $"span: {Days.Span(e.Earliest, e.Latest)}";
            Declare("events", $"event: {e.Id}", $"title: {Text(dice, "Something happens")}", day, $"cites: {Citations(dice)}");
        }
    }

    private void DraftDefinitions(IEnumerable<RuleDraft> definitions, ConditionDrafting conditions)
    {
        foreach (var definition in definitions)
        {
            var id = $"definition-{Definitions.Count + 1}";
            Declare("definitions", $"definition: {id}", $"title: {Text(definition.Dice, "A notion")}", $"when: {conditions.Condition(definition.When)}");
            Definitions.Add(id);
        }
    }

    private QuestionDraft DraftQuestion(Dice dice)
    {
        var id = $"question-{Questions.Count(q => !q.IsParameter) + 1}";
        if (dice.Chance(35))
        {
            var addsUp = dice.Chance(30);
            Declare("questions", [$"question: {id}", $"title: {Text(dice, "A term")}", "ask: How long?", "unit: months", .. addsUp ? ["amounts: add"] : Array.Empty<string>()]);
            return new QuestionDraft(id, []) { AmountsAdd = addsUp };
        }

        ImmutableArray<string> answers = [.. Enumerable.Range(0, dice.Between(2, 4)).Select(a => $"answer-{a}")];
        var list = string.Join(", ", answers.Select(a => $"{{ answer: {a}, says: {Text(dice, $"is {a}")} }}"));
        Declare("questions", $"question: {id}", $"title: {Text(dice, "A liability")}", "ask: Is it so?", $"answers: [ {list} ]");
        return new QuestionDraft(id, answers);
    }

    private void DraftConstraints(RuleDraft[] constraints, ConditionDrafting conditions)
    {
        foreach (var (i, constraint) in constraints.Index())
        {
            conditions.OnFactsAlone = !constraint.Dice.Chance(30);
            var parts = constraint.When.Parts.Select(conditions.Condition).ToList();
            // A test of a fact, so that nobody of whom nothing is known is excluded.
            conditions.OnFactsAlone = true;
            parts.Add(conditions.Condition(new ConditionDraft(constraint.Dice, [])));
            Declare("constraints", $"constraint: c{i + 1}", $"says: {Text(constraint.Dice, "Nobody is otherwise")}", $"holds: {{ any: [ {string.Join(", ", parts)} ] }}");
        }
    }

    private void DraftManifest(Dice dice)
    {
        var main = dice.Chance(50) ? $"main: [ {dice.Pick(Questions).Id} ]\n" : "";
        AddFile("rulebook.yaml", $"rulebook: made-up\ntitle: {Text(dice, "A made-up law")}\nversion: 1.2.3\njurisdiction: Nowhere\nlanguage: en\nleap-day: {dice.Pick(["march-1", "february-28"])}\n{main}{(_gaps.Count == 0 ? "" : "not-modelled:\n")}{string.Concat(_gaps)}");
    }

    private void AddFile(string path, string yaml) => _otherFiles.Add(new RulebookFile(path, Encoding.UTF8.GetBytes(yaml)));

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    private static ImmutableArray<RulebookFile> Write(List<Declaration> declarations, IEnumerable<RulebookFile> otherFiles, int files)
    {
        var rules = declarations.Chunk((declarations.Count + files - 1) / files)
            .Select((chunk, i) => new RulebookFile($"rules-{i}.yaml", Encoding.UTF8.GetBytes(Write(chunk))));
        return [.. otherFiles, .. rules];
    }

    private static string Write(IEnumerable<Declaration> declarations) => string.Concat(
        declarations.GroupBy(d => d.Section).Select(s => $"{s.Key}:\n{string.Concat(s.Select(d => $"  - {d.Yaml}\n"))}"));
}
