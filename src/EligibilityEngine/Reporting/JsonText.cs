using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>JSON as every format of the engine has it: indented, line feeds, text as it is, a line feed at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document of one of the engine's own formats: which it is, then the entries that follow.</summary>
    public static string Write(string format, int version, Action<Utf8JsonWriter> writeEntries) => Write(json =>
    {
        json.WriteString("format", format);
        json.WriteNumber("formatVersion", version);
        json.WriteString("engineVersion", Engine.Version);
        writeEntries(json);
    });

    /// <summary>A map with the entries that are written.</summary>
    public static string Write(Action<Utf8JsonWriter> writeEntries)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            writeEntries(json);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
