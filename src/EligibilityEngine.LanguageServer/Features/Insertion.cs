using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>Edits that put something into a map.</summary>
internal static class Insertion
{
    /// <summary>A further entry, below the others or before the closing bracket.</summary>
    public static TextEdit After(MappingNode map, string entry, SourceText source)
    {
        var end = Extents.EndOf(map);
        if (Extents.IsInBrackets(map))
        {
            var last = Extents.EndOf(map.Entries[^1].Value) is var value && value > map.Entries[^1].Key.Place.Start ? value : Extents.EndOf(map.Entries[^1].Key);
            return new TextEdit(Places.RangeOf(source.Place(last, 0)), ", " + entry);
        }

        var lineEnd = source.Text.AsSpan(end).IndexOfAny('\r', '\n') is var length and >= 0 ? end + length : source.Text.Length;
        return new TextEdit(Places.RangeOf(source.Place(lineEnd, 0)), "\n" + new string(' ', map.Entries[0].Key.Place.Column - 1) + entry);
    }

    /// <summary>The entries of a condition as the items of <c>all</c>.</summary>
    public static TextEdit AsAll(MappingNode map, SourceText source)
    {
        var entries = map.Entries.Select(e => source.Text[e.Key.Place.Start..Math.Max(Extents.EndOf(e.Value), Extents.EndOf(e.Key))]).ToList();
        var place = source.Place(map.Place.Start, Extents.EndOf(map) - map.Place.Start);
        if (Extents.IsInBrackets(map))
        {
            return new TextEdit(Places.RangeOf(place), $"{{ all: [ {string.Join(", ", entries.Select(e => $"{{ {e} }}"))} ] }}");
        }

        var indent = new string(' ', map.Entries[0].Key.Place.Column - 1);
        var items = entries.Select(e => $"\n{indent}  - {e.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal)}");
        return new TextEdit(Places.RangeOf(place), "all:" + string.Concat(items));
    }
}
