using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.Extensions.Hosting;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace EligibilityEngine.Mcp;

/// <summary>A question to the law as a tool: told in words with citations, and as data in the published format. What is wrong with a call is an error of the tool, with its diagnostics.</summary>
internal sealed class LawTool(Answering answering, Tool tool, Func<HostedRulebook, ReadOnlyMemory<byte>, CancellationToken, Told> tell) : McpServerTool
{
    /// <summary>The argument that names a rulebook.</summary>
    public const string Rulebook = "rulebook";

    public override Tool ProtocolTool => tool;

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var arguments = new JsonObject((request.Params?.Arguments ?? new Dictionary<string, JsonElement>()).Where(a => a.Key != Rulebook).Select(a => KeyValuePair.Create(a.Key, JsonNode.Parse(a.Value.GetRawText()))));
        var named = request.Params?.Arguments?.TryGetValue(Rulebook, out var name) == true ? name.ToString() : null;
        var body = System.Text.Encoding.UTF8.GetBytes(arguments.ToJsonString());
        if (body.Length > answering.Options.BodyBytes)
        {
            return Refused(new Problem(413, $"A call has at most {answering.Options.BodyBytes} bytes", []));
        }

        return answering.Rulebook(named, out var served) is { } missing ? Refused(missing)
            : await answering.Within(cancellation => Result(tell(served!, body, cancellation)), Refused, cancellationToken).ConfigureAwait(false);
    }

    private static CallToolResult Result(Told told) => told.Problem is { } problem ? Refused(problem) : new CallToolResult
    {
        Content = [new TextContentBlock { Text = told.Text ?? told.Document().ToText() }],
        StructuredContent = JsonSerializer.Deserialize<JsonElement>(told.Json(), JsonSerializerOptions.Web),
    };

    /// <summary>Each diagnostic on a line: its code, its place in the arguments, what is wrong, and what to do about it.</summary>
    private static CallToolResult Refused(Problem problem) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = string.Join('\n', problem.Mistakes.Select(Line).Prepend(problem.Title)) }],
    };

    private static string Line(ProblemMistake mistake) =>
        string.Join(' ', new[] { mistake.Code, mistake.Pointer.Length > 0 ? mistake.Pointer : null }.OfType<string>()) is { Length: > 0 } at
            ? $"{at}: {Said(mistake)}"
            : Said(mistake);

    private static string Said(ProblemMistake mistake) => mistake.Hint is { } hint ? $"{mistake.Message}; {hint}" : mistake.Message;
}
