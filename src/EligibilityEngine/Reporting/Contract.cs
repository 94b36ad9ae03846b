using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>
/// A document of one of the engine's own formats. Its properties are both what is written and, with what they say of themselves, the schema; what may be null may be absent.
/// </summary>
/// <param name="format">The name by which a document says which format it is in.</param>
internal abstract class Contract(string format)
{
    /// <summary>The version of all formats.</summary>
    public const int Version = 2;

    [JsonPropertyOrder(-9), Description("The name of this format.")]
    public string Format { get; } = format;

    [JsonPropertyOrder(-8), Description("The version of this format; it changes when a field changes its meaning or goes.")]
    public int FormatVersion { get; } = Version;

    [JsonPropertyOrder(-7), Description("The version of the engine that wrote it.")]
    public string EngineVersion { get; } = Engine.Version;
}
