using NJsonSchema;

namespace EligibilityEngine.Tests.Support;

/// <summary>Validates against a schema.</summary>
internal sealed class SchemaOf(string schema)
{
    private readonly JsonSchema _schema = JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();

    /// <summary>What is wrong with some JSON: where, and which rule it breaks; empty when it is valid.</summary>
    public IEnumerable<string> Mistakes(string json) => _schema.Validate(json).Select(e => $"{e.Path}: {e.Kind}");

    public IEnumerable<string> MistakesOfYaml(string yaml) => Mistakes(YamlAsJson.Convert(yaml));
}
