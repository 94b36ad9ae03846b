using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Layout;

/// <summary>An entry of a map or an item of a list that has lines of its own, with the comments and empty lines that belong to it.</summary>
/// <param name="Node">The key of an entry, or the item.</param>
/// <param name="Start">Its offset.</param>
/// <param name="Column">The column at which it stands, from 0; of an item, that of its dash.</param>
internal sealed record Unit(SyntaxNode Node, int Start, int Column)
{
    /// <summary>Comments above it, and empty lines as empty texts.</summary>
    public List<string> Above { get; } = [];

    /// <summary>The comment at the end of its first line, or null.</summary>
    public string? Beside { get; set; }

    /// <summary>Comments at the end of what it holds.</summary>
    public List<string> Below { get; } = [];
}
