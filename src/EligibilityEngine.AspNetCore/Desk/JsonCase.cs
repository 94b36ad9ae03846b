using System.Text.Json;
using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>Reads a case from JSON. The place of every mistake is a JSON pointer.</summary>
internal static class JsonCase
{
    /// <summary>The case, or every mistake in its shape. An id may be absent.</summary>
    /// <param name="element">The case.</param>
    /// <param name="pointer">Where it stands in the request, as a JSON pointer.</param>
    /// <param name="bag">Collects the mistakes.</param>
    /// <param name="usual">What stands for keys that the case does not have.</param>
    public static Case? Read(JsonElement element, string pointer, DiagnosticBag bag, params IEnumerable<KeyValuePair<string, string>> usual)
    {
        var root = Node(element, pointer);
        if (root is MappingNode map)
        {
            var absent = usual.Prepend(KeyValuePair.Create("case", CaseFile.NameOfUnnamed)).Where(u => map[u.Key] is null).Select(u => Entry(u.Key, Scalar(u.Value, map.Place)));
            root = new MappingNode([.. absent, .. map.Entries], map.Place);
        }

        return CaseReader.Read(root, root.Place.Source, bag) is not { } read ? null
            : read.Id == CaseFile.NameOfUnnamed ? read with { Id = null }
            : read;
    }

    private static SyntaxNode Node(JsonElement element, string pointer)
    {
        var place = new SourceText(pointer, "").Place(0, 0);
        return element.ValueKind switch
        {
            JsonValueKind.Object => new MappingNode([.. element.EnumerateObject().Select(m => Below(m.Name, m.Value, pointer))], place),
            JsonValueKind.Array => new SequenceNode([.. element.EnumerateArray().Select((e, i) => Node(e, $"{pointer}/{i}"))], place),
            JsonValueKind.Null => new ScalarNode("", isPlain: true, place),
            JsonValueKind.String => Scalar(element.GetString()!, place),
            _ => Scalar(element.GetRawText(), place),
        };
    }

    private static MappingEntry Below(string name, JsonElement value, string pointer)
    {
        var node = Node(value, $"{pointer}/{JsonPointer.Escape(name)}");
        return Entry(name, node);
    }

    private static MappingEntry Entry(string key, SyntaxNode value) => new(Scalar(key, value.Place), value);

    private static ScalarNode Scalar(string text, TextPlace place) => new(text, isPlain: false, place);
}
