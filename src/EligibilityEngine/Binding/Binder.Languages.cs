using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>What is said of languages as a whole.</summary>
internal sealed partial class Binder
{
    /// <summary>What is said of the translation into each language, in whichever of its files it is said, and in the most languages in which one of them says it.</summary>
    private ImmutableArray<Translation> BindTranslations() =>
        [.. _files.Translations.Select(t => (Language: SyntaxNode.Scalar(t[TranslationForms.Mark])!.Text, By: _texts.Optional(t["translated-by"])))
            .GroupBy(t => t.Language, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Translation(g.Key, [.. g.Select(t => t.By).OfType<LocalText>().OrderByDescending(t => t.OtherLanguages.Count()).DistinctBy(t => t.ToString()).OrderBy(t => t.ToString(), StringComparer.Ordinal)]))];

    private ImmutableArray<GlossaryTerm> BindGlossary()
    {
        var own = _files.Rules.SelectMany(f => TermsOf(f, _files.Language));
        var others = _files.Translations.SelectMany(f => TermsOf(f, SyntaxNode.Scalar(f[TranslationForms.Mark])!.Text));
        return [.. own.Concat(others).OrderBy(t => t.Language, StringComparer.Ordinal).ThenBy(t => t.Term, StringComparer.Ordinal).ThenBy(t => t.For, StringComparer.Ordinal)];
    }

    private static IEnumerable<GlossaryTerm> TermsOf(MappingNode file, string language) => SyntaxNode.ItemsOf(file[TranslationForms.Glossary]).OfType<MappingNode>().Select(node => new GlossaryTerm(
        language,
        SyntaxNode.Scalar(node["term"])!.Text,
        SyntaxNode.Scalar(node["for"])?.Text,
        [.. SyntaxNode.ItemsOf(node["not"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(n => n.Text)],
        node["term"]!.Place));

    private static IEnumerable<ScalarNode> Declared(MappingNode? manifest, string key) =>
        SyntaxNode.ItemsOf((manifest?["languages"] as MappingNode)?[key]).Select(SyntaxNode.Scalar).OfType<ScalarNode>();

    private static ImmutableArray<string> BindLanguages(MappingNode manifest, string key) => [.. Declared(manifest, key).Select(l => l.Text).Distinct().Order(StringComparer.Ordinal)];

    private void ReportMisspeltLanguages(MappingNode? manifest)
    {
        foreach (var language in Declared(manifest, "complete").Concat(Declared(manifest, "statements")).Where(l => !Names.IsLanguage(l.Text)))
        {
            _bag.Add(Mistake.NotALanguage(language.Place, language.Text));
        }
    }
}
