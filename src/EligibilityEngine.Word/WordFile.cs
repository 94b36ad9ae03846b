using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using EligibilityEngine.Text;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>A Word file of a document: the parts of the package and how they refer to each other.</summary>
internal static class WordFile
{
    /// <summary>A4, in twentieths of a point.</summary>
    private const uint Width = 11906;

    private const uint Height = 16838;
    private const int Margin = 1247;
    private const uint Running = 680;

    public static byte[] Write(Document document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Letters.Of(document.Title ?? "");
            package.PackageProperties.Creator = $"{Engine.Name} {Engine.Version}";
            package.PackageProperties.Language = document.Language ?? "";
            Write(package.AddMainDocumentPart(), document);
        }

        return stream.ToArray();
    }

    private static void Write(MainDocumentPart main, Document document)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All(document.Language);
        var lists = new WordLists();
        var notes = new WordNotes(document.Blocks);
        var body = new WordBody(main, lists, notes);
        body.Write(document);
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = lists.All();
        notes.WriteTo(main.AddNewPart<FootnotesPart>());
        main.AddNewPart<DocumentSettingsPart>().Settings = new W.Settings(
            new W.FootnoteDocumentWideProperties(new W.FootnoteSpecialReference { Id = WordNotes.Separator }, new W.FootnoteSpecialReference { Id = WordNotes.Continuation }),
            new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        main.Document = new W.Document(new W.Body([.. body.Elements, Page(main, document)]));
    }

    private static W.SectionProperties Page(MainDocumentPart main, Document document)
    {
        var head = main.AddNewPart<HeaderPart>();
        head.Header = new W.Header(new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Header" }), WordRuns.Text(document.Title ?? "")));
        var foot = main.AddNewPart<FooterPart>();
        foot.Footer = new W.Footer(new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Footer" }),
            new W.SimpleField(WordRuns.Text("1")) { Instruction = " PAGE " },
            WordRuns.Text(" / "),
            new W.SimpleField(WordRuns.Text("1")) { Instruction = " NUMPAGES " }));
        return new W.SectionProperties(
            new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = main.GetIdOfPart(head) },
            new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
            new W.PageSize { Width = Width, Height = Height },
            new W.PageMargin { Top = Margin, Bottom = Margin, Left = (uint)Margin, Right = (uint)Margin, Header = Running, Footer = Running, Gutter = 0 });
    }
}
