using EligibilityEngine.Building;
using EligibilityEngine.Preparing;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Generators.Tests;

/// <summary>A build tells every mistake of a rulebook at its line as compilers do, and prepares a rulebook that has none.</summary>
public sealed class RulebookBuildTests : IDisposable
{
    private const string Manifest = "rulebook: library\ntitle: The library\nversion: 1.0.0\njurisdiction: a town\nlanguage: en\n";
    private const string Source = "source: act\ntitle: The library act\npublished: 2000-01-01\nlanguage: en\nstatements:\n  s1: { at: section 1, says: Residents may borrow. }\n";

    private const string Rules = """
        facts:
          - { fact: resident, title: Residence, type: yes-no, ask: Does the person live here?, when-true: lives here, when-false: lives elsewhere, changes: the person }
        questions:
          - { question: borrowing, title: Borrowing, ask: May the person borrow?, answers: [ { answer: none, says: may not borrow }, { answer: granted, says: may borrow } ] }
        provisions:
          - { provision: p1, title: Residents borrow, question: borrowing, answer: granted, in-force: always, cites: act/s1, when: { resident: yes } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("eligibility-").FullName;

    [Fact]
    public void A_mistake_is_told_with_its_code_at_its_line()
    {
        var (code, told) = Build(Rules.Replace("{ resident: yes }", "{ residnt: yes }", StringComparison.Ordinal));
        code.Should().Be(1);
        told.Should().MatchRegex(@"^[^\n]*rules\.yaml\(6,\d+\): error EE2001: [^\n]*`residnt`[^\n]*\(did you mean `resident`\?\)\n$");
        File.ReadAllBytes(Path.Combine(_folder, "out", "rules_library.prepared")).Should().BeEmpty();
    }

    [Fact]
    public void What_can_be_so_of_nobody_is_a_warning_where_it_is_looked_for()
    {
        var never = Rules.Replace("{ resident: yes }", "{ all: [ { resident: yes }, { resident: no } ] }", StringComparison.Ordinal);
        Build(never).Should().Be((0, ""));
        var (code, told) = Build(never, isChecked: true);
        code.Should().Be(0);
        told.Should().MatchRegex(@"rules\.yaml\(6,\d+\): warning EE3\d\d\d: ");
    }

    [Fact]
    public void A_rulebook_without_mistakes_is_prepared_and_is_the_same()
    {
        Build(Rules).Should().Be((0, ""));
        List<RulebookFile> files = [.. Files(Rules).Select(f => f.File)];
        PreparedRulebook.Read(File.ReadAllBytes(Path.Combine(_folder, "out", "rules_library.prepared")), files)!.Hash.Should().Be(Rulebook.Load(files).Value.Hash);
    }

    [Fact]
    public void Files_are_read_from_a_list_under_the_names_that_they_have_in_the_assembly()
    {
        var list = Path.Combine(_folder, "files.txt");
        var written = Path.Combine(_folder, "a.yaml");
        File.WriteAllText(written, Manifest);
        File.WriteAllLines(list, [$"rules/b/rulebook.yaml|{written}", $"rules\\a\\rulebook.yaml|{written}", ""]);
        BuildFile.ReadList(list).Select(f => f.File.Path).Should().Equal("rules/a/rulebook.yaml", "rules/b/rulebook.yaml");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ImmutableArray<BuildFile> Files(string rules) =>
        [.. new[] { ("rulebook.yaml", Manifest), ("rules.yaml", rules), ("source.yaml", Source) }.Select(f => new BuildFile($"/app/{f.Item1}", new RulebookFile($"rules/library/{f.Item1}", System.Text.Encoding.UTF8.GetBytes(f.Item2))))];

    private (int Code, string Told) Build(string rules, bool isChecked = false)
    {
        using var told = new StringWriter();
        return (RulebookBuild.Run(Files(rules), Path.Combine(_folder, "out"), isChecked, told), told.ToString());
    }
}
