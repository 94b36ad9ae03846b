using EligibilityEngine.Citing;

namespace EligibilityEngine.Cli;

/// <summary>What a command line asks of a report.</summary>
/// <param name="Format">The format that it names, or null.</param>
/// <param name="Out">The file to write, or null.</param>
/// <param name="Cite">How to cite, or null.</param>
/// <param name="Redact">Whether names and days of birth are left out.</param>
/// <param name="Json">Whether it says <c>--json</c>.</param>
internal sealed record ReportRequest(string? Format, string? Out, string? Cite, bool Redact, bool Json)
{
    public const string Text = "text";
    public const string Markdown = "markdown";
    public const string Html = "html";
    public const string Word = "docx";
    public const string AsJson = "json";

    public static readonly string[] Formats = [Text, Markdown, Html, Word, AsJson];

    private static readonly string[] Styles = [.. Enum.GetNames<CitationStyle>().Select(n => n.ToLowerInvariant())];

    private static readonly (string Ending, string Format)[] Endings =
        [(".txt", Text), (".md", Markdown), (".markdown", Markdown), (".html", Html), (".htm", Html), (".docx", Word), (".json", AsJson)];

    /// <summary>How to cite: a style that lawyers write, or a format of its own.</summary>
    public CitationStyle? Style => Array.IndexOf(Styles, Cite) is >= 0 and var style ? (CitationStyle)style : null;

    /// <summary>Whether the citations alone are asked for.</summary>
    public bool IsList => Style is { } style && Format is null && !Json && (style > CitationStyle.Gost || ByEnding is null or Text or AsJson);

    /// <summary>Whether what is asked for is not what the verb shows on a screen.</summary>
    public bool IsAny => Format is not null || Out is not null || Cite is not null || Redact || Json;

    /// <summary>The format: the one that is named, or that of the ending of the file.</summary>
    public string Wanted => Json ? AsJson : Format ?? ByEnding ?? Text;

    private string? ByEnding => Out is { } file ? Endings.FirstOrDefault(e => file.EndsWith(e.Ending, StringComparison.OrdinalIgnoreCase)).Format : null;

    /// <summary>What does not go together, in plain words; or null.</summary>
    public string? Misuse() => Format is not null && !Formats.Contains(Format) ? $"`{Format}` is no format of a report: {string.Join(", ", Formats)}{UsageMistakes.DidYouMean(Format, Formats)}"
        : Cite is not null && Style is null ? $"`{Cite}` is no style of citing: {string.Join(", ", Styles)}{UsageMistakes.DidYouMean(Cite, Styles)}"
        : Json && Format is not null and not AsJson ? $"`--json` and `--format {Format}` ask for two formats"
        : Style > CitationStyle.Gost && Format is not null ? $"`--cite {Cite}` is a format of its own, so `--format` does not go with it"
        : Style is not null && !IsList && Wanted == AsJson ? $"`--cite {Cite}` has no effect on JSON, which tells everything"
        : Redact && !IsList && Wanted == AsJson ? "`--redact` does not go with JSON: from a record without the day of birth nothing could be decided again"
        : Out is null && !IsList && Wanted == Word ? "a Word document goes to a file: give `--out FILE`"
        : Out is not (null or "") && !IsList && !Json && Format is null && ByEnding is null && !Directory.Exists(Out) ? $"the ending of `{Out}` names no format: give `--format` {string.Join(", ", Formats.SkipLast(1))} or {Formats[^1]}"
        : null;
}
