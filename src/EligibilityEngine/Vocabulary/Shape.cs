using System.Collections.Immutable;

namespace EligibilityEngine.Vocabulary;

/// <summary>A map with fixed keys.</summary>
/// <param name="Name">What the author calls it, with its article: "a provision".</param>
/// <param name="Keys">Its keys, in the order in which they are usually written.</param>
internal sealed record Shape(string Name, ImmutableArray<ShapeKey> Keys)
{
    /// <summary>Groups of keys of which exactly one is written.</summary>
    public ImmutableArray<ImmutableArray<string>> OneOf { get; init; } = [];

    /// <summary>How many keys only add to others, and are never what an unknown key should have been.</summary>
    public int Asides { get; init; }

    /// <summary>Groups of keys of which at most one is written.</summary>
    public ImmutableArray<ImmutableArray<string>> AtMostOneOf { get; init; } = [];

    public ShapeKey? Find(string key) => Keys.FirstOrDefault(k => k.Name == key);
}

/// <summary>A key of a shape.</summary>
/// <param name="Name">As written.</param>
/// <param name="Form">What its value may be.</param>
/// <param name="Meaning">One sentence for the editor.</param>
/// <param name="IsRequired">Whether it must be written.</param>
internal sealed record ShapeKey(string Name, Form Form, string Meaning, bool IsRequired);
