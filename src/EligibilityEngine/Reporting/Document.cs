using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>A text for people as a tree of blocks: rendered as text, Markdown, HTML or JSON, or drawn by whoever has a better screen. Immutable.</summary>
[JsonConverter(typeof(DocumentTreeConverter))]
public sealed class Document
{
    /// <summary>The width of a page of text where nothing else is said.</summary>
    public const int UsualWidth = 80;

    internal Document(params IEnumerable<Block> blocks) => Blocks = [.. blocks];

    /// <summary>What stands one below the other.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The title, or null: that of a document that stands on its own.</summary>
    public string? Title { get; internal init; }

    /// <summary>The language that it is in, as a code such as <c>en</c>; null where that is not known.</summary>
    public string? Language { get; internal init; }

    /// <summary>The statements that its notes cite, in the order of the notes; empty where it has none.</summary>
    public ImmutableArray<Statement> Cites { get; internal init; } = [];

    /// <summary>Only what is about one thing, such as a question.</summary>
    /// <param name="kind">What kind of thing that is.</param>
    /// <param name="id">Its name.</param>
    public Document About(ReferenceKind kind, string id) => new(Blocks.Where(b => b is Section { About: { } about } && about == new Reference(kind, id)));

    /// <summary>The document as plain text, each line ending in a line feed.</summary>
    /// <param name="width">The width at which lines are wrapped, at least 20.</param>
    public string ToText(int width = UsualWidth) => TextRenderer.Text(this, width);

    /// <summary>The lines of the text, with styles and references.</summary>
    /// <param name="width">The width at which lines are wrapped, at least 20.</param>
    public IReadOnlyList<ImmutableArray<Run>> ToLines(int width = UsualWidth) => TextRenderer.Lines(this, width);

    /// <summary>The document as Markdown, with tables as GitHub writes them.</summary>
    public string ToMarkdown() => MarkdownRenderer.Render(this);

    /// <summary>The document as an HTML element to put into a page. Everything is escaped; there is no script and no style.</summary>
    /// <param name="address">The address of a page for what is named, or null where it has none. Without this function, names lead to where the
    /// document itself first speaks of what they name.</param>
    public string ToHtml(Func<Reference, Uri?>? address = null) => HtmlRenderer.Render(this, address);

    /// <summary>
    /// The document as one page of HTML that needs nothing else: its style is in it, for screens and for paper of A4 with running heads; nothing in it can run, and nothing is fetched.
    /// The sources that it cites are in it as data too (schema.org Legislation and the ontology of ELI, as JSON-LD).
    /// </summary>
    public string ToHtmlPage() => HtmlPage.Of(this);

    /// <summary>The tree as JSON, for screens that draw it themselves.</summary>
    public string ToJson() => JsonText.Of(new DocumentContract(this), ReportingForms.Instance.DocumentContract);

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
