using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Loading;

/// <summary>Files and folders meant to break the reader are refused with a diagnostic, and cost little.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rulebook-").FullName;

    public HostileFolderTests()
    {
        foreach (var (path, text) in SmallLaw.Files)
        {
            Write(path, text);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_folder_as_it_is_has_no_mistake() => Load().Diagnostics.Should().BeEmpty();

    [Fact]
    public void A_file_of_200_MB_is_refused_without_being_read()
    {
        using (var file = File.Create(Path.Combine(_folder, "large.yaml")))
        {
            file.SetLength(200L * 1024 * 1024);
        }

        Load().Diagnostics.Select(d => d.Code).Should().Equal("EE1002");
    }

    [Fact]
    public void A_stream_without_end_is_read_only_up_to_the_limit()
    {
        if (File.Exists("/dev/zero"))
        {
            File.CreateSymbolicLink(Path.Combine(_folder, "case.yaml"), "/dev/zero");

            Allocation.Bounded(() => Case.Load(Path.Combine(_folder, "case.yaml"))).Diagnostics.Select(d => d.Code).Should().Equal("EE1002");
        }
    }

    [Fact]
    public void A_link_is_not_followed_so_that_a_folder_cannot_contain_itself()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "again"), _folder);
        File.CreateSymbolicLink(Path.Combine(_folder, "rules-again.yaml"), Path.Combine(_folder, "rules.yaml"));

        Load().Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_source_folder_that_contains_the_rulebook_is_read_once()
    {
        Write("rulebook.yaml", SmallLaw.Files[0].Text + "sources: [ ., sources, ./sources/../sources ]\n");

        Load().Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Files_deeper_than_the_limit_are_refused()
    {
        Write(string.Concat(Enumerable.Range(0, Limits.FolderDepth + 2).Select(i => $"d{i}/")) + "deep.yaml", "facts: 1");

        Load().Diagnostics.Select(d => d.Code).Should().Equal("EE1024");
    }

    [Fact]
    public void More_files_than_a_rulebook_may_have_are_refused_once()
    {
        for (var i = 0; i <= Limits.RulebookFiles; i++)
        {
            Write($"many/{i}.yaml", "facts: [ { fact: f" + i + ", derived: { count-of: [ citizen ] } } ]");
        }

        Load().Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).Should().Equal("EE1024");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        var only = Rulebook.Load(Path.Combine(_folder, "nowhere")).Diagnostics.Should().ContainSingle().Subject;

        only.Code.Should().Be("EE3016");
    }

    [Fact]
    public void A_folder_of_sources_that_is_not_there_is_one_mistake()
    {
        Directory.Move(Path.Combine(_folder, "sources"), _folder + "-elsewhere");
        Directory.Delete(_folder + "-elsewhere", recursive: true);
        Write("rulebook.yaml", SmallLaw.Files[0].Text + "sources: [ ../nowhere ]\n");

        Load().Diagnostics.Select(d => d.Code).Should().Equal("EE3016");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_one_mistake()
    {
        var only = Case.Load(Path.Combine(_folder, "no-such-file.yaml")).Diagnostics.Should().ContainSingle().Subject;

        only.Code.Should().Be("EE1023");
    }

    [Fact]
    public void A_pipe_is_refused_instead_of_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pipe = Path.Combine(_folder, "pipe.yaml");
        System.Diagnostics.Process.Start("mkfifo", [pipe]).WaitForExit();

        Told(Load().Diagnostics).Should().Be("EE1023 the file cannot be read: it is not a regular file");
        Told(Case.Load(pipe).Diagnostics).Should().Be("EE1023 the file cannot be read: it is not a regular file");
    }

    [Theory]
    [InlineData("scenarios/men.yaml", "given: { on: 2024-05-01 }\nscenarios: [ { scenario: A man, expect: { conscription: liable } } ]\n")]
    [InlineData("scenarios/broken.yaml", "scenarios: [ { scenario: A man, expects: 1 } ]\n")]
    [InlineData("cases/man.yaml", "case: a-man\non: 2024-05-01\n")]
    [InlineData("cases/man.yaml", "case: a-man\non: 2024-05-01\nfacts: { a: yes }\nreadings: { r: b }\n")]
    public void Scenarios_and_cases_inside_the_folder_are_known_by_their_key_and_are_no_rules(string path, string yaml)
    {
        var hash = Load().Value.Hash;
        Write(path, yaml);

        Load().Diagnostics.Should().BeEmpty();
        Load().Value.Hash.Should().Be(hash);
    }

    [Fact]
    public void Scenarios_are_found_among_the_files_of_their_rulebook()
    {
        Write("scenarios/men.yaml", "scenarios: [ { scenario: A man, on: 2024-05-01, expect: { conscription: not-liable } } ]\n");
        Write("cases/man.yaml", "case: a-man\non: 2024-05-01\n");

        var suite = ScenarioSuite.Load(Load().Value, _folder);

        suite.Diagnostics.Should().BeEmpty();
        suite.Value.Scenarios.Select(s => s.Title).Should().Equal("A man");
    }

    [Fact]
    public void What_is_neither_a_rulebook_nor_scenarios_is_told_among_scenarios()
    {
        Write("scenarios/men.yaml", "scenarois: [ { scenario: A man } ]\n");

        Told(ScenarioSuite.Load(SmallLaw.Rulebook, _folder).Diagnostics).Should().StartWith("EE1022 this file is not a scenario file");
    }

    private static string Told(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(d => $"{d.Code} {d.Message}"));

    private Result<Rulebook> Load() => Allocation.Bounded(() => Rulebook.Load(_folder));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
