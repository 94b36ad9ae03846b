using System.Text.Json.Nodes;
using static EligibilityEngine.Reporting.JsonTree;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Schemas;

/// <summary>The schema of one of the engine's own formats.</summary>
/// <param name="Format">The name by which a document says which format it is in.</param>
/// <param name="Version">The version of the format.</param>
/// <param name="Title">What a document is.</param>
/// <param name="Description">What a document tells.</param>
internal sealed record FormatSchema(string Format, int Version, string Title, string Description)
{
    /// <summary>The fields that follow the name and the version of the format; one that ends in a question mark may be absent.</summary>
    public required IEnumerable<(string Key, string Meaning, JsonObject Schema)> Fields { get; init; }

    /// <summary>What the fields refer to.</summary>
    public required IEnumerable<(string Name, JsonNode? Schema)> Definitions { get; init; }

    public string Write() => Json.Write(
        [("title", Title), ("description", Description)],
        Record([
            ("format", "The name of this format.", Word(Format)),
            ("formatVersion", "The version of this format; it changes when a field changes its meaning or goes.", Map(("enum", List(Version)))),
            .. Fields,
        ]),
        Definitions);
}
