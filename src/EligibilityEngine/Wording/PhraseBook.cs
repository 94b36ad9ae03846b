using System.Collections.Frozen;
using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace EligibilityEngine.Wording;

/// <summary>
/// What the engine says in one language, read from the files of that language once. A key that a language lacks is looked for in English: its phrase is
/// then used with the plurals of English.
/// </summary>
internal sealed class PhraseBook
{
    public const string FirstLanguage = "en";

    private const string Folder = "phrases/";
    private const string Extension = ".yaml";

    /// <summary>Each book is read when its first phrase is wanted. The keys of a file in a folder of its own begin with the name of that folder.</summary>
    private static readonly FrozenDictionary<string, Lazy<PhraseBook>> Books = typeof(PhraseBook).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .GroupBy(n => n[(n.LastIndexOf('/') + 1)..^Extension.Length])
        .ToFrozenDictionary(g => g.Key, g => new Lazy<PhraseBook>(() => new PhraseBook(g.Key, [.. g.SelectMany(Entries)])));

    private readonly FrozenDictionary<string, Phrase> _phrases;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _lists;
    private readonly FrozenDictionary<string, string> _spelling;

    private PhraseBook(string language, ImmutableArray<(string Key, string Spelt, YamlNode Value)> entries)
    {
        Language = language;
        _spelling = entries.ToFrozenDictionary(e => e.Key, e => e.Spelt, StringComparer.OrdinalIgnoreCase);
        _lists = entries.Where(e => e.Value is YamlSequenceNode)
            .ToFrozenDictionary(e => e.Key, e => ((YamlSequenceNode)e.Value).Children.Select(Text).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        _phrases = entries.Where(e => e.Value is not YamlSequenceNode)
            .ToFrozenDictionary(e => e.Key, e => new Phrase(language, Forms(e.Value)), StringComparer.OrdinalIgnoreCase);
    }

    public string Language { get; }

    /// <summary>The months as they stand in a date.</summary>
    public ImmutableArray<string> Months => _lists["months"];

    /// <summary>What stands between the thousands of a number.</summary>
    public string Thousands => this["thousands"].Texts.First();

    /// <summary>The keys as they are in code: <c>no-facts</c> is <c>NoFacts</c>, without regard to capitals.</summary>
    public IEnumerable<string> Keys => [.. _phrases.Keys, .. _lists.Keys];

    /// <summary>The languages that have a book.</summary>
    public static IEnumerable<string> Languages => Books.Keys;

    /// <summary>The book of a language; English where there is none.</summary>
    public static PhraseBook In(string? language) => (language is not null && Books.TryGetValue(language, out var book) ? book : Books[FirstLanguage]).Value;

    public Phrase this[string key] => _phrases.TryGetValue(key, out var phrase) || In(null)._phrases.TryGetValue(key, out phrase)
        ? phrase
        : throw new KeyNotFoundException($"the book has no phrase `{key}`");

    /// <summary>A key as it is written in the file.</summary>
    public string Spelt(string key) => _spelling[key];

    public bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>What stands between the items of an enumeration, and before the last.</summary>
    public (string Between, string Last) List(string key) => _lists.TryGetValue(key, out var list) || In(null)._lists.TryGetValue(key, out list)
        ? (list[0], list[^1])
        : throw new KeyNotFoundException($"the book has no list `{key}`");

    /// <summary>What a key says, form by form or item by item; nothing where this book lacks it.</summary>
    public IEnumerable<string> Texts(string key) => _phrases.TryGetValue(key, out var phrase) ? phrase.Texts : _lists.GetValueOrDefault(key, []);

    private static IEnumerable<(string Key, string Spelt, YamlNode Value)> Entries(string resource)
    {
        using var reader = new StreamReader(typeof(PhraseBook).Assembly.GetManifestResourceStream(resource)!);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var folder = resource[Folder.Length..(resource.LastIndexOf('/') + 1)];
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Select(e => (folder + Text(e.Key).Replace("-", "", StringComparison.Ordinal), Text(e.Key), e.Value));
    }

    private static IEnumerable<(PluralForm Form, string Text)> Forms(YamlNode value) => value is YamlMappingNode forms
        ? forms.Select(f => (Enum.Parse<PluralForm>(Text(f.Key), ignoreCase: true), Text(f.Value)))
        : [(PluralForm.Other, Text(value))];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
