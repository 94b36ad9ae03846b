using EligibilityEngine.LanguageServer.Protocol;

namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>Which rulebook a document belongs to, and what the editor has over what the disk has.</summary>
public class WorkspaceTests
{
    [Theory]
    [InlineData("file:///home/a%20b/r.yaml", "/home/a b/r.yaml", "file:///home/a%20b/r.yaml")]
    [InlineData("file:///c%3A/Users/x/r.yaml", "C:/Users/x/r.yaml", "file:///C%3A/Users/x/r.yaml")]
    [InlineData("file:///C:/Users/x/r.yaml", "C:/Users/x/r.yaml", "file:///C%3A/Users/x/r.yaml")]
    [InlineData("file://server/share/r.yaml", "//server/share/r.yaml", "file://server/share/r.yaml")]
    [InlineData("file:///%D0%B0.yaml", "/а.yaml", "file:///%D0%B0.yaml")]
    [InlineData("untitled:Untitled-1", "untitled:Untitled-1", "untitled:Untitled-1")]
    public void Addresses_are_paths_and_back(string uri, string path, string back)
    {
        FileUri.PathOf(uri).Should().Be(path);
        FileUri.Of(path).Should().Be(back);
    }

    [Theory]
    [InlineData("file:///c%3A/law/rules/a.yaml")]
    [InlineData("untitled:Untitled-1")]
    [InlineData("file:///nowhere/at/all/a.yaml")]
    [InlineData("git:/x/a.yaml?ref")]
    [InlineData("file:///a%00b.yaml")]
    public async Task What_belongs_to_no_rulebook_is_left_in_peace(string uri)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        await editor.Open(uri, "services:\n  web: { image: nginx, image: x }\n");

        (await editor.Diagnostics(uri)).Should().BeEmpty();
        foreach (var method in new[] { "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/completion", "textDocument/documentHighlight", "textDocument/prepareRename" })
        {
            (await editor.AskAnyhow(method, editor.At(uri, "ser|vices"))).ContainsKey("error").Should().BeFalse(method);
        }

        foreach (var method in new[] { "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/codeLens", "textDocument/formatting", "textDocument/documentLink" })
        {
            (await editor.AskAnyhow(method, Editor.About(uri))).ContainsKey("error").Should().BeFalse(method);
        }
    }

    [Fact]
    public async Task A_case_that_was_never_saved_is_read_by_the_rulebook_that_the_editor_shows()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open("untitled:Untitled-1", "case: new\non: 2020-05-01\nfacts: { sx: male }\n");

        (await editor.Diagnostics(uri)).Should().ContainSingle().Which["code"]!.GetValue<string>().Should().Be("EE5001");
        (await editor.Ask("textDocument/hover", editor.At(uri, "ma|le"))).Should().BeNull("nobody knows of what `male` is a value");
    }

    [Theory]
    [InlineData("rules/reserve.yaml")]
    [InlineData("sources/act-2012.yaml")]
    [InlineData("scenarios/conscription.yaml")]
    [InlineData("cases/student.yaml")]
    public async Task A_single_file_without_a_folder_finds_its_rulebook(string file)
    {
        using var law = new SmallLaw();
        await using var editor = Editor.Silent();
        await editor.Ask("initialize", new JsonObject { ["processId"] = null, ["rootUri"] = null, ["capabilities"] = new JsonObject(), ["initializationOptions"] = new JsonObject { ["quiet"] = 1 } });
        await editor.Tell("initialized", []);
        await editor.Open(law.At(file));

        (await editor.Ask("workspace/symbol", new JsonObject { ["query"] = "xy-31" }))!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_typed_in_one_document_is_a_mistake_in_another_and_the_disk_counts_again_when_it_is_closed()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var source = await editor.Open(law.At("sources/act-2012.yaml"));
        var rules = FileUri.Of(law.At("rules/reserve.yaml"));

        await editor.Replace(source, "art-41:", "art-41-1:");
        var mistake = (await editor.Diagnostics(rules, all => all.Length > 0)).Should().ContainSingle().Which;
        mistake["code"]!.GetValue<string>().Should().Be("EE2007");
        (await editor.Diagnostics(source, all => all.Length == 0)).Should().BeEmpty("nothing is certain beside an error");

        await editor.Tell("textDocument/didClose", Editor.About(source));
        (await editor.Diagnostics(rules, all => all.Length == 0)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_changes_on_disk_is_read_again_when_the_editor_says_so()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var rules = await editor.Open(law.At("rules/reserve.yaml"));
        (await editor.Diagnostics(rules)).Should().BeEmpty();

        File.WriteAllText(law.At("rules/person.yaml"), File.ReadAllText(law.At("rules/person.yaml")).Replace("fact: sex", "fact: sxe", StringComparison.Ordinal));
        await editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = FileUri.Of(law.At("rules/person.yaml")), ["type"] = 2 }) });

        (await editor.Diagnostics(rules, all => all.Length > 0)).Should().ContainSingle().Which["message"]!.GetValue<string>().Should().Contain("`sex`").And.Contain("`sxe`");
    }

    [Fact]
    public async Task A_new_file_counts_before_it_is_saved_and_related_places_are_told()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/new.yaml"), "facts:\n  - fact: served\n    type: yes-no\n    ask: A?\n    when-true: b\n    when-false: c\n    changes: time\n");

        var all = await editor.Diagnostics(FileUri.Of(law.At("rules/reserve.yaml")), d => d.Length > 0);

        var related = all.Should().ContainSingle(d => d["code"]!.GetValue<string>() == "EE2008").Which["relatedInformation"]!.AsArray().Should().ContainSingle().Which!;
        related["location"]!["uri"]!.GetValue<string>().Should().Be(uri);
        editor.Shown(uri, related["location"]!["range"]!).Should().Be("served");
    }

    [Fact]
    public async Task Of_several_rulebooks_a_case_belongs_to_the_one_that_its_schema_names_and_else_to_the_nearest()
    {
        await using var editor = await Editor.Showing(Repository.Root);
        var kazakh = await editor.Open(Repository.PathTo("tests", "cases", "activist-of-2019.yaml"));
        var xyland = await editor.Open(Repository.PathTo("tests", "EligibilityEngine.Cli.Tests", "Xyland", "cases", "student.yaml"));

        var first = (await editor.Ask("textDocument/definition", editor.At(kazakh, "citi|zen: yes")))!.AsArray().Single();
        var second = (await editor.Ask("textDocument/definition", editor.At(xyland, "full-time-|student")))!.AsArray().Single();

        first!["uri"]!.GetValue<string>().Should().EndWith("/rules/kz/person.yaml");
        second!["uri"]!.GetValue<string>().Should().EndWith("/Xyland/rules/person.yaml");
    }

    [Theory]
    [InlineData("cases/student.yaml", "facts:", "facts: {", "EE1001")]
    [InlineData("scenarios/conscription.yaml", "scenarios:", "scenarios: [", "EE1001")]
    [InlineData("cases/student.yaml", "on: 2020-05-01", "on: tomorrow", "EE1016")]
    [InlineData("scenarios/conscription.yaml", "  on: 2020-05-01\n", "", "EE5011")]
    public async Task Cases_and_scenarios_have_mistakes_of_their_own(string file, string right, string wrong, string code)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));
        await editor.Replace(uri, right, wrong);

        (await editor.Diagnostics(uri)).Select(d => d["code"]!.GetValue<string>()).Should().Contain(code);
    }
}
