using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>A word that may stand in a place.</summary>
/// <param name="Name">The word.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsKey">Whether something is written under it.</param>
internal sealed record Candidate(string Name, CompletionKind Kind, bool IsKey = false)
{
    /// <summary>What it names, if it is declared.</summary>
    public Occurrence? Declared { get; init; }

    /// <summary>What it means, of a word of the language.</summary>
    public KeyMeanings? Meaning { get; init; }

    /// <summary>Other words for it, by which people look for it.</summary>
    public IEnumerable<string> OtherWords => SyntaxNode.ItemsOf(Declared?.Declaration?["also"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(w => w.Text);

    /// <summary>Whether its name, or another word for it, has a text in it.</summary>
    public bool Has(string text) => Name.Contains(text, StringComparison.OrdinalIgnoreCase) || OtherWords.Any(w => w.Contains(text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What may stand in a place, from the vocabulary that checks files and the names that the rulebook declares.</summary>
internal sealed class Candidates(NameIndex names, bool isBesideTheLaw)
{
    private static readonly Shape[] Files = [Forms.RulesFile, Forms.Manifest, SourceForms.Source, Forms.Case, Forms.ScenarioFile];

    public IEnumerable<Candidate> Of(Spot spot) => spot.IsKey ? OfKey(spot.MapForm, spot.Map!, spot) : OfNode(spot.Form, spot);

    private IEnumerable<Candidate> OfNode(Form? form, Spot spot) => form switch
    {
        ConditionForm => [.. OfKey(form, new MappingNode([], spot.Node.Place), spot), .. new[] { ConditionForm.Always, ConditionForm.Never }.Select(w => new Candidate(w, CompletionKind.Keyword))],
        ShapeForm or NamedForm or TableForm or RowsForm => OfKey(form, new MappingNode([], spot.Node.Place), spot),
        ShortOrShapeForm f => OfNode(f.Short, spot),
        OneOrMoreForm f => OfNode(f.Item, spot),
        ListForm f => OfNode(f.Item, spot),
        KeywordForm f => f.Words.Select(w => new Candidate(w, CompletionKind.Keyword)),
        YesNoForm => YesNo,
        NameForm { Kind: NameKind.Paragraph } => Paragraphs(spot),
        NameForm f => OfName(f.Kind),
        FormulaForm => OfName(NameKind.Amount),
        DayOrEventForm => Named(Realm.Events),
        ValueForm or StatedForm or OrdinaryForm => OfValue(spot),
        _ => [],
    };

    private IEnumerable<Candidate> OfKey(Form? form, MappingNode map, Spot spot)
    {
        bool IsFree(string key) => map.Entries.All(e => e.Key.Text != key || ReferenceEquals(e.Key, spot.Node));
        return form switch
        {
            ConditionForm => [.. Forms.Combinations.Select(c => new Candidate(c, CompletionKind.Keyword, true)), .. Named(Realm.Conditions).Select(c => c with { IsKey = true })],
            TableForm => Named(Realm.Conditions).Select(c => c with { IsKey = true }),
            RowsForm => OfValue(spot).Where(c => IsFree(c.Name)).Select(c => c with { IsKey = true }),
            NamedForm { KeyKind: { } kind } => OfName(kind).Where(c => IsFree(c.Name)).Select(c => c with { IsKey = true }),
            null => Files.SelectMany(s => Keys(s, map, IsFree)).DistinctBy(c => c.Name),
            _ => Spot.ShapeOf(form) is { } shape ? Keys(shape, map, IsFree) : [],
        };
    }

    private static IEnumerable<Candidate> Keys(Shape shape, MappingNode map, Func<string, bool> isFree)
    {
        var excluded = shape.OneOf.Concat(shape.AtMostOneOf).Where(g => g.Any(k => !isFree(k))).SelectMany(g => g).ToHashSet();
        var type = shape != Forms.Fact ? null : map["derived"] is not null ? "derived" : SyntaxNode.Scalar(map["type"])?.Text;
        return shape.Keys
            .Where(k => isFree(k.Name) && !excluded.Contains(k.Name) && (type is null || (k.Name != "derived" || type == "number") && Forms.GoesWith(type, k.Name)))
            .Select(k => new Candidate(k.Name, CompletionKind.Property, true) { Meaning = new KeyMeanings(k.Meaning, shape.Name, k.IsRequired || (type is not null && Forms.NeededBy(type).Contains(k.Name)), k.Form) });
    }

    private IEnumerable<Candidate> OfName(NameKind kind) => kind switch
    {
        NameKind.FactOrNumber => Conditions("fact", "group"),
        NameKind.Amount => Conditions("fact", "group", "question", "parameter"),
        NameKind.Fact => isBesideTheLaw ? Conditions("fact", "group", "reading") : Conditions("fact", "group"),
        NameKind.Question => Conditions("question", "parameter"),
        NameKind.Reading => Conditions("reading"),
        NameKind.Event => Named(Realm.Events),
        NameKind.Provision => Named(Realm.Provisions),
        NameKind.Source => Named(Realm.Sources),
        NameKind.Citation => Citations,
        NameKind.CitationOrNeither => Citations.Prepend(new Candidate("neither", CompletionKind.Keyword)),
        _ => [.. Conditions("fact", "reading"), .. Named(Realm.Events)],
    };

    /// <summary>Those that the source lists for which it has no word why no statement covers them.</summary>
    private static IEnumerable<Candidate> Paragraphs(Spot spot) =>
        spot.Ancestors().Select(a => a.Node).OfType<MappingNode>().FirstOrDefault(m => m["source"] is not null) is not { } source ? []
            : SyntaxNode.ItemsOf(source["paragraphs"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(p => new Candidate(p.Text, CompletionKind.Reference));

    private IEnumerable<Candidate> Citations => names.In(Realm.Statements).Select(n => new Candidate($"{n.Symbol.Of}/{n.Symbol.Name}", CompletionKind.Reference) { Declared = n });

    private static IEnumerable<Candidate> YesNo => [new("yes", CompletionKind.Value), new("no", CompletionKind.Value)];

    private IEnumerable<Candidate> Conditions(params string[] words) => Named(Realm.Conditions).Where(c => words.Contains(c.Declared!.Word));

    private IEnumerable<Candidate> Named(Realm realm, string? of = null) => names.In(realm, of).Select(n => new Candidate(n.Symbol.Name, KindOf(n.Word)) { Declared = n });

    private IEnumerable<Candidate> OfValue(Spot spot)
    {
        if (Subject.Of(spot) is not { } subject || names.Find(new Symbol(Realm.Conditions, subject)) is not { } declared)
        {
            return [];
        }

        var values = Named(Realm.Values, subject);
        var unknown = isBesideTheLaw ? new[] { new Candidate("unknown", CompletionKind.Keyword) } : [];
        return declared.Word switch
        {
            "definition" => YesNo,
            "group" => [new Candidate("none", CompletionKind.Keyword), .. unknown],
            "question" or "parameter" => SyntaxNode.Scalar(declared.Declaration?["unit"]) is not null ? [new Candidate("none", CompletionKind.Keyword)] : values,
            "fact" when SyntaxNode.Scalar(declared.Declaration?["type"])?.Text == "yes-no" => YesNo.Concat(unknown),
            "fact" when SyntaxNode.Scalar(declared.Declaration?["type"])?.Text == "several" => [.. values, new Candidate("none", CompletionKind.Keyword), .. unknown],
            "fact" when declared.Declaration?["never"] is not null => [new Candidate("never", CompletionKind.Keyword), .. unknown],
            _ => values.Concat(unknown),
        };
    }

    private static CompletionKind KindOf(string word) => word switch
    {
        "fact" or "group" => CompletionKind.Field,
        "definition" => CompletionKind.Function,
        "question" or "parameter" => CompletionKind.Interface,
        "reading" => CompletionKind.Enum,
        "event" => CompletionKind.Event,
        "provision" => CompletionKind.Class,
        "source" => CompletionKind.File,
        _ => CompletionKind.EnumMember,
    };
}
