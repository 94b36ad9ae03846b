namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>Mistakes as one types.</summary>
public class DiagnosticsTests
{
    [Fact]
    public async Task A_sound_document_has_none()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);

        var uri = await editor.Open(law.At("rules/reserve.yaml"));

        (await editor.Diagnostics(uri)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_mistake_is_told_where_it_stands_with_code_hint_and_page_and_goes_when_it_is_corrected()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/reserve.yaml"));

        await editor.Replace(uri, "when: { served: yes }", "when: { servd: yes }");

        var mistake = (await editor.Diagnostics(uri)).Should().ContainSingle().Which;
        mistake["code"]!.GetValue<string>().Should().Be("EE2001");
        mistake["severity"]!.GetValue<int>().Should().Be(1);
        mistake["message"]!.GetValue<string>().Should().Contain("`servd`").And.Contain("did you mean `served`?");
        mistake["source"]!.GetValue<string>().Should().Be("eligibility");
        mistake["codeDescription"]!["href"]!.GetValue<string>().Should().EndWith("diagnostics.md#EE2001");
        editor.Shown(uri, mistake["range"]!).Should().Be("servd");

        await editor.Replace(uri, "servd", "served");
        (await editor.Diagnostics(uri)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_mistake_and_its_hint_are_told_in_the_language_that_was_set()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder, new JsonObject { ["language"] = "ru" });
        var uri = await editor.Open(law.At("rules/reserve.yaml"));

        await editor.Replace(uri, "when: { served: yes }", "when: { servd: yes }");

        (await editor.Diagnostics(uri)).Single()["message"]!.GetValue<string>().Should().Be("в этом своде правил не объявлен факт `servd`\nподсказка: может быть, `served`?");
    }
}
