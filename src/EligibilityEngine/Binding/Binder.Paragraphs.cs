using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>The paragraphs of sources, and which of them statements cover.</summary>
internal sealed partial class Binder
{
    private ImmutableArray<SourceParagraph> BindParagraphs(SyntaxNode? node)
    {
        var listed = new Dictionary<string, SourceParagraph>(StringComparer.Ordinal);
        foreach (var paragraph in SyntaxNode.ItemsOf(node).SelectMany(BindParagraph))
        {
            if (!listed.TryAdd(paragraph.Number, paragraph))
            {
                _bag.Add(Mistake.ParagraphListedTwice(paragraph.Place, paragraph.Number, listed[paragraph.Number].Place));
            }
        }

        return [.. listed.Values.OrderBy(p => p.Number, NaturalOrder.Comparer)];
    }

    private static IEnumerable<SourceParagraph> BindParagraph(SyntaxNode item) => item is MappingNode map
        ? Scalars(map["paragraph"]).Select(p => new SourceParagraph(p.Text, SyntaxNode.Scalar(map["why"])?.Text, p.Place))
        : Scalars(item).Select(p => new SourceParagraph(p.Text, null, p.Place));

    private static IEnumerable<ScalarNode> Scalars(SyntaxNode? node) => SyntaxNode.ItemsOf(node).Select(SyntaxNode.Scalar).OfType<ScalarNode>();

    /// <summary>Every paragraph that a statement or a word why names is listed, and a word why stands only where no statement does.</summary>
    private void CheckParagraphs(Source source, MappingNode node)
    {
        var listed = source.Paragraphs.Select(p => p.Number).ToHashSet(StringComparer.Ordinal);
        var covering = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var (_, statement) in (node["statements"] as MappingNode)?.Entries ?? [])
        {
            foreach (var named in Scalars((statement as MappingNode)?["paragraphs"]))
            {
                covering.TryAdd(named.Text, named);
                CheckIsListed(named, named.Text, source, listed);
            }
        }

        foreach (var map in SyntaxNode.ItemsOf(node["paragraphs"]).OfType<MappingNode>())
        {
            if (SyntaxNode.Scalar(map["why"]) is { } why && SourceParagraph.RepeatedBy(why.Text) is { } repeated)
            {
                CheckIsListed(why, repeated, source, listed);
            }
        }

        foreach (var paragraph in source.Paragraphs.Where(p => p.Why is not null && covering.ContainsKey(p.Number)))
        {
            _bag.Add(Mistake.CoveredAfterAll(paragraph.Place, paragraph.Number, paragraph.Why!, covering[paragraph.Number].Place));
        }
    }

    private void CheckIsListed(ScalarNode written, string paragraph, Source source, HashSet<string> listed)
    {
        if (!listed.Contains(paragraph))
        {
            _bag.Add(Mistake.UnlistedParagraph(written.Place, paragraph, source.Id, NearestName.Of(paragraph, listed)));
        }
    }

    private void WarnOfUncoveredParagraphs()
    {
        foreach (var source in _sources.Bound)
        {
            var covered = source.Statements.SelectMany(s => s.Paragraphs).ToHashSet(StringComparer.Ordinal);
            foreach (var paragraph in source.Paragraphs.Where(p => p.Why is null && !covered.Contains(p.Number)))
            {
                _bag.Add(Mistake.UncoveredParagraph(paragraph.Place, paragraph.Number, source.Id));
            }
        }
    }
}
