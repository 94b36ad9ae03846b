using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

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

    private Cover? BindCover(SyntaxNode? node)
    {
        if (node is not MappingNode map)
        {
            return null;
        }

        var cover = new Cover(BindDay(map["from"]), BindDay(map["read-through"]));
        if (cover.From > cover.ReadThrough)
        {
            _bag.Add(Mistake.CoverEndsBeforeItBegins(map.Place));
        }

        return cover;
    }

    private ImmutableArray<NotModelled> BindNotModelled(MappingNode manifest) =>
        [.. SyntaxNode.ItemsOf(manifest["not-modelled"]).OfType<MappingNode>().Select(node => new NotModelled(
            _texts.Required(node["what"]),
            _texts.Required(node["why"]),
            BindCitations(node["cites"])))];

    /// <summary>The anniversary of 29 February as the first manifest has it, or null.</summary>
    private LeapDay? LeapDayWritten() => LeapDayOf(_files.Manifests.FirstOrDefault());

    private static LeapDay? LeapDayOf(MappingNode? manifest) => SyntaxNode.Scalar(manifest?["leap-day"])?.Text switch
    {
        "march-1" => LeapDay.March1,
        "february-28" => LeapDay.February28,
        _ => null,
    };

    private LeapDay? BindLeapDay(MappingNode manifest)
    {
        var leapDay = LeapDayOf(manifest);
        var needs = _facts.Bound.FirstOrDefault(f => f.Derivation is { } derivation && derivation.Term.All.Any(t => t is Computed { Operation: TimeBetween { Unit: TimeUnit.CompletedYears or TimeUnit.CompletedMonths } or DayMoved { Months: not 0 } }));
        if (manifest["leap-day"] is null && needs is not null)
        {
            _bag.Add(Mistake.NoLeapDay(manifest["rulebook"]!.Place, needs.Id, needs.Place));
        }

        return leapDay;
    }
}
