using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using EligibilityEngine.Text;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>Reads what a request says.</summary>
internal static class RequestBody
{
    /// <summary>How deep a request may be nested: far deeper than any case is.</summary>
    private const int Depth = 32;

    /// <summary>A text of JSON.</summary>
    /// <exception cref="JsonException">It is none, or has texts that are no text.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            throw new JsonException("the text is not UTF-8");
        }

        var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Depth, AllowDuplicateProperties = false });
        try
        {
            Check(document.RootElement);
            return document;
        }
        catch (InvalidOperationException broken)
        {
            // Half a character, written as an escape, is found when the text is asked for.
            document.Dispose();
            throw new JsonException("a text has half a character in it", broken);
        }
    }

    /// <summary>A request of some form, or why it is none.</summary>
    public static (T? Request, Problem? Problem) Read<T>(ReadOnlyMemory<byte> bytes, JsonTypeInfo<T> form)
        where T : class
    {
        try
        {
            using var document = Parse(bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, Problem.Malformed("a request is an object of JSON"));
            }

            if (document.RootElement.EnumerateObject().FirstOrDefault(m => form.Properties.All(p => p.Name != m.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } odd)
            {
                var keys = form.Properties.Select(p => p.Name).ToList();
                return (null, new Problem(400, "The request cannot be read", [new ProblemMistake(null, $"`{odd.Name}` is no key of this request", NearestName.Hint(odd.Name, keys), $"/{JsonPointer.Escape(odd.Name)}")]));
            }

            if (form.Properties.FirstOrDefault(p => p.IsRequired && !document.RootElement.TryGetProperty(p.Name, out _)) is { } absent)
            {
                return (null, Problem.Malformed($"the key `{absent.Name}` is missing"));
            }

            return document.Deserialize(form) is { } request ? (request, null) : (null, Problem.Malformed("the request is null"));
        }
        catch (JsonException unread)
        {
            return (null, Problem.Malformed(Say(unread), JsonPointer.Of(unread.Path)));
        }
    }

    /// <summary>What is wrong, without the value that is: that may be a fact of a person.</summary>
    public static string Say(JsonException unread)
    {
        var place = unread.LineNumber is { } line ? $" at line {line + 1}, byte {unread.BytePositionInLine + 1}" : "";
        return unread.Path is { Length: > 1 } ? "this is not of the kind that is expected here"
            : unread.LineNumber is null ? unread.Message.Split(" Path: ")[0].TrimEnd('.')
            : $"this is not JSON{place}";
    }

    private static void Check(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Check(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Check(member.Value);
                }

                break;
            default:
                break;
        }
    }
}
