using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EligibilityEngine.Law;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;
using static EligibilityEngine.Reporting.JsonTree;

namespace EligibilityEngine.Schemas;

/// <summary>Forms to schemas. Shapes and names become definitions, so that each is written once.</summary>
internal sealed class FormSchemas
{
    /// <summary>By this a schema is known for one of ours.</summary>
    public const string Generated = "Generated from the vocabulary of the engine; not written by hand.";

    private static readonly ConcurrentDictionary<Shape, string> Languages = new();

    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);
    private readonly Rulebook? _rulebook;
    private readonly NameSchemas _names;
    private readonly ConditionSchemas _conditions;

    private FormSchemas(Rulebook? rulebook)
    {
        _rulebook = rulebook;
        _names = new NameSchemas(rulebook);
        _conditions = new ConditionSchemas(this, rulebook);
    }

    /// <summary>The schema of a file that has a shape. It states of which state of the language it is.</summary>
    public static string File(Rulebook? rulebook, Shape shape, string title) => new FormSchemas(rulebook).File(shape,
    [
        ("title", rulebook is null ? title : $"{title}: {rulebook.Title}"),
        ("$comment", $"{Generated} {Language(shape)}"),
    ]);

    /// <summary>The language of files of a shape, as the schemas of them state it: another where anything is written otherwise in any rulebook.</summary>
    public static string Language(Shape shape) => Languages.GetOrAdd(shape, static s =>
        $"Language: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new FormSchemas(null).File(s, []))))[..12]}.");

    private string File(Shape shape, IEnumerable<(string Key, JsonNode? Value)> about)
    {
        var root = Keys(shape, null);
        return Json.Write(about, root, _definitions.Select(d => (d.Key, (JsonNode?)d.Value)));
    }

    public JsonObject Of(Form form, About? about = null) => form switch
    {
        TextForm f => Defined(f.IsCounted ? "counted-text" : "text", () => ValueSchemas.Prose(f.IsCounted)),
        OneTextForm { IsCounted: true } => ValueSchemas.Counted(),
        OneTextForm or WordForm => ValueSchemas.Word(),
        IdForm f => ValueSchemas.Id(f.IsWide),
        NameForm { Kind: NameKind.Fact } when about?.Comparable is { IsEmpty: false } names => Defined($"fact-like-{about.Name}", () => Json.OneOf(names)),
        NameForm { Kind: NameKind.Amount } => Json.AnyOf(Of(new NameForm(NameKind.Fact)), Of(new NameForm(NameKind.Question)), ValueSchemas.Number()),
        FormulaForm => Json.AnyOf(Of(new NameForm(NameKind.Amount)), OfShape(FormulaForms.Formula, null)),
        NameForm { Kind: NameKind.FactOrNumber } => Json.AnyOf(Of(new NameForm(NameKind.Fact), about), ValueSchemas.Number()),
        NameForm { Kind: NameKind.Paragraph } => _names.Of(NameKind.Paragraph),
        NameForm f => Defined(NameOf(f.Kind), () => _names.Of(f.Kind)),
        DayForm => Defined("day", ValueSchemas.Day),
        DayOrEventForm => Json.AnyOf(Of(new DayForm()), Of(new NameForm(NameKind.Event))),
        NumberForm => ValueSchemas.Number(),
        YesNoForm => ValueSchemas.YesNo(),
        KeywordForm f => Json.OneOf(f.Words),
        ValueForm { IsKnown: true } when about?.Known is { } known => Defined($"{about.Name}-or-part", known),
        ValueForm => about is null ? ValueSchemas.Any() : Defined(about.Name, about.Value),
        StatedForm { IsKnown: true } when about?.Known is not null => Of(new ValueForm(IsKnown: true), about),
        StatedForm => Stated(about),
        OrdinaryForm => Json.AnyOf(Of(new StatedForm(), about), Json.ListOf(OfShape(TermForms.OrdinaryCase, about))),
        ListForm f => Json.ListOf(Of(f.Item, about), most: f.Most),
        OneOrMoreForm f => Json.AnyOf(Of(f.Item, about), Json.ListOf(Of(f.Item, about), f.MayBeEmpty)),
        NamedForm f => Named(f),
        ShapeForm f => OfShape(f.Shape, about),
        ShortOrShapeForm { Shape: var shape } f when shape == Forms.LeftRange && about is { IsOrdered: false } => Of(f.Short, about),
        ShortOrShapeForm { Other: { } other } f => Json.AnyOf(Of(f.Short, about), OfShape(f.Shape, about), OfShape(other, about)),
        ShortOrShapeForm f => Json.AnyOf(Of(f.Short, about), OfShape(f.Shape, about)),
        ConditionForm => Defined("condition", _conditions.Condition),
        TableForm or RowsForm => Table(about),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What is stated of a fact; where it is not known which, of any.</summary>
    private JsonObject Stated(About? about) => about is null ? Json.AnyOf(ValueSchemas.Any(), Json.ListOf(ValueSchemas.Any()), OfShape(Forms.YesAndNo, null), Json.ListOf(Of(Forms.Member)))
        : !about.Members.IsEmpty ? Json.AnyOf(about.Value(), Json.OneOf([SeveralFact.NoneOfThem]), Json.ListOf(Defined($"member-{about.Name}", () => Map(
            ("type", "object"),
            ("properties", Map(about.Members.Select(m => (m.Fact.Id, (JsonNode?)Json.Described(NameSchemas.MeaningOf(m.Fact), Of(new ShortOrShapeForm(new ValueForm(), Forms.History), m.About)))))),
            ("additionalProperties", false)))))
        : about.Stated is { } several ? Defined($"stated-of-{about.Name}", () => Json.AnyOf(several(), OfShape(Forms.YesAndNo, about)))
        : Of(new ValueForm(), about);

    /// <summary>A reference to a definition, which is made when it is first referred to.</summary>
    public JsonObject Defined(string name, Func<JsonObject> schema)
    {
        if (_definitions.TryAdd(name, []))
        {
            _definitions[name] = schema();
        }

        return Json.Ref(name);
    }

    public JsonObject OfShape(Shape shape, About? about) =>
        Defined(Slug(shape.Name) + (about is null ? "" : $"-of-{about.Name}"), () => Keys(shape, about));

    private JsonObject Keys(Shape whole, About? about)
    {
        // What has no order has no ranges.
        var shape = whole == Forms.KnownInPart && about is { IsOrdered: false }
            ? new Shape(whole.Name, [.. whole.Keys.Where(k => Forms.LeftRange.Find(k.Name) is null)]) { AtMostOneOf = [["one-of", "not"]] }
            : whole;
        var choices = shape.OneOf.Select(g => (JsonNode)Map(("oneOf", List(g.Select(k => Map(("required", Words(k))))))));
        var exclusions = shape.AtMostOneOf.Select(g => (JsonNode)Map(("not", Map(("required", Words(g))))));
        var rules = choices.Concat(exclusions).Concat(shape == Forms.Provision ? AnswersByQuestion() : shape == Forms.Fact ? KeysByType() : shape == Forms.Question ? KeysOfChoices() : []).ToList();
        var required = shape.Keys.Where(k => k.IsRequired).Select(k => k.Name).ToList();
        return Map(
            ("description", Capital(shape.Name) + "."),
            ("type", "object"),
            ("required", required.Count > 0 ? Words(required) : null),
            ("minProperties", required.Count == 0 ? 1 : null),
            ("allOf", rules.Count > 0 ? List(rules) : null),
            ("properties", Map(shape.Keys.Select(k => (k.Name, (JsonNode?)Json.Described(k.Meaning, Of(k.Form, about)))))),
            ("additionalProperties", false));
    }

    /// <summary>Only an exception is without an answer, and the answer of a provision is one of its question.</summary>
    private IEnumerable<JsonNode> AnswersByQuestion() =>
    [
        Json.AnyOf(Json.Requiring("answer"), Json.Requiring("answer-by"), Json.Requiring("opens"), Json.Requiring("exception-to")),
        .. (_rulebook?.Questions ?? []).Select(q => Map(
            ("if", Json.Being("question", q.Id)),
            ("then", Map(("properties", Map(
                ("answer", q.IsAmount
                    ? Json.AnyOf(Of(new NumberForm()), Json.OneOf([Answer.UntoldWord]), OfShape(FormulaForms.Formula, null))
                    : Json.AnyOf(Of(new ValueForm(), About.Of(q)), Json.OneOf([Answer.UntoldWord]))),
                ("answer-by", Of(new TableForm(), About.Of(q))))))))),
    ];

    /// <summary>A table of answers: a name, under it values, under each an answer or another table.</summary>
    private JsonObject Table(About? about) => Defined("table" + (about is null ? "" : $"-of-{about.Name}"), () => Map(
        ("description", "A table of answers, by one name."),
        ("type", "object"),
        ("minProperties", 1),
        ("maxProperties", 1),
        ("patternProperties", Map((Names.FactPattern, Map(
            ("type", "object"),
            ("minProperties", 1),
            ("additionalProperties", Json.AnyOf(Of(new ValueForm(), about), Json.OneOf([TableRow.NoRow, Answer.UntoldWord]), Table(about))))))),
        ("additionalProperties", false)));

    /// <summary>The keys that go with the type of a fact, and those that it needs. A derived fact is a number.</summary>
    private static IEnumerable<JsonNode> KeysByType() =>
    [
        Json.AnyOf(Json.Requiring("type"), Json.Requiring("derived")),
        Json.AnyOf(Json.Not(Json.Requiring("derived")), KeysOf("derived", "number")),
        .. Forms.FactTypes.Words.Select(type => Json.AnyOf(Json.Not(Json.Being("type", type)), Json.Requiring("derived"), KeysOf(type, type))),
    ];

    private static JsonObject KeysOf(string kind, string type) => Map(
        ("required", Words(Forms.NeededBy(kind))),
        ("properties", Map([
            ("type", Map(("enum", Words(type)))),
            .. Forms.Fact.Keys.Where(k => !Forms.GoesWith(kind, k.Name)).Select(k => (k.Name, (JsonNode?)Json.Not([]))),
        ])));

    /// <summary>An amount reads in words of its question, and a choice in those of its answers.</summary>
    private static IEnumerable<JsonNode> KeysOfChoices() =>
        [Json.AnyOf(Json.Not(Json.Requiring("answers")), Map(("properties", Map(("says", Json.Not([])), ("says-none", Json.Not([]))))))];

    private JsonObject Named(NamedForm form)
    {
        if (form.Value is ShapeForm value && form.KeyKind is { } named && _names.Named(named) is { } names)
        {
            return Map(
                ("type", "object"),
                ("properties", Map(names.Select(n => (n.Name, (JsonNode?)Json.Described(n.Meaning, Of(value)))))),
                ("additionalProperties", false));
        }

        if (form.KeyKind is { } kind && _names.Keys(kind) is { } keys)
        {
            return Map(
                ("type", "object"),
                ("properties", Map(keys.Select(k => (k.Name, (JsonNode?)Json.Described(k.Meaning, GivenTo(form, k.About)))))),
                ("additionalProperties", false));
        }

        return Map(
            ("type", "object"),
            ("patternProperties", Map((form.KeyKind == NameKind.Fact ? Names.FactPattern : Names.WidePattern, Of(form.Value)))),
            ("additionalProperties", false));
    }

    private JsonObject GivenTo(NamedForm form, About about) =>
        Defined($"{Slug(form.KeyKind.ToString()!)}-{about.Name}", () => Of(form.Value, about));

    private static string NameOf(NameKind kind) => kind switch
    {
        NameKind.Citation => "citation",
        NameKind.CitationOrNeither => "citation-or-neither",
        NameKind.Open => "fact-reading-or-event-name",
        _ => $"{Slug(kind.ToString())}-name",
    };

    private static string Slug(string words) => new([.. WithoutArticle(words).Where(c => c != '`').Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c))]);

    private static string WithoutArticle(string words) =>
        words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words.StartsWith("an ", StringComparison.Ordinal) ? words[3..] : words;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
