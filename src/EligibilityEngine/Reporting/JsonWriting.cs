using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>What the writers of JSON have in common.</summary>
internal static class JsonWriting
{
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, Values.OfDay(day));

    /// <summary>The first and the last day that something can be on.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, string name, DaySpan span)
    {
        json.WriteStartObject(name);
        json.WriteDay("earliest", span.Earliest);
        json.WriteDay("latest", span.Latest);
        json.WriteEndObject();
    }

    /// <summary>A text, where there is one.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A day, where there is one.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteOptional(name, day is { } known ? Values.OfDay(known) : null);

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    public static void WriteNames(this Utf8JsonWriter json, string name, IEnumerable<string> names) => json.WriteArray(name, names, json.WriteStringValue);

    public static void WriteNames(this Utf8JsonWriter json, string name, IEnumerable<Provision> provisions) => json.WriteNames(name, provisions.Select(p => p.Id));

    /// <summary>The entries of a map.</summary>
    public static void WriteEntries(this Utf8JsonWriter json, JsonObject map)
    {
        foreach (var (name, value) in map)
        {
            json.WritePropertyName(name);
            json.WriteNode(value);
        }
    }

    /// <summary>A tree, or null.</summary>
    public static void WriteNode(this Utf8JsonWriter json, JsonNode? node)
    {
        if (node is null)
        {
            json.WriteNullValue();
        }
        else
        {
            node.WriteTo(json);
        }
    }
}
