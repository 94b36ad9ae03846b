using System.Text;

namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>Whatever an editor says, the server goes on.</summary>
public class ProtocolTests
{
    [Fact]
    public async Task An_editor_that_takes_its_leave_ends_the_server()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);

        (await editor.Ask("shutdown", [])).Should().BeNull();
        (await editor.AskAnyhow("textDocument/hover", Editor.About("file:///x.yaml")))["error"].Should().NotBeNull();
        await editor.Tell("exit", []);

        (await editor.Served).Should().BeTrue();
    }

    [Fact]
    public async Task An_editor_that_goes_without_a_word_ends_the_server_too()
    {
        var editor = Editor.Silent();
        await editor.Tell("exit", []);
        (await editor.Served).Should().BeFalse();

        var other = Editor.Silent();
        await other.DisposeAsync();
        (await other.Served).Should().BeFalse();
    }

    [Fact]
    public async Task What_is_no_json_is_answered_as_such_and_the_next_message_is_read()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);

        await editor.SendRaw("{ this is no json");
        (await editor.Answer(null))["error"]!["code"]!.GetValue<int>().Should().Be(-32700);
        await editor.SendRaw(new string('[', 10_000));
        (await editor.Answer(null))["error"]!["code"]!.GetValue<int>().Should().Be(-32700);

        (await editor.Ask("workspace/symbol", new JsonObject { ["query"] = "xy-31" }))!.AsArray().Should().ContainSingle();
    }

    [Theory]
    [InlineData("textDocument/inventedByNobody", "{}", -32601)]
    [InlineData("textDocument/hover", "{}", -32602)]
    [InlineData("textDocument/hover", "[]", -32602)]
    [InlineData("textDocument/hover", "{\"textDocument\":{\"uri\":5},\"position\":{}}", -32602)]
    [InlineData("textDocument/hover", "{\"textDocument\":{\"uri\":\"file:///not/open.yaml\"},\"position\":{\"line\":0,\"character\":0}}", -32602)]
    [InlineData("textDocument/completion", "{\"textDocument\":null,\"position\":{\"line\":0,\"character\":0}}", -32602)]
    [InlineData("initialize", "{\"capabilities\":{}}", -32600)]
    public async Task What_is_not_known_or_not_well_formed_is_an_error_and_nothing_more(string method, string parameters, int code)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);

        var error = (await editor.AskAnyhow(method, JsonNode.Parse(parameters)))["error"]!;

        error["code"]!.GetValue<int>().Should().Be(code);
        await editor.Tell("$/unknownNotice", []);
        await editor.Tell("textDocument/didChange", new JsonObject { ["textDocument"] = 5 });
        (await editor.Ask("workspace/symbol", new JsonObject { ["query"] = "xy-31" }))!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Nothing_is_answered_before_the_beginning()
    {
        await using var editor = Editor.Silent();

        await editor.Open("/nowhere/a.yaml", "facts: []\n");
        (await editor.AskAnyhow("textDocument/hover", editor.At(Protocol.FileUri.Of("/nowhere/a.yaml"), "fa|cts")))["error"]!["code"]!.GetValue<int>().Should().Be(-32002);
    }

    [Fact]
    public async Task A_request_that_is_called_off_is_answered_as_such_or_as_usual()
    {
        await using var editor = await Editor.Showing(Repository.Root);
        var uri = await editor.Open(Repository.PathTo("rules", "kz", "person.yaml"));
        var wanted = editor.At(uri, "fact: ci|tizen");

        await editor.Send(1001, "textDocument/references", wanted);
        await editor.Send(1002, "textDocument/references", wanted);
        await editor.Tell("$/cancelRequest", new JsonObject { ["id"] = 1002 });

        var (first, second) = (await editor.Answer(1001), await editor.Answer(1002));
        first["result"]!.AsArray().Count.Should().BeGreaterThan(100);
        (second["error"]?["code"]?.GetValue<int>() ?? -32800).Should().Be(-32800);
        if (second["result"] is JsonArray all)
        {
            all.Should().HaveCount(first["result"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task Positions_count_utf_16_code_units_and_those_beyond_a_line_are_at_its_end()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/reserve.yaml"));
        await editor.Replace(uri, "facts:\n", "facts: # 🪖 военный\n");
        await editor.Replace(uri, "    title: Whoever has served belongs to the reserve", "    title: { en: \"🪖🪖\", ru: \"да\" } # 🪖");
        await editor.Replace(uri, "when: { served: yes }", "when: { any: [ { served: yes }, { \"🪖\": yes } ] }");

        var mistakes = await editor.Diagnostics(uri);

        mistakes.Should().ContainSingle(m => m["code"]!.GetValue<string>() == "EE2001").Which.Should().Match<JsonObject>(m => editor.Shown(uri, m["range"]!) == "\"🪖\"");
        var beyond = editor.At(uri, "when: { any");
        beyond["position"]!["character"] = 10_000;
        (await editor.AskAnyhow("textDocument/hover", beyond)).ContainsKey("error").Should().BeFalse();
        beyond["position"]!["line"] = 10_000;
        (await editor.AskAnyhow("textDocument/completion", beyond)).ContainsKey("error").Should().BeFalse();
        editor.TextOf(uri).Should().Contain("🪖");
    }

    [Fact]
    public async Task Edits_in_pieces_add_up_to_the_text_of_the_editor()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/reserve.yaml"));
        var right = editor.TextOf(uri);

        await editor.Replace(uri, "provisions:\n", "");
        await editor.Replace(uri, "answer: retired", "answer: 🪖\r\nx");
        await editor.Become(uri, right.Replace("\n", "\r\n", StringComparison.Ordinal));
        await editor.Replace(uri, "served: yes }\r\n", "servd: yes }\r\n");

        var mistake = (await editor.Diagnostics(uri)).Should().ContainSingle().Which;
        editor.Shown(uri, mistake["range"]!).Should().Be("servd");
    }

    [Fact]
    public void Capabilities_name_what_is_served() => Capabilities.Answer.GetProperty("capabilities").EnumerateObject().Select(p => p.Name).Should().Contain(
        ["hoverProvider", "definitionProvider", "referencesProvider", "completionProvider", "renameProvider", "documentSymbolProvider", "workspaceSymbolProvider", "foldingRangeProvider",
            "codeActionProvider", "documentFormattingProvider", "codeLensProvider", "selectionRangeProvider", "documentHighlightProvider", "documentLinkProvider"]);

    [Fact]
    public async Task A_text_that_is_too_large_is_one_mistake()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/new.yaml"), new StringBuilder().Insert(0, "# 1234567890\n", 90_000).ToString());

        (await editor.Diagnostics(uri)).Should().ContainSingle().Which["code"]!.GetValue<string>().Should().Be("EE1002");

        await editor.Become(uri, "facts:\n");
        (await editor.Diagnostics(uri)).Should().ContainSingle().Which["code"]!.GetValue<string>().Should().Be("EE1014");
    }
}
