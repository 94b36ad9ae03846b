using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The rulebook that comes with the tool.</summary>
public class KazakhstanTests
{
    [Fact]
    public void The_embedded_files_are_those_of_the_repository()
    {
        var expected = Directory.EnumerateFiles("rules/kz", "*.yaml", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles("seeds", "*.yaml"))
            .Select(f => f.Replace('\\', '/')).Order(StringComparer.Ordinal);

        KazakhstanRulebook.Files.Select(f => f.Path).Should().Equal(expected);
        KazakhstanRulebook.Files.Should().OnlyContain(f => f.Content.ToArray().SequenceEqual(File.ReadAllBytes(f.Path)));
    }

    [Fact]
    public void It_is_the_rulebook_of_the_folder() => KazakhstanRulebook.Load().Hash.Should().Be(Rulebook.Load("rules/kz").Value.Hash);

    [Fact]
    public void Many_threads_share_one_rulebook()
    {
        var loaded = new Rulebook[8];
        Parallel.For(0, loaded.Length, i => loaded[i] = KazakhstanRulebook.Load());

        loaded.Should().OnlyContain(r => ReferenceEquals(r, loaded[0]));
    }

    [Fact]
    public void Without_a_folder_the_tool_uses_it() => Tool.RunBare("lint").Out.Should().Contain($" kz {KazakhstanRulebook.Load().Version}: ");

    [Fact]
    public void A_man_of_23_was_liable_in_2019()
    {
        var run = Tool.RunBare("check", "sex=male", "citizen=yes", "age=23", "--on", "2019-05-30", "--assume", "ordinary");

run.Out.Should().StartWith("On 30 May 2019, under the law of that day, the person is liable to conscript\nservice, must serve for 12 months and is not in the reserve.");
        run.Code.Should().Be(0);
    }
}
