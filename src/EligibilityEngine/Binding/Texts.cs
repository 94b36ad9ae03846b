using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Binding;

/// <summary>Binds texts for people.</summary>
internal sealed class Texts(string mainLanguage, DiagnosticBag bag)
{
    private readonly SortedSet<string> _others = new(StringComparer.Ordinal);

    public string MainLanguage => mainLanguage;

    /// <summary>The languages in which some text is given, the rulebook's own first.</summary>
    public ImmutableArray<string> Languages => [mainLanguage, .. _others.Where(l => l != mainLanguage)];

    public LocalText? Optional(SyntaxNode? node) => Optional(node, null);

    /// <summary>The text; an empty one where it is missing, which is already reported.</summary>
    public LocalText Required(SyntaxNode? node) => Optional(node) ?? new LocalText("", mainLanguage);

    /// <summary>The text, or words made of a name.</summary>
    public LocalText OrName(SyntaxNode? node, string name) => Or(node, Words(name));

    /// <summary>The text, or what is said in the rulebook's own language where it is not written.</summary>
    public LocalText Or(SyntaxNode? node, string words) => Optional(node, words) ?? new LocalText(words, mainLanguage);

    public static string Words(string name)
    {
        var words = name.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private LocalText? Optional(SyntaxNode? node, string? words) => node switch
    {
        ScalarNode { IsEmpty: false } scalar => new LocalText(scalar.Text.Trim(), mainLanguage),
        MappingNode map => Several(map, words),
        _ => null,
    };

    private LocalText Several(MappingNode map, string? words)
    {
        var texts = map.Entries
            .Where(e => SyntaxNode.Scalar(e.Value) is not null)
            .ToImmutableSortedDictionary(e => e.Key.Text, e => ((ScalarNode)e.Value).Text.Trim(), StringComparer.Ordinal);
        _others.UnionWith(texts.Keys);
        if ((texts.GetValueOrDefault(mainLanguage) ?? words) is { } main)
        {
            return new LocalText(main, mainLanguage, texts.Remove(mainLanguage));
        }

        if (map.Entries.Length == texts.Count)
        {
            bag.Add(Mistake.MainLanguageMissing(map.Place, mainLanguage));
        }

        return new LocalText("", mainLanguage, texts);
    }
}
