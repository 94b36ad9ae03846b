namespace EligibilityEngine.AspNetCore.Endpoints;

/// <summary>A form in which an answer can be sent.</summary>
/// <param name="MediaType">The type that a request asks for.</param>
/// <param name="ContentType">The type as it is sent.</param>
/// <param name="Write">Writes the answer.</param>
internal sealed record Format(string MediaType, string ContentType, Func<Desk.Told, string> Write)
{
    public static Format Json { get; } = new("application/json", "application/json", t => t.Json());

    /// <summary>The forms that every answer has; the first is sent where nothing is preferred.</summary>
    public static IReadOnlyList<Format> All { get; } =
    [
        Json,
        new("text/html", "text/html; charset=utf-8", t => t.Document().ToHtmlPage()),
        new("text/markdown", "text/markdown; charset=utf-8", t => t.Document().ToMarkdown()),
        new("text/plain", "text/plain; charset=utf-8", t => t.Text ?? t.Document().ToText()),
    ];

    public static Format Svg { get; } = new("image/svg+xml", "image/svg+xml", t => t.Svg!());
}
