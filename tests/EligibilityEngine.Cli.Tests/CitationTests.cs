using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The sources of an answer in the styles of lawyers and in the formats of reference managers.</summary>
public class CitationTests
{
    private static readonly string[] Liable = ["check", "sex=male", "citizen=yes", "age=20", "doctorate=does-not-count", "--on", "2020-05-01", "--assume", "ordinary", "--question", "conscription"];

    private const string Parse = """
        const { Cite } = require('@citation-js/core');
        require('@citation-js/plugin-bibtex'); require('@citation-js/plugin-csl'); require('@citation-js/plugin-ris');
        const data = new Cite(require('fs').readFileSync(process.argv[1], 'utf8')).data;
        console.log(JSON.stringify(data.map(({ _graph, ...item }) => item)));
        """;

    [Theory]
    [InlineData("footnote", "Act on military duty [О воинской службе], statute No. 561-IV of 16 February 2012, Parliament of Xyland, Ведомости, 2012, № 5, article 31, in Russian, https://law.example/act-2012, read on 4 April 2026")]
    [InlineData("footnote", "Report on the army of Xyland, report, Xyland Observer, published between 2 June 2015 and 31 December 2015, page 4")]
    [InlineData("oscola", "О воинской службе [Act on military duty], statute No 561-IV, 16 February 2012, Ведомости, 2012, № 5 (Xyland), art 31 <https://law.example/act-2012> accessed 4 April 2026.")]
    [InlineData("oscola", "Xyland Observer, ‘Report on the army of Xyland’ (2015), 4.")]
    [InlineData("gost", "О воинской службе [Электронный ресурс] : закон от 16 февраля 2012 г. № 561-IV // Ведомости, 2012, № 5. Ст. 31. URL: https://law.example/act-2012 (дата обращения: 04.04.2026).")]
    [InlineData("gost", "Report on the army of Xyland // Xyland Observer. 2015. С. 4.")]
    public void Each_style_of_lawyers_has_a_string_of_its_own(string style, string line)
    {
        using var folder = ReportFolder.WithCitableAct();

        ReportFolder.Run(folder, [.. Liable, "--cite", style]).Out.Split('\n').Should().Contain(line);
    }

    [Fact]
    public void What_is_not_known_of_a_source_stays_out()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("sources/act-2012.yaml", "kind: statute\n", "");
        folder.Change("sources/act-2012.yaml", "address: https://law.example/act-2012\n", "");
        var lines = new[] { "footnote", "oscola", "gost", "bibtex", "csl", "ris" }.Select(s => ReportFolder.Run(folder, [.. Liable, "--cite", s]).Out).ToList();

        string.Concat(lines).Should().NotContainAny("null", "unknown", "URL:", "accessed", "urldate", "дата обращения", "No.", "№", "()", "<>");
        lines[0].Should().StartWith("Act on military duty, Parliament of Xyland, published 16 February 2012, article 31, in xy\n");
    }

    [Fact]
    public void The_record_of_an_act_in_RIS_has_its_number_day_places_and_address()
    {
        using var folder = ReportFolder.WithCitableAct();

        ReportFolder.Run(folder, [.. Liable, "--cite", "ris"]).Out.Should().StartWith("""
            TY  - STAT
            ID  - act-2012
            TI  - Act on military duty
            OP  - О воинской службе
            T2  - Ведомости, 2012, № 5
            PB  - Parliament of Xyland
            PY  - 2012
            DA  - 2012/02/16/
            M1  - 561-IV
            M3  - statute
            SE  - article 31
            LA  - ru
            UR  - https://law.example/act-2012
            Y2  - 2026/04/04/
            ER  - 
            """.ReplaceLineEndings("\n"));
    }

    [NpmFact]
    public void A_parser_of_reference_managers_reads_all_three_formats()
    {
        using var folder = ReportFolder.WithCitableAct();
        foreach (var style in new[] { "bibtex", "csl", "ris" })
        {
            ReportFolder.Run(folder, [.. Liable, "--cite", style, "--out", folder.At(style)]).Code.Should().Be(0);
            var (code, read) = OtherPrograms.Node(Parse, folder.At(style));

            code.Should().Be(0, "{0}: {1}", style, read);
            var items = JsonNode.Parse(read)!.AsArray();
            items.Count.Should().Be(2, style);
            var act = items[0]!;
            act["id"]!.GetValue<string>().Should().Be("act-2012");
            act["type"]!.GetValue<string>().Should().Be("legislation", style);
            act["title"]!.GetValue<string>().Should().Be("Act on military duty", style);
            act["number"]!.GetValue<string>().Should().Be("561-IV", style);
            act["URL"]!.GetValue<string>().Should().Be("https://law.example/act-2012", style);
            act["language"]!.GetValue<string>().Should().Be("ru", style);
            act["issued"]!["date-parts"]![0]!.AsArray().Select(p => (int)p!).Should().Equal([2012, 2, 16], style);
            items[1]!["issued"]!["date-parts"]![0]!.AsArray().Select(p => (int)p!).Should().Equal([2015], style);
            act.ToJsonString().Should().Contain("article 31", style);
        }
    }

    [NpmFact]
    public void A_title_of_signs_reads_as_it_is()
    {
        const string Odd = @"50% of {A} & B_c #1 $2 ~x^y \o/ \""q\""";
        using var folder = ReportFolder.WithCitableAct();
        folder.Change("sources/act-2012.yaml", "title: Act on military duty", "title: '" + Odd + "'");
        foreach (var style in new[] { "bibtex", "csl", "ris" })
        {
            ReportFolder.Run(folder, [.. Liable, "--cite", style, "--out", folder.At(style)]).Code.Should().Be(0);
            var (code, read) = OtherPrograms.Node(Parse, folder.At(style));

            code.Should().Be(0, "{0}: {1}", style, read);
            JsonNode.Parse(read)![0]!["title"]!.GetValue<string>().Should().Be(Odd, style);
        }
    }

    [Fact]
    public void Every_verb_that_names_provisions_has_sources()
    {
        foreach (var verb in new[] { "check", "possible", "change" })
        {
            Tool.Run(verb, "sex=male", "citizen=yes", "age=20", "--on", "2020-05-01", "--cite", "oscola").Out.Should().Contain("Act on military duty, 16 February 2012 (Xyland), art 31 <", verb);
        }

        Tool.Run("timeline", "sex=male", "citizen=yes", "born=2000-01-10", "--cite", "csl").Out.Should().Contain("\"id\": \"act-2012\"");
        using var compared = JsonDocument.Parse(Tool.Run("compare", "--law-of", "2010-01-01", "--with", "2020-01-01", "--cite", "csl").Out);
        compared.RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString()).Should().Contain("act-2012");
    }
}
