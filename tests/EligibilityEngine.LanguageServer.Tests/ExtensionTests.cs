using System.IO.Compression;
using System.Text.Json;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>The extension of VS Code.</summary>
public class ExtensionTests
{
    private static readonly string Folder = Repository.PathTo("src", "EligibilityEngine.LanguageServer", "vscode");

    private static JsonObject Package => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")))!.AsObject();

    [Fact]
    public void It_has_the_version_of_the_engine_and_the_files_that_it_names()
    {
        Package["version"]!.GetValue<string>().Should().Be(Engine.Version);
        File.Exists(Path.Combine(Folder, Package["main"]!.GetValue<string>())).Should().BeTrue();
        foreach (var language in Package["contributes"]!["languages"]!.AsArray())
        {
            JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, language!["configuration"]!.GetValue<string>()))).Should().NotBeNull();
        }
    }

    [Fact]
    public void It_sets_what_the_server_reads()
    {
        var settings = Package["contributes"]!["configuration"]!["properties"]!.AsObject().Select(p => p.Key["eligibility.".Length..]).Except(["command"]);

        settings.Should().OnlyContain(s => typeof(Protocol.Settings).GetProperties().Any(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == s));
        File.ReadAllText(Path.Combine(Folder, "extension.js")).Should().ContainAll(settings.Select(s => $"set.get(\"{s}\")"));
    }

    [NpmFact]
    public void It_packs()
    {
        var copy = Directory.CreateTempSubdirectory("vscode ").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Folder))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            NpmFactAttribute.Run(copy, "install", "--no-audit", "--no-fund", "--ignore-scripts").Should().Match<(int Code, string Output)>(r => r.Code == 0);
            NpmFactAttribute.Run(copy, "run", "package").Should().Match<(int Code, string Output)>(r => r.Code == 0);

            using var packed = ZipFile.OpenRead(Path.Combine(copy, "eligibility.vsix"));
            packed.Entries.Select(e => e.FullName).Should().Contain(["extension/package.json", "extension/extension.js", "extension/language-configuration.json", "extension/readme.md"])
                .And.Contain(e => e.StartsWith("extension/node_modules/vscode-languageclient/"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }
}
