using System.Globalization;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.Reporting;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace EligibilityEngine.Mcp;

/// <summary>Provisions and statements to read, each at an address of its own.</summary>
internal sealed class LawResources(Answering answering)
{
    private const int InAPage = 100;
    private const string Type = "text/markdown";

    /// <summary>What can be read.</summary>
    public IEnumerable<McpServerResource> Templates() =>
    [
        McpServerResource.Create((string rulebook, string name) => Read(rulebook, ReferenceKind.Provision, name), new McpServerResourceCreateOptions
        {
            Name = "provision", Title = "A provision", UriTemplate = "law://{rulebook}/provisions/{name}", MimeType = Type,
            Description = "A provision: what it says, its condition in words, when it is law, the statements that it rests on, its exceptions.",
        }),
        McpServerResource.Create((string rulebook, string source, string statement) => Read(rulebook, ReferenceKind.Statement, $"{source}/{statement}"), new McpServerResourceCreateOptions
        {
            Name = "statement", Title = "A statement of a source", UriTemplate = "law://{rulebook}/statements/{source}/{statement}", MimeType = Type,
            Description = "A statement of a source: its words, where it stands, when it was published, and the provisions that rest on it.",
        }),
    ];

    /// <summary>The provisions of the usual rulebook, a page at a time.</summary>
    /// <param name="cursor">Where the page begins; null for the first.</param>
    public ListResourcesResult Page(string? cursor)
    {
        var from = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;
        var served = answering.Rulebooks.Default;
        var provisions = served.Rulebook.Provisions;
        return new ListResourcesResult
        {
            Resources = [.. provisions.Skip(from).Take(InAPage).Select(p => new Resource { Name = p.Id, Title = p.Title.ToString(), MimeType = Type, Uri = $"law://{served.Name}/provisions/{p.Id}" })],
            NextCursor = from + InAPage < provisions.Length ? (from + InAPage).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    private string Read(string rulebook, ReferenceKind kind, string name)
    {
        var told = answering.Rulebook(rulebook, out var served) is { } missing ? missing : LawDesk.Item(served!.Rulebook, kind, name, null);
        return told.Problem is { } problem
            ? throw new McpProtocolException(string.Join("; ", problem.Mistakes.Select(m => m.Message).DefaultIfEmpty(problem.Title)), McpErrorCode.InvalidParams)
            : told.Document().ToMarkdown();
    }
}
