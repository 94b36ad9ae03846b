using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
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

    private Checked<Rulebook> Load() => Allocation.Bounded(() => Rulebook.Load(_folder));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
