using EligibilityEngine.Law;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Vocabulary;

/// <summary>What is written of a fact of several values: a value, a list of them, or a map of what is so and what is not.</summary>
internal static class SeveralNodes
{
    /// <summary>It as a text; null where there is nothing, which is reported.</summary>
    public static string? TextOf(SyntaxNode? node) => node switch
    {
        ScalarNode { IsEmpty: false } scalar => scalar.Text,
        SequenceNode { Items.IsEmpty: false } list => SeveralText.OfList([.. list.Items.OfType<ScalarNode>().Select(i => i.Text)]),
        MappingNode map => SeveralText.Of([.. Texts(map["yes"])], [.. Texts(map["no"])]),
        _ => null,
    };

    private static IEnumerable<string> Texts(SyntaxNode? list) => SyntaxNode.ItemsOf(list).OfType<ScalarNode>().Select(s => s.Text);
}
