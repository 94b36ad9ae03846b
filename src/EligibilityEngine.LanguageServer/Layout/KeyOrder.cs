using System.Collections.Immutable;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Layout;

/// <summary>The entries of a map in the order of the vocabulary; a key that it does not know stays behind the one that it follows.</summary>
internal static class KeyOrder
{
    public static ImmutableArray<MappingEntry> Of(MappingNode map, Shape? shape)
    {
        if (shape is null)
        {
            return map.Entries;
        }

        var last = -1;
        return [.. map.Entries.Select(e => (Entry: e, Place: last = PlaceOf(e.Key.Text, shape) ?? last)).OrderBy(e => e.Place).Select(e => e.Entry)];
    }

    private static int? PlaceOf(string key, Shape shape) => shape.Find(key) is { } known ? shape.Keys.IndexOf(known) : null;
}
