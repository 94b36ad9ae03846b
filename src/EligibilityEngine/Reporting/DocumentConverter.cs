using System.Text.Json;
using System.Text.Json.Serialization;

namespace EligibilityEngine.Reporting;

/// <summary>Writes a result as the document that is published of it, to the byte, whatever the serializer's own options are. None is read.</summary>
/// <typeparam name="T">The result.</typeparam>
public abstract class DocumentConverter<T> : JsonConverter<T>
{
    private readonly Func<T, string> _document;

    private protected DocumentConverter(Func<T, string> document) => _document = document;

    /// <summary>Writes the document.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The result.</param>
    /// <param name="options">Not used: a published format has its own.</param>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(_document(value).TrimEnd('\n'), skipInputValidation: true);
    }

    /// <summary>Results are decided, not read.</summary>
    /// <param name="reader">A reader.</param>
    /// <param name="typeToConvert">The result.</param>
    /// <param name="options">Options.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"a {typeof(T).Name} is not read from JSON");
}
