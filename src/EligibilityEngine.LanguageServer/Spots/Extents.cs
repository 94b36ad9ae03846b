using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>How far nodes reach.</summary>
internal static class Extents
{
    /// <summary>The offset after the last character of a node, without what only separates it from the next.</summary>
    public static int EndOf(SyntaxNode node)
    {
        var place = node.Place;
        var text = place.Source.Text;
        var last = node switch
        {
            SequenceNode list => list.Items.Select(EndOf).LastOrDefault(),
            MappingNode map => map.Entries.Select(e => Math.Max(EndOf(e.Key), EndOf(e.Value))).LastOrDefault(),
            _ => 0,
        };
        if (IsInBrackets(node))
        {
            var closing = text[place.Start] == '[' ? ']' : '}';
            var end = AfterGap(text, Math.Max(place.Start + 1, last), closing);
            return end < text.Length && text[end] == closing ? end + 1 : Math.Max(last, place.Start + 1);
        }

        var written = node is ScalarNode or BrokenNode ? Math.Min(place.Start + place.Length, text.Length) : last;
        while (written > place.Start && char.IsWhiteSpace(text[written - 1]))
        {
            written--;
        }

        return Math.Max(written, place.Start);
    }

    /// <summary>Whether a list or map is written in brackets.</summary>
    public static bool IsInBrackets(SyntaxNode node) =>
        node is SequenceNode or MappingNode && node.Place.Start < node.Place.Source.Text.Length && node.Place.Source.Text[node.Place.Start] is '[' or '{' && !IsKeyInBrackets(node);

    /// <summary>A map whose first key is itself in brackets begins where that key does; such keys are reported.</summary>
    private static bool IsKeyInBrackets(SyntaxNode node) => node is MappingNode { Entries: [var first, ..] } && first.Key.Place.Start == node.Place.Start;

    /// <summary>The first closing bracket, past separators and comments.</summary>
    private static int AfterGap(string text, int from, char closing)
    {
        var at = from;
        while (at < text.Length && text[at] != closing)
        {
            if (text[at] == '#')
            {
                var line = text.IndexOf('\n', at);
                at = line < 0 ? text.Length : line;
            }
            else if (char.IsWhiteSpace(text[at]) || text[at] == ',')
            {
                at++;
            }
            else
            {
                return at;
            }
        }

        return at;
    }
}
