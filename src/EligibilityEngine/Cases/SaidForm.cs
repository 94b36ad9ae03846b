using System.Collections.Immutable;
using System.Text.Json;
using EligibilityEngine.Law;

namespace EligibilityEngine.Cases;

/// <summary>What is said of a fact as a case file has it: a value, a range, or a list of them that are left or are not.</summary>
/// <param name="Text">A value; null for a range or a list.</param>
/// <param name="From">Of a range, the first value; null for an open beginning.</param>
/// <param name="Through">Of a range, the last value; null for an open end.</param>
/// <param name="Name">Of a list, its key: <c>one-of</c> or <c>not</c>; otherwise null.</param>
/// <param name="Listed">The values and ranges of a list.</param>
internal sealed record SaidForm(string? Text, string? From, string? Through, string? Name, ImmutableArray<SaidForm> Listed)
{
    /// <summary>The form of what is known in part; null where the text is a plain value, or none of these.</summary>
    public static SaidForm? Of(string text)
    {
        if (!PartText.IsPart(text))
        {
            return null;
        }

        var isNot = text.StartsWith(PartText.Not);
        ImmutableArray<SaidForm> items = [.. text[(isNot ? 1 : 0)..].Split(PartText.Or).Select(Item)];
        return isNot ? new(null, null, null, "not", items)
            : items.Length > 1 ? new(null, null, null, "one-of", items)
            : items[0];
    }

    /// <summary>Writes what is said of a fact as JSON of a case file.</summary>
    public static void Write(Utf8JsonWriter writer, string text)
    {
        if (Of(text) is { } form)
        {
            form.Write(writer);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    private static SaidForm Item(string text)
    {
        var to = text.IndexOf(PartText.To, StringComparison.Ordinal);
        return to < 0 || text.Length == PartText.To.Length ? new(text, null, null, null, [])
            : new(null, to == 0 ? null : text[..to], to + PartText.To.Length == text.Length ? null : text[(to + PartText.To.Length)..], null, []);
    }

    private void Write(Utf8JsonWriter writer)
    {
        if (Text is not null)
        {
            writer.WriteStringValue(Text);
            return;
        }

        writer.WriteStartObject();
        if (Name is not null)
        {
            WriteListed(writer);
        }

        WriteBound(writer, "from", From);
        WriteBound(writer, "through", Through);
        writer.WriteEndObject();
    }

    private void WriteListed(Utf8JsonWriter writer)
    {
        writer.WriteStartArray(Name!);
        foreach (var item in Listed)
        {
            item.Write(writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteBound(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
