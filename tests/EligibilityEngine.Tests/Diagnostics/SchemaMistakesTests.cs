using EligibilityEngine.Schemas;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>EE304: schemas that no longer fit.</summary>
public sealed class SchemaMistakesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eligibility-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "", null)]
    [InlineData("Language: ", "Language: 0", "EE3040")]
    [InlineData("\"title\": \"A rulebook", "\"title\": \"A book", "EE3041")]
    public void A_schema_that_would_be_written_otherwise_is_told(string old, string changed, string? code)
    {
        File.WriteAllText(Path.Combine(_folder, "rulebook.yaml"), "# yaml-language-server: $schema=s.json\nrulebook: xy\ntitle: Law\nversion: 1\njurisdiction: Xyland\nlanguage: en\n");
        var rulebook = Rulebook.Load(_folder).Value;
        var schema = RulebookSchemas.Manifest(rulebook);
        File.WriteAllText(Path.Combine(_folder, "s.json"), old.Length == 0 ? schema : schema.Replace(old, changed, StringComparison.Ordinal));

        rulebook.CheckSchemas(_folder).Select(d => d.Code).Should().Equal(code is null ? [] : [code]);
    }
}
