using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>Every YAML file of the law says which schema it follows, and follows it.</summary>
public class YamlFilesTests
{
    private const string Header = "# yaml-language-server: $schema=";

    private static readonly Dictionary<string, Lazy<SchemaOf>> Published = PublishedSchemasTests.All
        .ToDictionary(name => name, name => new Lazy<SchemaOf>(() => new SchemaOf(PublishedSchemasTests.Schema(name))));

    public static TheoryData<string> Files => [.. new[] { "rules/kz", "seeds", "tests/scenarios", "tests/cases" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder.Split('/')), "*.yaml", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_names_its_schema_in_the_first_line(string path)
    {
        var first = File.ReadLines(Repository.PathTo(path)).First();
        first.Should().StartWith(Header);
        var schema = Path.Combine(Path.GetDirectoryName(Repository.PathTo(path))!, first[Header.Length..]);
        File.Exists(schema).Should().BeTrue("{0} names the schema {1}", path, first[Header.Length..]);
        Path.GetFileName(schema).Should().Be($"{KindOf(path)}.schema.json");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_follows_its_schema(string path) =>
        Published[KindOf(path)].Value.MistakesOfYaml(File.ReadAllText(Repository.PathTo(path))).Should().BeEmpty();

    private static string KindOf(string path) => path switch
    {
        "rules/kz/rulebook.yaml" => "rulebook",
        _ when path.StartsWith("rules/kz/plans/", StringComparison.Ordinal) => "plan",
        _ when path.StartsWith("rules/kz/populations/", StringComparison.Ordinal) => "population",
        _ when path.StartsWith("rules/kz/languages/", StringComparison.Ordinal) => "translation",
        _ when path.StartsWith("seeds/", StringComparison.Ordinal) => "source",
        _ when path.StartsWith("tests/scenarios/", StringComparison.Ordinal) => "scenarios",
        _ when path.StartsWith("tests/cases/", StringComparison.Ordinal) => "case",
        _ => "rules",
    };
}
