using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>From a word to the entry, the map, the list and so on around it.</summary>
internal static class Selecting
{
    public static SelectionRange At(Context context, Position position)
    {
        var offset = context.OffsetOf(position);
        var spot = context.File.SpotAt(offset);
        var places = spot is null ? [] : spot.Ancestors().Prepend(spot).SelectMany(Around);
        var ranges = places.Append(context.Source.Place(0, context.Source.Text.Length)).Where(p => p.Start <= offset && offset <= p.Start + p.Length)
            .DistinctBy(p => (p.Start, p.Length)).OrderByDescending(p => p.Length).Select(Places.RangeOf);
        return ranges.Aggregate((SelectionRange?)null, (outer, range) => new SelectionRange(range, outer))!;
    }

    /// <summary>A node, and the entry that it is the value or the key of.</summary>
    private static IEnumerable<TextPlace> Around(Spot spot)
    {
        yield return Between(spot.Node, spot.Node);
        if (spot is { Map: { } map, Key: { } key } && map[key.Text] is { } value)
        {
            yield return Between(key, value);
        }
    }

    private static TextPlace Between(SyntaxNode first, SyntaxNode last) =>
        first.Place.Source.Place(first.Place.Start, Math.Max(Extents.EndOf(last), Extents.EndOf(first)) - first.Place.Start);
}
