using EligibilityEngine.Citing;
using EligibilityEngine.Reporting;

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
    public string? Misuse() => Format is not null && !Formats.Contains(Format) ? Speech.Mistake(s => s.NoSuchFormat(Format, Speech.Named(Formats))) + UsageMistakes.DidYouMean(Format, Formats)
        : Cite is not null && Style is null ? Speech.Mistake(s => s.NoSuchStyle(Cite, Speech.Named(Styles))) + UsageMistakes.DidYouMean(Cite, Styles)
        : Conflict is { } conflict ? Speech.Mistake(conflict)
        : null;

    private Func<Phrases, Prose>? Conflict => this switch
    {
        { Json: true, Format: { } format } when format != AsJson => s => s.TwoFormats(format),
        { Style: > CitationStyle.Gost, Format: not null } => s => s.CiteIsAFormat(Cite!),
        { Style: not null, IsList: false, Wanted: AsJson } => s => s.CiteBesideJson(Cite!),
        { Redact: true, IsList: false, Wanted: AsJson } => s => s.RedactBesideJson(),
        { Out: null, IsList: false, Wanted: Word } => s => s.WordNeedsAFile(),
        { Out: not (null or ""), IsList: false, Json: false, Format: null, ByEnding: null } when !Directory.Exists(Out) => s => s.EndingNamesNoFormat(Out, Speech.Named(Formats.SkipLast(1)), $"`{Formats[^1]}`"),
        _ => null,
    };
}
