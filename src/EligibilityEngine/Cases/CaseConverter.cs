using System.Text.Json;
using System.Text.Json.Serialization;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Cases;

/// <summary>Reads and writes a case as JSON of the shape of a case file. A case without an id is called <c>unnamed</c>; readings are written among the facts, which means the same.</summary>
public sealed class CaseConverter : JsonConverter<Case>
{
    /// <summary>Reads a case, the id of which may be absent.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="typeToConvert">The case.</param>
    /// <param name="options">Not used: the shape is that of a case file.</param>
    /// <exception cref="JsonException">It is no case; the message lists every mistake in its shape, such as a key that is not known.</exception>
    public override Case Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = Node(document.RootElement, "case");
        if (root is MappingNode map && map["case"] is null)
        {
            root = new MappingNode([Entry("case", Scalar(CaseFile.NameOfUnnamed, map.Place)), .. map.Entries], map.Place);
        }

        var bag = new DiagnosticBag();
        return CaseReader.Read(root, root.Place.Source, bag) is { } read
            ? read with { Id = read.Id == CaseFile.NameOfUnnamed ? null : read.Id, Facts = [.. read.Facts.Select(f => f with { Place = null, ValuePlace = null, Places = [] })] }
            : throw new JsonException(string.Join("; ", bag.Sorted().Select(d => $"{d.Place?.Path}: {d.Message}")));
    }

    /// <summary>Writes a case.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The case.</param>
    /// <param name="options">Not used: the shape is that of a case file.</param>
    public override void Write(Utf8JsonWriter writer, Case value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("case", value.Id ?? CaseFile.NameOfUnnamed);
        Write(writer, "title", value.Title);
        writer.WriteString("on", Values.OfDay(value.On));
        Write(writer, "law-of", value.LawOf);
        Write(writer, "known-by", value.KnownBy);
        Write(writer, "assume", value.AssumesOrdinary ? "ordinary" : null);
        if (value.Facts.Any(IsSaid))
        {
            writer.WriteStartObject("facts");
            foreach (var fact in value.Facts.Where(IsSaid))
            {
                Write(writer, fact);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static bool IsSaid(GivenFact fact) => fact.Otherwise is not null || !fact.History.IsEmpty;

    private static void Write(Utf8JsonWriter writer, GivenFact fact)
    {
        if (fact.History.IsEmpty)
        {
            WriteStated(writer, fact.Name, fact.Otherwise);
            return;
        }

        writer.WriteStartObject(fact.Name);
        writer.WriteStartArray("history");
        foreach (var period in fact.History)
        {
            writer.WriteStartObject();
            WriteStated(writer, "value", period.Value);
            Write(writer, "from", period.From);
            Write(writer, "through", period.Through);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteStated(writer, "otherwise", fact.Otherwise);
        writer.WriteEndObject();
    }

    /// <summary>A value, a list of several, or what is known in part.</summary>
    private static void WriteStated(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        writer.WritePropertyName(name);
        if (SeveralText.ItemsOf(text) is not { } items)
        {
            SaidForm.Write(writer, text);
            return;
        }

        writer.WriteStartArray();
        items.ToList().ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, DateOnly? day) => Write(writer, name, day is { } known ? Values.OfDay(known) : null);

    private static void Write(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    /// <summary>A node whose place is called by the keys that lead there.</summary>
    private static SyntaxNode Node(JsonElement element, string path)
    {
        var place = new SourceText(path, "").Place(0, 0);
        return element.ValueKind switch
        {
            JsonValueKind.Object => new MappingNode([.. Members(element).Select(m => Entry(m.Name, Node(m.Value, $"{path}.{m.Name}")))], place),
            JsonValueKind.Array => new SequenceNode([.. element.EnumerateArray().Select((e, i) => Node(e, $"{path}[{i}]"))], place),
            JsonValueKind.Null => new ScalarNode("", isPlain: true, place),
            JsonValueKind.String => Scalar(element.GetString()!, place),
            _ => Scalar(element.GetRawText(), place),
        };
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement element) =>
        element.EnumerateObject().GroupBy(m => m.Name).FirstOrDefault(g => g.Skip(1).Any()) is { } twice
            ? throw new JsonException($"`{twice.Key}` is there twice")
            : element.EnumerateObject();

    private static MappingEntry Entry(string key, SyntaxNode value) => new(Scalar(key, value.Place), value);

    private static ScalarNode Scalar(string text, TextPlace place) => new(text, isPlain: false, place);
}
