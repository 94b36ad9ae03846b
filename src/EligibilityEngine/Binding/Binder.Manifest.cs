using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>The manifest, <c>rulebook.yaml</c>.</summary>
internal sealed partial class Binder
{
    private MappingNode? TheManifest(TextPlace folder)
    {
        if (_files.Manifests.IsEmpty)
        {
            if (!_files.HasBrokenFile)
            {
                _bag.Add(Mistake.NoManifest(folder));
            }

            return null;
        }

        var inOrder = _files.Manifests.OrderBy(m => m.Place.Path.Length).ThenBy(m => m.Place.Path, StringComparer.Ordinal).ToList();
        foreach (var second in inOrder.Skip(1))
        {
            _bag.Add(Mistake.SecondManifest(second["rulebook"]!.Place, inOrder[0]["rulebook"]!.Place));
        }

        return inOrder[0];
    }

    private ImmutableArray<Question> MainQuestions(MappingNode manifest) =>
        [.. SyntaxNode.ItemsOf(manifest["main"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(FindQuestion).OfType<Question>().Distinct()];

    private ImmutableArray<NotModelled> BindNotModelled(MappingNode manifest) =>
        [.. SyntaxNode.ItemsOf(manifest["not-modelled"]).OfType<MappingNode>().Select(node => new NotModelled(
            _texts.Required(node["what"]),
            _texts.Required(node["why"]),
            BindCitations(node["cites"])))];

    /// <summary>What is said of the translation into each language, in whichever of its files it is said.</summary>
    private ImmutableArray<Translation> BindTranslations() =>
        [.. _files.Translations.Select(t => (Language: SyntaxNode.Scalar(t[TranslationForms.Mark])!.Text, By: _texts.Optional(t["translated-by"])))
            .GroupBy(t => t.Language, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Translation(g.Key, [.. g.Select(t => t.By).OfType<LocalText>().DistinctBy(t => t.ToString()).OrderBy(t => t.ToString(), StringComparer.Ordinal)]))];

    private LeapDay? BindLeapDay(MappingNode manifest)
    {
        LeapDay? leapDay = SyntaxNode.Scalar(manifest["leap-day"])?.Text switch
        {
            "march-1" => LeapDay.March1,
            "february-28" => LeapDay.February28,
            _ => null,
        };
        var needs = _facts.Bound.FirstOrDefault(f => f.Derivation?.Kind is DerivationKind.CompletedYears or DerivationKind.CompletedMonths);
        if (manifest["leap-day"] is null && needs is not null)
        {
            _bag.Add(Mistake.NoLeapDay(manifest["rulebook"]!.Place, needs.Id, needs.Place));
        }

        return leapDay;
    }
}
