using System.Text;
using System.Threading.Channels;
using EligibilityEngine.LanguageServer.Protocol;
using Nerdbank.Streams;

namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>An editor that speaks with the server in real messages over a pair of streams.</summary>
internal sealed class Editor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Stream _stream;
    private readonly Channel<JsonObject> _answers = Channel.CreateUnbounded<JsonObject>();
    private readonly Channel<JsonObject> _notices = Channel.CreateUnbounded<JsonObject>();
    private readonly Dictionary<string, (int Version, string Text)> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _diagnostics = new(StringComparer.Ordinal);
    private int _id;

    private Editor(Stream stream, Task<bool> served)
    {
        (_stream, Served) = (stream, served);
        _ = Listen();
    }

    /// <summary>Ends with the server: whether the editor took its leave.</summary>
    public Task<bool> Served { get; }

    /// <summary>What the server said it can do.</summary>
    public JsonObject Capabilities { get; private set; } = [];

    /// <summary>A server to which nothing was said yet.</summary>
    public static Editor Silent()
    {
        var (ours, theirs) = FullDuplexStream.CreatePair();
        return new Editor(ours, Server.Serve(theirs, theirs));
    }

    /// <summary>An editor that shows a folder.</summary>
    public static async Task<Editor> Showing(string folder, JsonObject? options = null, JsonObject? capabilities = null, string locale = "en")
    {
        var editor = Silent();
        options ??= [];
        options["quiet"] ??= 1;
        var answer = await editor.Ask("initialize", new JsonObject
        {
            ["processId"] = null,
            ["rootUri"] = FileUri.Of(folder),
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = FileUri.Of(folder), ["name"] = "folder" }),
            ["capabilities"] = capabilities ?? new JsonObject { ["workspace"] = new JsonObject { ["workspaceEdit"] = new JsonObject { ["documentChanges"] = true } } },
            ["locale"] = locale,
            ["initializationOptions"] = options,
        });
        editor.Capabilities = answer!["capabilities"]!.AsObject();
        await editor.Tell("initialized", []);
        return editor;
    }

    /// <summary>The result of a request; an error fails.</summary>
    public async Task<JsonNode?> Ask(string method, JsonObject parameters)
    {
        var answer = await AskAnyhow(method, parameters);
        answer["error"].Should().BeNull("{0} should succeed", method);
        return answer["result"];
    }

    /// <summary>The whole answer to a request.</summary>
    public async Task<JsonObject> AskAnyhow(string method, JsonNode? parameters)
    {
        await Send(++_id, method, parameters);
        return await Answer(_id);
    }

    /// <summary>The answer to a request that was sent by hand.</summary>
    public async Task<JsonObject> Answer(int? id)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var answer = await _answers.Reader.ReadAsync(patience.Token);
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer;
            }
        }
    }

    public Task Tell(string method, JsonObject parameters) => Send(null, method, parameters);

    public async Task<string> Open(string path, string? text = null)
    {
        var uri = path.Contains("://", StringComparison.Ordinal) || path.StartsWith("untitled:", StringComparison.Ordinal) ? path : FileUri.Of(path);
        text ??= await File.ReadAllTextAsync(path);
        _texts[uri] = (1, text);
        await Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "yaml", ["version"] = 1, ["text"] = text } });
        return uri;
    }

    /// <summary>Types over a part of a document, as editors tell it: the range alone.</summary>
    public async Task Replace(string uri, string old, string replacement)
    {
        var (version, text) = _texts[uri];
        var start = text.IndexOf(old, StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, "`{0}` stands in the document", old);
        var range = new JsonObject { ["start"] = PositionOf(text, start), ["end"] = PositionOf(text, start + old.Length) };
        _texts[uri] = (version + 1, string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + old.Length)));
        await Change(uri, new JsonObject { ["range"] = range, ["text"] = replacement });
    }

    public async Task Become(string uri, string text)
    {
        _texts[uri] = (_texts[uri].Version + 1, text);
        await Change(uri, new JsonObject { ["text"] = text });
    }

    public string TextOf(string uri) => _texts[uri].Text;

    public int VersionOf(string uri) => _texts[uri].Version;

    /// <summary>The parameters of a request about a place: that of <c>|</c> in a piece of the document's text, which stands there without it.</summary>
    public JsonObject At(string uri, string piece)
    {
        var text = _texts[uri].Text;
        var start = text.IndexOf(piece.Replace("|", "", StringComparison.Ordinal), StringComparison.Ordinal);
        start.Should().BeGreaterThanOrEqualTo(0, "`{0}` stands in the document", piece);
        return new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = PositionOf(text, start + Math.Max(0, piece.IndexOf('|', StringComparison.Ordinal))) };
    }

    public static JsonObject About(string uri) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri } };

    /// <summary>What a range of a document, open or on disk, holds.</summary>
    public string Shown(string uri, JsonNode range)
    {
        var text = _texts.TryGetValue(uri, out var open) ? open.Text : File.ReadAllText(FileUri.PathOf(uri));
        return text[OffsetOf(text, range["start"]!)..OffsetOf(text, range["end"]!)];
    }

    /// <summary>The diagnostics of the present version of a document, once they are told.</summary>
    public async Task<ImmutableArray<JsonObject>> Diagnostics(string uri, Func<ImmutableArray<JsonObject>, bool>? until = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_diagnostics.TryGetValue(uri, out var told) && (!_texts.TryGetValue(uri, out var open) || told["version"]?.GetValue<int>() == open.Version))
            {
                ImmutableArray<JsonObject> all = [.. told["diagnostics"]!.AsArray().Select(d => d!.AsObject())];
                if (until?.Invoke(all) != false)
                {
                    return all;
                }
            }

            var notice = await _notices.Reader.ReadAsync(patience.Token);
            if (notice["method"]!.GetValue<string>() == "textDocument/publishDiagnostics")
            {
                _diagnostics[notice["params"]!["uri"]!.GetValue<string>()] = notice["params"]!.AsObject();
            }
        }
    }

    /// <summary>The next notice with this name.</summary>
    public async Task<JsonObject> Notice(string method)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var notice = await _notices.Reader.ReadAsync(patience.Token);
            if (notice["method"]!.GetValue<string>() == method)
            {
                return notice["params"] as JsonObject ?? [];
            }
        }
    }

    public Task Send(int? id, string method, JsonNode? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (id is not null)
        {
            message["id"] = id;
        }

        if (parameters is not null)
        {
            message["params"] = parameters.DeepClone();
        }

        return SendRaw(message.ToJsonString());
    }

    public async Task SendRaw(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await _stream.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"));
        await _stream.WriteAsync(bytes);
        await _stream.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        await Served.WaitAsync(Patience);
    }

    private Task Change(string uri, JsonObject change) => Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = _texts[uri].Version },
        ["contentChanges"] = new JsonArray(change),
    });

    private static JsonObject PositionOf(string text, int offset)
    {
        var before = text[..offset];
        return new JsonObject { ["line"] = before.Count(c => c == '\n'), ["character"] = offset - (before.LastIndexOf('\n') + 1) };
    }

    private static int OffsetOf(string text, JsonNode position)
    {
        var at = 0;
        for (var line = position["line"]!.GetValue<int>(); line > 0; line--)
        {
            at = text.IndexOf('\n', at) + 1;
        }

        return at + position["character"]!.GetValue<int>();
    }

    private async Task Listen()
    {
        try
        {
            while (await ReadHeader() is { } length)
            {
                var body = new byte[length];
                await _stream.ReadExactlyAsync(body);
                var message = JsonNode.Parse(body)!.AsObject();
                await (message.ContainsKey("method") ? _notices : _answers).Writer.WriteAsync(message);
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // The server went first.
        }

        _answers.Writer.TryComplete();
        _notices.Writer.TryComplete();
    }

    private async Task<int?> ReadHeader()
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await _stream.ReadAsync(one) == 0)
            {
                return null;
            }

            header.Append((char)one[0]);
        }

        return int.Parse(header.ToString().Split("Content-Length:")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
