using System.Collections.Immutable;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What can be folded away: whatever a key or a list item holds below its line, and runs of comments.</summary>
internal static class Folding
{
    public static ImmutableArray<FoldingRange> Of(Context context, int most) =>
        [.. Nodes(context).Concat(Comments(context.Source)).Where(f => f.EndLine > f.StartLine).DistinctBy(f => f.StartLine).OrderBy(f => f.StartLine).Take(most)];

    private static IEnumerable<FoldingRange> Nodes(Context context) => context.File.Spots.SelectMany(s => s switch
    {
        { IsKey: true, Map: { } map } when map[s.Text!] is { } value => [Fold(s.Node, value)],
        { Node: MappingNode, Parent.Node: SequenceNode } => [Fold(s.Node, s.Node)],
        _ => Enumerable.Empty<FoldingRange>(),
    });

    private static FoldingRange Fold(SyntaxNode first, SyntaxNode last)
    {
        var source = first.Place.Source;
        var end = Math.Max(Extents.EndOf(last), Extents.EndOf(first));
        return new FoldingRange(first.Place.Line - 1, source.LineAndColumn(Math.Max(0, end - 1)).Line - 1);
    }

    private static IEnumerable<FoldingRange> Comments(SourceText source)
    {
        var last = source.LineAndColumn(source.Text.Length).Line;
        for (var line = 1; line <= last; line++)
        {
            var first = line;
            while (line <= last && source.Line(line).TrimStart(' ').StartsWith('#'))
            {
                line++;
            }

            if (line - first > 1)
            {
                yield return new FoldingRange(first - 1, line - 2, "comment");
            }
        }
    }
}
