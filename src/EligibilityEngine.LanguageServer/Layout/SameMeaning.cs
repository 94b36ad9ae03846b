using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Layout;

/// <summary>Whether two texts say the same: the order of keys has no meaning, everything else has.</summary>
internal static class SameMeaning
{
    public static bool Of(SyntaxNode? a, SyntaxNode? b) => (a, b) switch
    {
        (null, null) => true,
        (ScalarNode x, ScalarNode y) => x.Text == y.Text && x.IsPlain == y.IsPlain,
        (SequenceNode x, SequenceNode y) => x.Items.Length == y.Items.Length && x.Items.Zip(y.Items).All(p => Of(p.First, p.Second)),
        (MappingNode x, MappingNode y) => x.Entries.Length == y.Entries.Length && x.Entries.All(e => y[e.Key.Text] is { } other && Of(e.Value, other)),
        _ => false,
    };
}
