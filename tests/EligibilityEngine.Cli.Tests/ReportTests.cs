using System.IO.Compression;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>One report in every format, on the screen or in a file.</summary>
public partial class ReportTests
{
    private static readonly string[] Facts = ["sex=male", "citizen=yes", "born=2000-01-10", "--on", "2020-05-01", "--assume", "ordinary"];

    public static TheoryData<string[]> Verbs =>
    [
        ["check", .. Facts], ["possible", "sex=male", "--on", "2020-05-01"], ["change", .. Facts], ["timeline", .. Facts], ["compare", .. Facts, "--with", "2010-01-01"],
        ["compare", "--law-of", "2010-01-01", "--with", "2020-01-01"], ["compare", .. Facts, "--readings"],
    ];

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_report_reads_as_the_golden_file_shows(string format)
    {
        using var folder = ReportFolder.WithCitableAct();

        Hash().Replace(ReportFolder.Run(folder, ["check", .. Facts, "--question", "conscription", "--format", format]).Out, "HASH").ShouldBeGolden("report-" + format);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_format_has_the_same_words(string[] verb)
    {
        using var folder = new TemporaryFolder();
        foreach (var ending in new[] { "txt", "md", "html", "docx" })
        {
            Tool.Run([.. verb, "--out", folder.At("r." + ending)]).Should().Be(new Outcome(0, $"The report is in {folder.At("r." + ending)}.\n", ""), ending);
        }

        var text = Words(File.ReadAllText(folder.At("r.txt")));
        var word = Words(Tags().Replace(Part(folder.At("r.docx"), "word/document.xml") + Part(folder.At("r.docx"), "word/footnotes.xml"), " "));
        var html = Words(System.Net.WebUtility.HtmlDecode(Tags().Replace(File.ReadAllText(folder.At("r.html")).Split("<body>")[1], " ")));
        var markdown = Words(File.ReadAllText(folder.At("r.md")).Replace("\\", "", StringComparison.Ordinal));
        text.Should().HaveCountGreaterThan(40);
        text.Except(word).Should().BeSubsetOf(["Notes"], "all others are in the Word file, whose footnotes need no heading");
        text.Except(markdown).Should().BeSubsetOf(["Notes"], "all others are in Markdown");
        text.Where(w => w.Length > 1).Except(html).Except(verb[0] == "timeline" ? ["age", "date"] : []).Should().BeEmpty("they are in HTML");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Json_is_that_of_the_other_option(string[] verb)
    {
        var json = Tool.Run([.. verb, "--json"]).Out;

        json.Should().StartWith("{");
        Tool.Run([.. verb, "--format", "json"]).Out.Should().Be(json);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_report_tells_its_sources_and_what_it_was_made_with(string[] verb) => Tool.Run([.. verb, "--format", "text"]).Out.Should()
        .Contain("\nList of authorities\n").And.Contain("\nWhat this was made with\n").And.Contain("Engine        EligibilityEngine ").And.MatchRegex("Content hash  [0-9a-f]{64}")
        .And.Contain("[1] Act on military duty, statute").And.Contain("page 4 [").And.Contain("\nNotes\n");

    [Fact]
    public void Names_and_days_of_birth_can_be_left_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ivanov.yaml", "case: ivanov-ivan\ntitle: Ivan Ivanov\non: 2020-05-01\nassume: ordinary\nfacts: { born: 2000-01-10, sex: male, citizen: yes }\n");
        foreach (var verb in new string[][] { ["check"], ["change"], ["timeline"], ["compare", "--with", "2010-01-01"], ["possible"] })
        {
            foreach (var format in new[] { "txt", "md", "html", "docx" })
            {
                string[] said = [verb[0], folder.At("ivanov.yaml"), .. verb[1..], "--out", folder.At("r." + format)];
                string Read() => format == "docx" ? Tags().Replace(string.Concat(ZipFile.OpenRead(folder.At("r.docx")).Entries.Select(e => Part(folder.At("r.docx"), e.FullName))), "") : File.ReadAllText(folder.At("r." + format));
                Tool.Run(said).Code.Should().Be(0);
                Read().Should().Contain("Ivan Ivanov").And.Contain("10 January 2000");

                Tool.Run([.. said, "--redact"]).Code.Should().Be(0);
                Read().Should().NotContainAny("Ivanov", "ivanov", "10 January", "January 10", "2000-01-10", "2018-01-10", "2018-01-09", "2027-01-10").And.Contain("20 years old");
            }
        }
    }

    [Theory]
    [InlineData("2000-01", "20 years old", "January 2000", "2000-01-31", "31 January", "2018-01-01")]
    [InlineData("2000-03..2000-07", "is between 19 and 20 years old", "March 2000", "July 2000", "2000-03", "2018-03-01")]
    [InlineData("..2000-03-31", "20 or more years old", "March 2000", "31 March", "2018-03-31")]
    public void So_can_one_that_is_known_in_part(string born, string age, params string[] left)
    {
        foreach (var verb in new string[][] { ["check"], ["change"], ["timeline", "--to", "2030-01-01"], ["possible"] })
        {
            var told = Tool.Run([verb[0], $"born={born}", "sex=male", "citizen=yes", "--on", "2020-05-01", "--assume", "ordinary", .. verb[1..], "--redact"]);

            told.Out.Should().NotContainAny(left);
            string.Join(' ', told.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Should().Contain(age);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_one_clear_line_and_nothing_is_left()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file.html", "as it was");
        foreach (var (place, why) in new[] { (folder.Path, "is a folder"), (folder.At("nowhere/r.html"), "there is no such folder"), (folder.At("file.html/r.html"), "there is no such folder"), ("", "needs the name of a file") })
        {
            var run = Tool.Run(["check", .. Facts, "--format", "html", "--out", place]);

            run.Error.Should().StartWith("eligibility: ").And.Contain(why).And.Match(e => e.Count(c => c == '\n') == 1);
            (run.Code, run.Out).Should().Be((1, ""));
        }

        Directory.EnumerateFileSystemEntries(folder.Path).Should().Equal(folder.At("file.html"));
        File.ReadAllText(folder.At("file.html")).Should().Be("as it was");
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_as_a_whole_and_a_link_stays_one()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.At("link.html"), "real.html");
        folder.Write("real.html", new string('x', 1_000_000));

        Tool.Run(["check", .. Facts, "--out", folder.At("link.html")]).Code.Should().Be(0);

        File.ReadAllText(folder.At("real.html")).Should().StartWith("<!DOCTYPE html>").And.EndWith("</html>\n");
        new FileInfo(folder.At("link.html")).LinkTarget.Should().Be("real.html");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().HaveCount(2);
    }

    [Theory]
    [InlineData("`xml` is no format of a report", "--format", "xml")]
    [InlineData("`htm` is no format of a report: `text`, `markdown`, `html`, `docx`, `json`; did you mean `html`?", "--format", "htm")]
    [InlineData("`oscolla` is no style of citing: `footnote`, `oscola`, `gost`, `bibtex`, `csl`, `ris`; did you mean `oscola`?", "--cite", "oscolla")]
    [InlineData("a Word document goes to a file", "--format", "docx")]
    [InlineData("`--json` and `--format html` ask for two formats", "--json", "--format", "html")]
    [InlineData("`--cite bibtex` is a format of its own", "--cite", "bibtex", "--format", "html")]
    [InlineData("`--cite gost` has no effect on JSON", "--cite", "gost", "--json")]
    [InlineData("`--redact` does not go with JSON", "--redact", "--json")]
    [InlineData("the ending of `report.pdf` names no format", "--out", "report.pdf")]
    public void What_does_not_go_together_is_told(string message, params string[] options)
    {
        foreach (var verb in new[] { "check", "possible", "change", "timeline" })
        {
            var run = Tool.Run([verb, .. Facts, .. options]);

            run.Error.Should().StartWith("eligibility: ").And.Contain(message);
            (run.Code, run.Out).Should().Be((1, ""));
        }
    }

    [Fact]
    public void The_notes_are_in_the_style_asked_for() =>
        Tool.Run(["check", .. Facts, "--format", "markdown", "--cite", "gost"]).Out.Should().Contain("[^1]: Act on military duty \\[Электронный ресурс\\] : закон. Статья 31".Replace("Статья", "Ст.", StringComparison.Ordinal));

    private static string Part(string file, string part)
    {
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();
}
