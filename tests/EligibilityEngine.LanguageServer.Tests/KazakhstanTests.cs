namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>An author's way through the law of Kazakhstan.</summary>
public class KazakhstanTests
{
    [Fact]
    public async Task A_provision_is_written_from_nothing_to_sound()
    {
        await using var editor = await Editor.Showing(Repository.Root);
        var uri = await editor.Open(Repository.PathTo("rules", "kz", "conscription", "deferments-study.yaml"));
        (await editor.Diagnostics(uri)).Should().BeEmpty();
        var end = editor.TextOf(uri)[^40..];

        await editor.Replace(uri, end, end + "\n  - provision: kz-new\n    title: A new ground\n    question: ");
        (await Labels(editor, uri, "title: A new ground\n    question: |")).Should().Contain("conscription");
        await editor.Replace(uri, "title: A new ground\n    question: ", "title: A new ground\n    question: conscription\n    answer: ");
        (await Labels(editor, uri, "ground\n    question: conscription\n    answer: |")).Should().Equal("not-liable", "liable", "deferred", "exempt");
        await editor.Replace(uri, "ground\n    question: conscription\n    answer: ", "ground\n    question: conscription\n    answer: defered\n    exception-to: [ kz-31 ]\n    in-force: { from: law-561-in-force }\n    cites: [ law-561-IV/art-35-3 ]\n    when: { full-time-student: yes }\n    ");

        var mistake = (await editor.Diagnostics(uri)).Should().ContainSingle().Which;
        mistake["code"]!.GetValue<string>().Should().Be("EE2003");
        var wanted = Editor.About(uri);
        wanted["range"] = mistake["range"]!.DeepClone();
        var edits = (await editor.Ask("textDocument/codeAction", wanted))!.AsArray().Single()!["edit"]!["documentChanges"]![0]!["edits"]!.AsArray();
        await editor.Become(uri, Edits.To(editor.TextOf(uri), edits));
        (await editor.Diagnostics(uri)).Should().BeEmpty();

        var formatted = (await editor.Ask("textDocument/formatting", Editor.About(uri)))!.AsArray().Single()!["newText"]!.GetValue<string>();
        formatted.Should().EndWith("    when: { full-time-student: yes }\n");
        (await editor.Ask("textDocument/definition", editor.At(uri, "cites: [ law-561-IV/art-35-3| ]\n    when: { full-time-student: yes }")))!.AsArray().Single()!["uri"]!.GetValue<string>()
            .Should().EndWith("/seeds/law-561-IV.yaml");
    }

    [Fact]
    public async Task What_nobody_can_meet_is_told_once_the_author_rests()
    {
        await using var editor = await Editor.Showing(Repository.Root);
        var uri = await editor.Open(Repository.PathTo("rules", "kz", "conscription", "liability.yaml"));

        await editor.Replace(uri, "when: { temporarily-abroad: yes }", "when: { all: [ { temporarily-abroad: yes }, { age: { from: 30, below: 20 } } ] }");
        (await editor.Diagnostics(uri)).Should().ContainSingle(m => m["code"]!.GetValue<string>() == "EE2010");
        await editor.Replace(uri, "{ age: { from: 30, below: 20 } }", "{ age: { from: 30 } }, { age: { below: 20 } }");

        (await editor.Diagnostics(uri, all => all.Length > 0)).Should().ContainSingle(m => m["code"]!.GetValue<string>() == "EE3018").Which["severity"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task A_fact_is_renamed_in_rules_scenarios_and_cases_alike()
    {
        await using var editor = await Editor.Showing(Repository.Root);
        var uri = await editor.Open(Repository.PathTo("rules", "kz", "person.yaml"));
        var wanted = editor.At(uri, "fact: full-time-|student");
        wanted["newName"] = "day-student";

        var changed = (await editor.Ask("textDocument/rename", wanted))!["documentChanges"]!.AsArray().Select(c => c!["textDocument"]!["uri"]!.GetValue<string>()).ToList();

        changed.Should().Contain(c => c.Contains("/rules/kz/")).And.Contain(c => c.Contains("/tests/scenarios/")).And.Contain(c => c.Contains("/tests/cases/"));
        changed.Should().NotContain(c => c.Contains("/Xyland/"), "that is another law, which has a fact of the same name");
    }

    private static async Task<IEnumerable<string>> Labels(Editor editor, string uri, string place) =>
        (await editor.Ask("textDocument/completion", editor.At(uri, place)))!["items"]!.AsArray().Select(i => i!["label"]!.GetValue<string>());
}
