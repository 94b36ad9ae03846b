using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Cli.Tests;

/// <summary>A report as a Word file.</summary>
public class WordReportTests
{
    private static readonly string[] Facts = ["sex=male", "citizen=yes", "born=2000-01-10", "--on", "2020-05-01", "--assume", "ordinary"];

    public static TheoryData<string[]> Verbs =>
        [["check", .. Facts], ["check", .. Facts, "--why"], ["possible", "sex=male", "--on", "2020-05-01"], ["change", .. Facts], ["timeline", .. Facts], ["compare", .. Facts, "--with", "2010-01-01"], ["compare", "--law-of", "2010-01-01", "--with", "2020-01-01"]];

    private static string Write(TemporaryFolder folder, params string[] verb)
    {
        var file = folder.At("report.docx");
        ReportFolder.Run(folder, [.. verb, "--out", file]).Code.Should().Be(0);
        return file;
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_file_is_valid(string[] verb)
    {
        using var folder = ReportFolder.WithCitableAct();
        using var word = WordprocessingDocument.Open(Write(folder, verb), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Should().BeEmpty();
    }

    [Fact]
    public void Notes_are_footnotes_and_parts_have_styles()
    {
        using var folder = ReportFolder.WithCitableAct();
        using var word = WordprocessingDocument.Open(Write(folder, ["check", .. Facts]), isEditable: false);
        var main = word.MainDocumentPart!;
        var notes = main.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Where(n => n.Type is null).ToList();
        var referred = main.Document!.Body!.Descendants<W.FootnoteReference>().Select(r => r.Id!.Value).ToList();

        notes.Select(n => n.Id!.Value).Should().Equal(Enumerable.Range(1, notes.Count).Select(n => (long)n)).And.Equal(referred, "each is referred to once, in order");
        notes[0].InnerText.Should().Contain("article 31").And.Contain(ReportFolder.Own);
        notes[0].Descendants<W.Languages>().Select(l => l.Val!.Value).Should().Contain("ru");
        main.FootnotesPart.HyperlinkRelationships.Should().Contain(l => l.Uri.ToString() == "https://law.example/act-2012");
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(s => s.StyleId!.Value).ToHashSet();
        main.Document.Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value).Concat(main.Document.Descendants<W.RunStyle>().Select(s => s.Val!.Value)).Distinct()
            .Should().BeSubsetOf(styles).And.Contain(["Title", "Heading1", "Heading2", "ListBullet", "FootnoteReference", "ItemName"]);
        main.HeaderParts.Single().Header!.InnerText.Should().Be("The answer to a case");
        word.PackageProperties.Title.Should().Be("The answer to a case");
    }

    [Fact]
    public void A_timeline_is_a_row_of_shaded_cells_as_wide_as_their_spans()
    {
        using var folder = ReportFolder.WithCitableAct();
        using var word = WordprocessingDocument.Open(Write(folder, ["timeline", .. Facts, "--question", "conscription"]), isEditable: false);

        var spans = word.MainDocumentPart!.Document!.Body!.Elements<W.Table>().Single(t => t.Elements<W.TableRow>().Count() == 1 && t.Descendants<W.Shading>().Any())
            .Descendants<W.TableCell>().Skip(1).ToList();
        spans.Select(c => c.TableCellProperties!.Shading!.Fill!.Value).Distinct().Should().HaveCountGreaterThan(1, "another answer has another shade");
        var widths = spans.Select(c => int.Parse(c.TableCellProperties!.TableCellWidth!.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        widths.Distinct().Should().HaveCountGreaterThan(1, "spans are of different length");
        widths.Sum().Should().BeLessThanOrEqualTo(9412);
        word.MainDocumentPart.Document.Body.Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value).Should().NotContain("HTMLPreformatted");
    }

    [Fact]
    public void A_text_that_XML_cannot_hold_is_no_harm()
    {
        using var folder = new TemporaryFolder();
        folder.Write("case.yaml", "case: c\ntitle: \"a\\uFFFEb<&>\"\non: 2020-05-01\nfacts: { born: 2000-01-10, sex: male, citizen: yes }\n");
        Tool.Run("check", folder.At("case.yaml"), "--out", folder.At("report.docx")).Code.Should().Be(0);
        using var word = WordprocessingDocument.Open(folder.At("report.docx"), isEditable: false);

        word.MainDocumentPart!.Document!.InnerText.Should().Contain("a\uFFFDb<&>");
    }

    [OfficeFact]
    public void An_office_program_opens_it_and_finds_every_footnote()
    {
        using var folder = ReportFolder.WithCitableAct();
        var file = Write(folder, ["check", .. Facts]);

        OtherPrograms.Convert(file, "pdf", folder.Path).Code.Should().Be(0);
        File.ReadAllText(folder.At("report.pdf")).Should().StartWith("%PDF-").And.Contain("%%EOF");
        OtherPrograms.Convert(file, "fodt", folder.Path).Code.Should().Be(0);
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        var notes = word.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Count(n => n.Type is null);
        var text = File.ReadAllText(folder.At("report.fodt"));
        text.Split("<text:note ").Should().HaveCount(notes + 1);
        text.Should().Contain("The answer to a case").And.Contain(ReportFolder.Own);
    }
}
