namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>An answer in all forms: JSON for programs, and one document from which text, Markdown and HTML are made; or why there is none.</summary>
internal sealed class Told
{
    private readonly Func<string>? _json;
    private readonly Func<Document>? _document;

    public Told(Func<string> json, Func<Document> document) => (_json, _document) = (json, document);

    private Told(Problem problem) => Problem = problem;

    /// <summary>Why there is no answer, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>The drawing of it, where there is one.</summary>
    public Func<string>? Svg { get; init; }

    /// <summary>The same without the notes and lists that make a report of it, to be shown beside other things; null where that is the document.</summary>
    public Func<Document>? Bare { get; init; }

    /// <summary>The text as it stands, where it is none of ours: citations for reference managers.</summary>
    public string? Text { get; init; }

    /// <summary>The language that it is in.</summary>
    public string? Language { get; init; }

    /// <summary>The JSON of it.</summary>
    public string Json() => _json!();

    /// <summary>The document of it.</summary>
    public Document Document() => _document!();

    public static implicit operator Told(Problem problem) => new(problem);
}
