using EligibilityEngine.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>The styles, under the names that Word gives its own, so that a template may change them.</summary>
internal static class WordStyles
{
    public const int DeepestHeading = 6;

    private const string Serif = "Times New Roman";
    private const string Sans = "Arial";
    private const string Mono = "Courier New";

    /// <summary>The style of characters in which a run of this kind is set.</summary>
    public static string Of(TextStyle style) => style switch
    {
        TextStyle.Heading or TextStyle.Answer or TextStyle.Error or TextStyle.Warning => "Strong",
        TextStyle.Name => "ItemName",
        TextStyle.Aside or TextStyle.Hint => "Aside",
        TextStyle.Unknown or TextStyle.Underline => "Emphasis",
        _ => "DefaultParagraphFont",
    };

    public static W.Styles All(string? language) => new([
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(Font(Serif), new W.FontSize { Val = "22" }, new W.Languages { Val = language ?? "en" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.SpacingBetweenLines { After = "100", Line = "264", LineRule = W.LineSpacingRuleValues.Auto }))),
        new W.Style(new W.StyleName { Val = "Normal" }, new W.PrimaryStyle()) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new W.Style(new W.StyleName { Val = "Default Paragraph Font" }) { Type = W.StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        Paragraph("Title", "Title", [new W.SpacingBetweenLines { After = "240" }], [Font(Sans), new W.Bold(), new W.FontSize { Val = "36" }]),
        .. Enumerable.Range(1, DeepestHeading).Select(Heading),
        Paragraph("ListBullet", "List Bullet", [], []),
        Paragraph("ListNumber", "List Number", [], []),
        Paragraph("ListContinue", "List Continue", [], []),
        Paragraph("HTMLPreformatted", "HTML Preformatted", [new W.KeepLines(), new W.SpacingBetweenLines { After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }], [Font(Mono), new W.FontSize { Val = "15" }]),
        Paragraph("FootnoteText", "footnote text", [new W.SpacingBetweenLines { After = "40", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }], [new W.FontSize { Val = "18" }]),
        Paragraph("Header", "header", [], [Font(Sans), new W.Color { Val = "4A4A4A" }, new W.FontSize { Val = "17" }]),
        Paragraph("Footer", "footer", [new W.Justification { Val = W.JustificationValues.Right }], [Font(Sans), new W.Color { Val = "4A4A4A" }, new W.FontSize { Val = "17" }]),
        Character("FootnoteReference", "footnote reference", new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript }),
        Character("Hyperlink", "Hyperlink", new W.Color { Val = "0B4A8F" }, new W.Underline { Val = W.UnderlineValues.Single }),
        Character("Strong", "Strong", new W.Bold()),
        Character("Emphasis", "Emphasis", new W.Italic()),
        Character("ItemName", "Item Name", Font(Mono), new W.FontSize { Val = "19" }),
        Character("Aside", "Aside", new W.Color { Val = "4A4A4A" }),
        Grid()]);

    private static W.Style Heading(int level) => Paragraph(
        $"Heading{level}", $"heading {level}",
        [new W.KeepNext(), new W.SpacingBetweenLines { Before = level == 1 ? "280" : "180", After = "80" }, new W.OutlineLevel { Val = level - 1 }],
        [Font(Sans), new W.Bold(), new W.FontSize { Val = level == 1 ? "26" : "22" }]);

    private static W.Style Paragraph(string id, string name, DocumentFormat.OpenXml.OpenXmlElement[] paragraph, DocumentFormat.OpenXml.OpenXmlElement[] run) => new([
        new W.StyleName { Val = name },
        new W.BasedOn { Val = "Normal" },
        new W.PrimaryStyle(),
        .. paragraph.Length == 0 ? Array.Empty<DocumentFormat.OpenXml.OpenXmlElement>() : [new W.StyleParagraphProperties(paragraph)],
        .. run.Length == 0 ? Array.Empty<DocumentFormat.OpenXml.OpenXmlElement>() : [new W.StyleRunProperties(run)]]) { Type = W.StyleValues.Paragraph, StyleId = id };

    private static W.Style Character(string id, string name, params DocumentFormat.OpenXml.OpenXmlElement[] run) =>
        new(new W.StyleName { Val = name }, new W.BasedOn { Val = "DefaultParagraphFont" }, new W.StyleRunProperties(run)) { Type = W.StyleValues.Character, StyleId = id };

    private static W.Style Grid() => new(
        new W.StyleName { Val = "Table Grid" },
        new W.StyleTableProperties(new W.TableBorders(
            new W.TopBorder { Val = W.BorderValues.Single, Size = 4 },
            new W.BottomBorder { Val = W.BorderValues.Single, Size = 4 },
            new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4 }))) { Type = W.StyleValues.Table, StyleId = "TableGrid" };

    private static W.RunFonts Font(string name) => new() { Ascii = name, HighAnsi = name, ComplexScript = name };
}
