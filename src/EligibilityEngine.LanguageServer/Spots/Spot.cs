using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>A node of a file, with what may stand in its place.</summary>
/// <param name="Node">The node.</param>
/// <param name="Form">What may stand here; of a key, what its map is. Null where the language has nothing to say.</param>
/// <param name="IsKey">Whether it is a key.</param>
/// <param name="Map">The innermost map in which it stands.</param>
/// <param name="MapForm">What that map is.</param>
/// <param name="Key">The key under which it stands there; of a key, itself.</param>
/// <param name="Parent">The list or map that holds it.</param>
internal sealed record Spot(SyntaxNode Node, Form? Form, bool IsKey, MappingNode? Map, Form? MapForm, ScalarNode? Key, Spot? Parent)
{
    /// <summary>The text of a single value or key.</summary>
    public string? Text => (Node as ScalarNode)?.Text;

    /// <summary>The shape of the map in which it stands, if its keys are fixed.</summary>
    public Shape? Shape => ShapeOf(MapForm);

    public IEnumerable<Spot> Ancestors()
    {
        for (var spot = Parent; spot is not null; spot = spot.Parent)
        {
            yield return spot;
        }
    }

    public static Shape? ShapeOf(Form? form) => form switch
    {
        ShapeForm f => f.Shape,
        ShortOrShapeForm f => f.Shape,
        _ => null,
    };
}
