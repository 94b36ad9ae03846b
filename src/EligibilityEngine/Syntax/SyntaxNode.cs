using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>A node of a YAML file with its place. Nothing is interpreted yet: a scalar is a text.</summary>
internal abstract class SyntaxNode
{
    // There are millions of nodes in a large rulebook, and hardly a place is asked for: each is made when it is.
    private readonly SourceText _source;
    private readonly int _start;
    private readonly int _length;

    private protected SyntaxNode(TextPlace place) => (_source, _start, _length) = (place.Source, place.Start, place.Length);

    public TextPlace Place => new(_source, _start, _length);

    /// <summary>The node as a single value, or null where there is none.</summary>
    public static ScalarNode? Scalar(SyntaxNode? node) => node is ScalarNode { IsEmpty: false } scalar ? scalar : null;

    /// <summary>The items of a list, or the one item that stands for a list of one; nothing where there is nothing.</summary>
    public static IEnumerable<SyntaxNode> ItemsOf(SyntaxNode? node) => node switch
    {
        null or BrokenNode or ScalarNode { IsEmpty: true } => [],
        SequenceNode list => list.Items,
        _ => [node],
    };
}

/// <summary>A single value. <paramref name="isPlain"/>: written without quotes.</summary>
internal sealed class ScalarNode(string text, bool isPlain, TextPlace place) : SyntaxNode(place)
{
    public string Text => text;

    public bool IsPlain => isPlain;

    public bool IsEmpty => IsPlain && (Text.Length == 0 || Text is "~" or "null");
}

internal sealed class SequenceNode(ImmutableArray<SyntaxNode> items, TextPlace place) : SyntaxNode(place)
{
    public ImmutableArray<SyntaxNode> Items => items;
}

internal sealed class MappingNode(ImmutableArray<MappingEntry> entries, TextPlace place) : SyntaxNode(place)
{
    public ImmutableArray<MappingEntry> Entries => entries;

    public SyntaxNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Text == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }
}

/// <summary>Where something could not be read; already reported, so that later passes are silent about it.</summary>
internal sealed class BrokenNode(TextPlace place) : SyntaxNode(place);

internal readonly record struct MappingEntry(ScalarNode Key, SyntaxNode Value);
