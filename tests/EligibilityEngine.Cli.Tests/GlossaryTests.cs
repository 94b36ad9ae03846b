using System.Text.RegularExpressions;
using EligibilityEngine.Describing;
using EligibilityEngine.Reporting;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The terms of the tool.</summary>
public partial class GlossaryTests
{
    [Fact]
    public void The_page_of_the_language_tells_the_terms_as_the_tool_does()
    {
        var say = Phrases.In("en");

        Row().Matches(File.ReadAllText("rules/README.md").Split("\n## 7. Terms\n")[1]).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).Skip(1)
            .Should().Equal(Enum.GetValues<ToolTerm>().Select(t => (say.Term(t).ToString(), say.Meaning(t).ToString())));
    }

    [Fact]
    public void Every_term_is_explained_in_their_order()
    {
        var told = Tool.RunBare("show", "--glossary").Out.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ').Select(l => l.Trim().Split(':')[0]).ToList();

        told.Should().Contain(["stands", "ground", "reading", "horizon"]).And.HaveCount(Enum.GetValues<ToolTerm>().Length).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| ([^|-][^|]*?) \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
