using EligibilityEngine.Syntax;

namespace EligibilityEngine.Binding;

/// <summary>The texts of one item, or of one part of it, in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Name">The name under which they are given.</param>
/// <param name="Texts">A map of texts, or the one text that stands for <c>says</c>.</param>
internal sealed record Rendering(string Language, ScalarNode Name, SyntaxNode Texts)
{
    /// <summary>What is given for a key, with the place of the key; null where nothing is.</summary>
    public MappingEntry? Find(string key) => Texts switch
    {
        MappingNode map => map.Entries.Where(e => e.Key.Text == key && e.Value is not (BrokenNode or ScalarNode { IsEmpty: true })).Select(e => (MappingEntry?)e).FirstOrDefault(),
        ScalarNode { IsEmpty: false } when key == "says" => new MappingEntry(Name, Texts),
        _ => null,
    };
}
