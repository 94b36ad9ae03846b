using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>A report as one page of HTML.</summary>
public partial class HtmlReportTests
{
    private const double LeastContrast = 4.5;

    private static readonly string[] Facts = ["sex=male", "citizen=yes", "born=2000-01-10", "--on", "2020-05-01", "--assume", "ordinary", "--format", "html"];

    private static string Page(params string[] verb)
    {
        using var folder = ReportFolder.WithCitableAct();
        return ReportFolder.Run(folder, [.. verb, .. Facts]).Out;
    }

    [NpmFact]
    public void A_validator_finds_nothing_wrong_with_any_page()
    {
        using var folder = ReportFolder.WithCitableAct();
        string[][] verbs =
            [["check"], ["check", "--why"], ["check", "--redact"], ["possible"], ["change"], ["timeline"], ["timeline", "--redact"], ["compare", "--with", "2010-01-01"], ["compare", "--readings"]];
        var files = verbs.Select((v, i) => folder.Write($"{i}.html", ReportFolder.Run(folder, [.. v, .. Facts]).Out)).ToList();
        files.Add(folder.Write("kz.html", Tool.RunBare("compare", "--law-of", "2011-06-01", "--with", "2026-01-01", "--question", "conscription", "--format", "html").Out));

        var (code, said) = OtherPrograms.HtmlValidate([.. files]);

        code.Should().Be(0, said);
    }

    [NpmFact]
    public void The_validator_does_find_what_is_wrong()
    {
        using var folder = new TemporaryFolder();

        OtherPrograms.HtmlValidate(folder.Write("bad.html", Page("check").Replace("<h2>", "<h4>", StringComparison.Ordinal))).Code.Should().NotBe(0);
    }

    [Fact]
    public void Nothing_runs_and_nothing_is_fetched()
    {
        foreach (var page in new[] { Page("check"), Page("timeline"), Page("change") })
        {
            Regex.Count(page, "<script").Should().Be(1);
            page.Should().Contain("<script type=\"application/ld+json\">").And.Contain("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"");
            page.Should().NotContainAny(" src=", "<link", "@import", "url(http", "<iframe", "<object", "<img", " onload", " onclick", "javascript:");
            page.Should().StartWith("<!DOCTYPE html>\n<html lang=\"en\">").And.Contain("size: A4").And.Contain("@top-left { content: \"");
            Regex.Count(page, "<h1").Should().Be(1);
        }
    }

    [Fact]
    public void A_timeline_is_drawn_in_the_page() => Page("timeline").Should().Contain("<figure>\n<svg ").And.Contain("role=\"img\"").And.NotContain("<?xml");

    [Fact]
    public void Each_mark_leads_to_its_note_and_back()
    {
        var page = Page("check");
        var notes = Regex.Matches(page, "<li id=\"note-([0-9]+)\">").Select(m => m.Groups[1].Value).ToList();

        notes.Should().HaveCountGreaterThan(1).And.Equal(Enumerable.Range(1, notes.Count).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        foreach (var note in notes)
        {
            Regex.Count(page, $"<a id=\"mark-{note}\" href=\"#note-{note}\">").Should().Be(1);
            Regex.Count(page, $"href=\"#mark-{note}\"").Should().Be(1);
        }
    }

    [Fact]
    public void The_own_wording_of_a_source_stands_beside_the_paraphrase_in_its_language() =>
        Page("check").Should().Contain("Men from 18 up to 27 may be called up.").And.Contain($"<span lang=\"ru\">{ReportFolder.Own}</span>");

    [Fact]
    public void Every_colour_of_text_can_be_read_on_its_ground()
    {
        var colours = Regex.Matches(Page("check"), @"(?<![a-z-])color: (#[0-9a-f]{6})").Select(m => m.Groups[1].Value).Distinct().ToList();

        colours.Should().HaveCountGreaterThan(4);
        colours.Should().OnlyContain(c => Contrast(c, "#ffffff") >= LeastContrast && Contrast(c, "#fff3bf") >= LeastContrast);
    }

    [Fact]
    public void The_sources_are_data_too()
    {
        using var data = JsonDocument.Parse(Data().Match(Page("check")).Groups[1].Value);
        var act = data.RootElement.GetProperty("citation")[0];
        string? Of(string name) => act.GetProperty(name).GetString();

        data.RootElement.GetProperty("@context")[0].GetString().Should().Be("https://schema.org");
        act.GetProperty("@type")[0].GetString().Should().Be("Legislation");
        new[] { "legislationIdentifier", "legislationDate", "legislationDateVersion", "legislationDateOfApplicability", "datePublished", "inLanguage", "url", "eli:date_publication", "eli:version_date", "eli:first_date_entry_in_force" }
            .Select(Of).Should().Equal("561-IV", "2012-02-16", "2026-04-04", "2012-03-01", "2012-02-16", "ru", "https://law.example/act-2012", "2012-02-16", "2026-04-04", "2012-03-01");
    }

    [Fact]
    public void No_text_of_a_rulebook_or_a_case_is_markup()
    {
        const string Hostile = "</script></style></title><script>alert(1)</script><img src=x onerror=alert(2)>";
        using var folder = ReportFolder.WithCitableAct();
        folder.Change("sources/act-2012.yaml", "title: Act on military duty", $"title: '{Hostile}'");
        folder.Change("sources/act-2012.yaml", "address: https://law.example/act-2012", "address: 'javascript:alert(3)'");
        folder.Write("case.yaml", $"case: c\ntitle: '{Hostile}'\non: 2020-05-01\nassume: ordinary\nfacts: {{ born: 2000-01-10, sex: male, citizen: yes }}\n");
        foreach (var verb in new[] { "check", "timeline", "change" })
        {
            var page = ReportFolder.Run(folder, verb, folder.At("case.yaml"), "--format", "html").Out;

            Regex.Count(page, "<script").Should().Be(1);
            Regex.Count(page, "</script").Should().Be(1);
            Regex.Count(page, "</title>").Should().Be(verb == "timeline" ? 2 : 1);
            page.Should().NotContain("<img").And.NotContain("href=\"javascript");
            JsonDocument.Parse(Data().Match(page).Groups[1].Value).RootElement.GetProperty("citation")[0].GetProperty("alternateName").GetString().Should().Be(Hostile);
        }
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>As WCAG 2 defines it.</summary>
    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
