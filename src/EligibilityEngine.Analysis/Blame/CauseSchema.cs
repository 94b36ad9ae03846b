using System.Text.Json.Nodes;
using EligibilityEngine.Schemas;
using static EligibilityEngine.Schemas.Fields;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>What the schemas of comparisons share.</summary>
internal static class CauseSchema
{
    /// <summary>A provision behind the difference between two sides.</summary>
    public static (string Name, JsonNode? Schema) Definition => ("cause", Record(
        Common.Provision,
        Common.ProvisionTitle,
        ("side", "The side on which it is so, or more surely so; the first where its answers differ.", Side()),
        (
            "what",
            "Exists: only this side has it. Answers: it gives another answer. In-force: it is in force on this side. Holds: it is in force on both, but its condition is true on this side. Stands: it holds on both, but is not displaced on this side.",
            WordOf<DifferenceKind>(ComparingJson.Word)),
        Common.Cites));

    public static JsonObject Side() => WordOf<Side>(ComparingJson.Word);
}
