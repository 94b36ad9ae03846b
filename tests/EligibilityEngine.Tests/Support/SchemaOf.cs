using System.Text.Json;
using Json.Schema;

namespace EligibilityEngine.Tests.Support;

/// <summary>Validates against a schema.</summary>
internal sealed class SchemaOf(string schema)
{
    private static readonly EvaluationOptions AllMistakes = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    // A registry of its own: schemas that are tried with a field less have one id.
    private readonly JsonSchema _schema = JsonSchema.FromText(schema, new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    /// <summary>What is wrong with some JSON: where, and which rule it breaks; empty when it is valid.</summary>
    public IEnumerable<string> Mistakes(string json)
    {
        using var document = JsonDocument.Parse(json);
        var results = _schema.Evaluate(document.RootElement, AllMistakes);
        return results.IsValid ? [] : (results.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).ToList();
    }

    public IEnumerable<string> MistakesOfYaml(string yaml) => Mistakes(YamlAsJson.Convert(yaml));
}
