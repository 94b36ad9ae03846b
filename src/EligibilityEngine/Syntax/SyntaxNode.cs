using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>A node of a YAML file with its place. Nothing is interpreted yet: a scalar is a text.</summary>
internal abstract record SyntaxNode
{
    private protected SyntaxNode(TextPlace place) => Place = place;

    public TextPlace Place { get; }

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

/// <summary>A single value. <paramref name="IsPlain"/>: written without quotes.</summary>
internal sealed record ScalarNode(string Text, bool IsPlain, TextPlace At) : SyntaxNode(At)
{
    public bool IsEmpty => IsPlain && (Text.Length == 0 || Text is "~" or "null");
}

internal sealed record SequenceNode(ImmutableArray<SyntaxNode> Items, TextPlace At) : SyntaxNode(At);

internal sealed record MappingNode(ImmutableArray<MappingEntry> Entries, TextPlace At) : SyntaxNode(At)
{
    public SyntaxNode? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}

/// <summary>Where something could not be read; already reported, so that later passes are silent about it.</summary>
internal sealed record BrokenNode(TextPlace At) : SyntaxNode(At);

internal sealed record MappingEntry(ScalarNode Key, SyntaxNode Value);
