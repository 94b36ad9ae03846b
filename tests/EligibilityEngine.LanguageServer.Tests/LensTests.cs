namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>The line above a provision, and above a scenario.</summary>
public class LensTests
{
    [Fact]
    public async Task A_provision_is_decided_for_the_nearest_case_and_follows_it_as_it_is_typed()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var rules = await editor.Open(law.At("rules/conscription.yaml"));

        (await Titles(editor, rules)).Should().Equal(
            "xy-31: does not stand for a-student", "xy-35: stands for a-student", "xy-36: does not stand for a-student", "xy-24-before: does not stand for a-student", "xy-24: does not stand for a-student");

        var @case = await editor.Open(law.At("cases/student.yaml"));
        await editor.Replace(@case, "  full-time-student: yes\n", "  full-time-student: no\n");
        (await Titles(editor, rules)).Should().Contain(["xy-31: unknown for a-student", "xy-35: unknown for a-student"], "nobody said how the reading is");

        await editor.Replace(@case, "assume: ordinary", "assume: ordinary\nreadings: { doctorate: does-not-count }");
        (await Titles(editor, rules)).Should().Contain(["xy-31: stands for a-student", "xy-35: does not stand for a-student", "xy-24-before: stands for a-student"]);

        await editor.Replace(@case, "sex: male", "sex: nobody");
        (await Titles(editor, rules)).Should().Contain("xy-31: a-student cannot be decided");
    }

    [Fact]
    public async Task The_open_case_goes_before_the_one_that_was_set_and_that_before_the_nearest()
    {
        using var law = new SmallLaw();
        File.WriteAllText(law.At("far.yaml"), "case: far\non: 2020-05-01\n");
        await using var editor = await Editor.Showing(law.Folder, new JsonObject { ["case"] = "far.yaml" });
        var rules = await editor.Open(law.At("rules/reserve.yaml"));

        (await Titles(editor, rules)).Should().OnlyContain(t => t.EndsWith("for far"));

        var @case = await editor.Open(law.At("cases/student.yaml"));
        (await Titles(editor, rules)).Should().OnlyContain(t => t.EndsWith("for a-student"));

        await editor.Tell("textDocument/didClose", Editor.About(@case));
        await editor.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["eligibility"] = new JsonObject { ["quiet"] = 1 } } });
        File.Delete(law.At("far.yaml"));
        await editor.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = Protocol.FileUri.Of(law.At("far.yaml")), ["type"] = 3 }) });
        (await Titles(editor, rules)).Should().OnlyContain(t => t.EndsWith("for a-student"));
    }

    [Fact]
    public async Task A_click_tells_the_decision()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var rules = await editor.Open(law.At("rules/conscription.yaml"));
        var command = (await editor.Ask("textDocument/codeLens", Editor.About(rules)))![1]!["command"]!;

        var told = await editor.Ask("workspace/executeCommand", new JsonObject { ["command"] = command["command"]!.DeepClone(), ["arguments"] = command["arguments"]!.DeepClone() });

        told!.GetValue<string>().Should().Contain("the person is deferred from").And.Contain("xy-35 A full-time student is deferred");
        (await editor.Notice("window/showMessage"))["message"]!.GetValue<string>().Should().Be(told.GetValue<string>());
        (await editor.AskAnyhow("workspace/executeCommand", new JsonObject { ["command"] = "rm" }))["error"].Should().NotBeNull();
    }

    [Fact]
    public async Task A_scenario_says_whether_it_passes()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("scenarios/conscription.yaml"));
        var rules = await editor.Open(law.At("rules/conscription.yaml"));
        await editor.Replace(rules, "{ from: 18, below: 27 }", "{ from: 21, below: 27 }");

        var lenses = (await editor.Ask("textDocument/codeLens", Editor.About(uri)))!.AsArray();

        var titles = new List<string>();
        foreach (var lens in lenses)
        {
            titles.Add((await editor.Ask("codeLens/resolve", lens!.AsObject()))!["command"]!["title"]!.GetValue<string>());
        }

        titles.Should().HaveCount(4).And.Contain("passes");
        titles[0].Should().StartWith("fails: conscription: expected liable, but it is not-liable");
        titles[2].Should().Be("passes");
    }

    [Fact]
    public async Task An_editor_that_can_is_asked_to_look_again_when_anything_changed()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder, capabilities: new JsonObject { ["workspace"] = new JsonObject { ["codeLens"] = new JsonObject { ["refreshSupport"] = true } } });
        await editor.Open(law.At("rules/conscription.yaml"));
        var @case = await editor.Open(law.At("cases/student.yaml"));
        await editor.Replace(@case, "sex: male", "sex: female");

        await editor.Notice("workspace/codeLens/refresh");
    }

    [Fact]
    public async Task There_is_none_while_the_rulebook_has_errors()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var rules = await editor.Open(law.At("rules/conscription.yaml"));
        await editor.Replace(rules, "citizen: yes", "citzen: yes");

        (await editor.Ask("textDocument/codeLens", Editor.About(rules)))!.AsArray().Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> Titles(Editor editor, string uri) =>
        (await editor.Ask("textDocument/codeLens", Editor.About(uri)))!.AsArray().Select(l => $"{editor.Shown(uri, l!["range"]!)}: {l["command"]!["title"]}");
}
