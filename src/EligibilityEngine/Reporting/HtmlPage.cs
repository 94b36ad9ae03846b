using System.Globalization;
using System.Text;

namespace EligibilityEngine.Reporting;

/// <summary>A document as a page that needs nothing else: one file, with its style, its sources as data, and a policy under which nothing is run or fetched.</summary>
internal static class HtmlPage
{
    /// <summary>The longest title that the bar of a window shows.</summary>
    private const int LongestTitle = 70;

    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly Lazy<string> Style = new(() =>
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    public static string Of(Document document)
    {
        var title = Title(document);
        var shown = Escaped(title.Length <= LongestTitle ? title : title[..(LongestTitle - 1)].TrimEnd() + "…");
        var language = document.Language is { } code ? $" lang=\"{Escaped(code)}\"" : "";
        var data = document.Cites.IsEmpty ? "" : $"<script type=\"application/ld+json\">\n{LinkedSources.Of(document)}</script>\n";
        return $"""
            <!DOCTYPE html>
            <html{language}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{shown}</title>
            <style>
            {Style.Value.Replace("var-title", Quoted(title), StringComparison.Ordinal)}</style>
            {data}</head>
            <body>
            <header><h1>{Escaped(title)}</h1></header>
            <main>
            {document.ToHtml()}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The title, or else the first words of the document: no page is without one.</summary>
    private static string Title(Document document) =>
        document.Title is { } title && !string.IsNullOrWhiteSpace(title) ? title : document.ToText(int.MaxValue).Split('\n').FirstOrDefault(l => l.Trim().Length > 0)?.Trim() ?? Text.Engine.Name;

    private static string Escaped(string text) => HtmlRenderer.Encoder.Encode(Printable.Of(text));

    /// <summary>A text of CSS: everything but letters and digits as its number.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in Printable.Of(text).EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) ? quoted.Append(rune) : quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        }

        return quoted.Append('"').ToString();
    }
}
