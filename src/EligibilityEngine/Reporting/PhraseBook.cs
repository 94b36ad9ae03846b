using System.Collections.Frozen;
using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>
/// What the engine says in one language, read from the file of that language once. A key that a language lacks is looked for in English: its phrase is
/// then used with the plurals of English.
/// </summary>
internal sealed class PhraseBook
{
    public const string FirstLanguage = "en";

    private const string Folder = "phrases/";
    private const string Extension = ".yaml";

    /// <summary>Each book is read when its first phrase is wanted.</summary>
    private static readonly FrozenDictionary<string, Lazy<PhraseBook>> Books = typeof(PhraseBook).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .Select(n => n[Folder.Length..^Extension.Length])
        .ToFrozenDictionary(l => l, l => new Lazy<PhraseBook>(() => Load(l)));

    private readonly FrozenDictionary<string, Phrase> _phrases;
    private readonly FrozenDictionary<string, (string Between, string Last)> _lists;

    private PhraseBook(string language, MappingNode root)
    {
        Language = language;
        Months = [.. ((SequenceNode)root["months"]!).Items.Select(Text)];
        Thousands = Text(root["thousands"]!);
        _lists = root.Entries.Where(e => e.Key.Text != "months" && e.Value is SequenceNode)
            .ToFrozenDictionary(e => Plain(e.Key.Text), e => (Text(((SequenceNode)e.Value).Items[0]), Text(((SequenceNode)e.Value).Items[^1])), StringComparer.OrdinalIgnoreCase);
        _phrases = root.Entries.Where(e => e.Value is not SequenceNode)
            .ToFrozenDictionary(e => Plain(e.Key.Text), e => new Phrase(language, Forms(e.Value)), StringComparer.OrdinalIgnoreCase);
    }

    public string Language { get; }

    /// <summary>The months as they stand in a date.</summary>
    public ImmutableArray<string> Months { get; }

    /// <summary>What stands between the thousands of a number.</summary>
    public string Thousands { get; }

    public IEnumerable<string> Keys => [.. _phrases.Keys, .. _lists.Keys];

    /// <summary>The languages that have a book.</summary>
    public static IEnumerable<string> Languages => Books.Keys;

    /// <summary>The book of a language; English where there is none.</summary>
    public static PhraseBook In(string? language) => (language is not null && Books.TryGetValue(language, out var book) ? book : Books[FirstLanguage]).Value;

    public Phrase this[string key] => _phrases.TryGetValue(key, out var phrase) || In(null)._phrases.TryGetValue(key, out phrase)
        ? phrase
        : throw new KeyNotFoundException($"the book has no phrase `{key}`");

    public (string Between, string Last) List(string key) => _lists.TryGetValue(key, out var list) || In(null)._lists.TryGetValue(key, out list)
        ? list
        : throw new KeyNotFoundException($"the book has no list `{key}`");

    private static PhraseBook Load(string language)
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream(Folder + language + Extension)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var bag = new DiagnosticBag();
        return YamlFiles.Parse(language + Extension, bytes.ToArray(), bag).Root is MappingNode root
            ? new PhraseBook(language, root)
            : throw new InvalidOperationException($"the phrases of `{language}` cannot be read");
    }

    private static IEnumerable<(PluralForm Form, string Text)> Forms(SyntaxNode value) => value is MappingNode forms
        ? forms.Entries.Select(f => (Enum.Parse<PluralForm>(f.Key.Text, ignoreCase: true), Text(f.Value)))
        : [(PluralForm.Other, Text(value))];

    private static string Text(SyntaxNode node) => ((ScalarNode)node).Text;

    /// <summary>A key as the name of a member: <c>no-facts</c> is <c>NoFacts</c>, without regard to capitals.</summary>
    private static string Plain(string key) => key.Replace("-", "", StringComparison.Ordinal);
}
