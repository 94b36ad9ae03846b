using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Schemas;
using EligibilityEngine.Syntax;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>What the engine takes, the schemas take too.</summary>
public class MadeUpFilesTests
{
    [Fact]
    public void Every_file_of_a_made_up_rulebook_follows_the_schemas() => Laws.Wide.Check(10, madeUp =>
    {
        foreach (var vocabulary in new[] { null, madeUp.Rulebook })
        {
            CheckFiles(madeUp.Files, vocabulary);
            CheckFiles(madeUp.Rulebook.ToCanonicalFiles().Where(f => f.Path == "rulebook.yaml" || f.Path.StartsWith("sources", StringComparison.Ordinal)), vocabulary);
        }
    });

    private static void CheckFiles(IEnumerable<RulebookFile> files, Rulebook? vocabulary)
    {
        var rules = new SchemaOf(RulebookSchemas.Rules(vocabulary));
        var manifest = new SchemaOf(RulebookSchemas.Manifest(vocabulary));
        var source = new SchemaOf(RulebookSchemas.Source());
        foreach (var file in files)
        {
            var schema = file.Path == "rulebook.yaml" ? manifest : file.Path.StartsWith("sources", StringComparison.Ordinal) ? source : rules;
            schema.MistakesOfYaml(Encoding.UTF8.GetString(file.Content.Span)).Should().BeEmpty("{0} is valid", file.Path);
        }
    }
}
