using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Binding;

/// <summary>Binds texts for people.</summary>
internal sealed class Texts(string mainLanguage, DiagnosticBag bag)
{
    private readonly SortedSet<string> _others = new(StringComparer.Ordinal);

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

    /// <summary>A text made of two, in each language that either has.</summary>
    public static LocalText Together(LocalText first, LocalText second, Func<string, string, string> made) => new(
        new NumberedText(made(first.In(null), second.In(null)), null),
        first.MainLanguage,
        first.OtherLanguages.Union(second.OtherLanguages).ToImmutableSortedDictionary(l => l, l => new NumberedText(made(first.In(l), second.In(l)), null), StringComparer.Ordinal));

    private LocalText? Optional(SyntaxNode? node, string? words) => node switch
    {
        MappingNode map when !Forms.HasPluralForms(map) => Several(map, words),
        MappingNode or ScalarNode { IsEmpty: false } => new LocalText(Worded(node, mainLanguage), mainLanguage, ImmutableSortedDictionary<string, NumberedText>.Empty),
        _ => null,
    };

    private LocalText Several(MappingNode map, string? words)
    {
        var texts = map.Entries
            .Where(e => e.Value is MappingNode or ScalarNode { IsEmpty: false })
            .ToImmutableSortedDictionary(e => e.Key.Text, e => Worded(e.Value, e.Key.Text), StringComparer.Ordinal);
        _others.UnionWith(texts.Keys);
        if ((texts.GetValueOrDefault(mainLanguage) ?? (words is null ? null : new NumberedText(words, null))) is { } main)
        {
            return new LocalText(main, mainLanguage, texts.Remove(mainLanguage));
        }

        if (map.Entries.Length == texts.Count)
        {
            bag.Add(Mistake.MainLanguageMissing(map.Place, mainLanguage));
        }

        return new LocalText(new NumberedText("", null), mainLanguage, texts);
    }

    private NumberedText Worded(SyntaxNode node, string language) =>
        node is MappingNode forms ? InForms(forms, language) : new NumberedText(((ScalarNode)node).Text.Trim(), node.Place);

    private NumberedText InForms(MappingNode map, string language)
    {
        var written = map.Entries.Where(e => Forms.PluralForms.Contains(e.Key.Text)).ToList();
        var forms = written.Where(e => SyntaxNode.Scalar(e.Value) is not null)
            .ToImmutableSortedDictionary(e => Enum.Parse<PluralForm>(e.Key.Text, ignoreCase: true), e => ((ScalarNode)e.Value).Text.Trim());
        foreach (var (key, _) in written.Where(e => Enum.Parse<PluralForm>(e.Key.Text, ignoreCase: true) is not PluralForm.Other and var form && !Plurals.AllOf(language).Contains(form)))
        {
            bag.Add(Mistake.NoSuchPluralForm(key.Place, key.Text, language, Named(Plurals.AllOf(language))));
        }

        var missing = Plurals.Of(language).Except(forms.Keys).ToList();

        // A misspelt form is not missing as well.
        if (missing.Count > 0 && forms.Count == map.Entries.Length)
        {
            bag.Add(Mistake.PluralFormMissing(map.Place, language, Named(missing), Named(Plurals.Of(language))));
        }

        return new NumberedText(forms, map.Place);
    }

    private static IEnumerable<string> Named(IEnumerable<PluralForm> forms) => forms.Select(f => f.ToString().ToLowerInvariant());
}
