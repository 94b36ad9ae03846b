namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>From a name to where it is declared, and to where it is used.</summary>
public class NavigationTests
{
    [Theory]
    [InlineData("rules/conscription.yaml", "- citi|zen: yes", "rules/person.yaml", "citizen")]
    [InlineData("rules/conscription.yaml", "{ bread|winner", "rules/person.yaml", "breadwinner")]
    [InlineData("rules/conscription.yaml", "- doc|torate: counts", "rules/person.yaml", "doctorate")]
    [InlineData("rules/conscription.yaml", "doctorate: co|unts", "rules/person.yaml", "counts")]
    [InlineData("rules/conscription.yaml", "sex: ma|le", "rules/person.yaml", "male")]
    [InlineData("rules/conscription.yaml", "question: con|scription\n    answer: liable", "rules/conscription.yaml", "conscription")]
    [InlineData("rules/conscription.yaml", "answer: lia|ble\n    in-force", "rules/conscription.yaml", "liable")]
    [InlineData("rules/conscription.yaml", "exception-to: x|y-31", "rules/conscription.yaml", "xy-31")]
    [InlineData("rules/conscription.yaml", "until: te|rm-halved", "rules/conscription.yaml", "term-halved")]
    [InlineData("rules/conscription.yaml", "cites: [ |act-2012/art-31", "sources/act-2012.yaml", "art-31")]
    [InlineData("rules/conscription.yaml", "report-2015/ter|m", "sources/report-2015.yaml", "term")]
    [InlineData("rules/person.yaml", "completed-years-since: bo|rn", "rules/person.yaml", "born")]
    [InlineData("rules/rulebook.yaml", "main: con|scription", "rules/conscription.yaml", "conscription")]
    [InlineData("cases/student.yaml", "bo|rn: 2000", "rules/person.yaml", "born")]
    [InlineData("scenarios/conscription.yaml", "expect:\n      con|scription", "rules/conscription.yaml", "conscription")]
    [InlineData("scenarios/conscription.yaml", "{ answer: lia|ble, grounds", "rules/conscription.yaml", "liable")]
    [InlineData("scenarios/conscription.yaml", "grounds: x|y-35", "rules/conscription.yaml", "xy-35")]
    [InlineData("scenarios/conscription.yaml", "readings: { doc|torate", "rules/person.yaml", "doctorate")]
    [InlineData("scenarios/conscription.yaml", "document: act|-2012", "sources/act-2012.yaml", "act-2012")]
    public async Task A_name_leads_to_its_declaration(string file, string place, string target, string name)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));
        if (place.Contains("document:"))
        {
            await editor.Replace(uri, "  - scenario: A woman is not liable\n", "  - scenario: A woman is not liable\n    document: act-2012\n");
        }

        var found = (await editor.Ask("textDocument/definition", editor.At(uri, place)))!.AsArray().Should().ContainSingle().Which!;

        found["uri"]!.GetValue<string>().Should().Be(Protocol.FileUri.Of(law.At(target)));
        editor.Shown(found["uri"]!.GetValue<string>(), found["range"]!).Should().Be(name);
    }

    [Theory]
    [InlineData("rules/person.yaml", "fact: se|x", "sex", "cases/student.yaml 1, rules/conscription.yaml 1, rules/person.yaml 1, rules/reserve.yaml 1, scenarios/conscription.yaml 4")]
    [InlineData("rules/person.yaml", "value: ma|le", "male", "cases/student.yaml 1, rules/conscription.yaml 1, rules/person.yaml 1, scenarios/conscription.yaml 3")]
    [InlineData("rules/conscription.yaml", "provision: xy-|31", "xy-31", "rules/conscription.yaml 3, scenarios/conscription.yaml 1")]
    [InlineData("rules/conscription.yaml", "event: act-in-|force", "act-in-force", "rules/conscription.yaml 5, rules/reserve.yaml 2")]
    [InlineData("rules/conscription.yaml", "answer: lia|ble, says", "liable", "rules/conscription.yaml 4, scenarios/conscription.yaml 1")]
    [InlineData("rules/conscription.yaml", "question: cons|cription\n    title: Liability", "conscription", "rules/conscription.yaml 6, rules/rulebook.yaml 1, scenarios/conscription.yaml 4")]
    [InlineData("sources/act-2012.yaml", "art-3|1:", "art-31", "rules/conscription.yaml 3, sources/act-2012.yaml 1")]
    [InlineData("rules/conscription.yaml", "cites: [ act-|2012/art-31", "art-31", "rules/conscription.yaml 3, sources/act-2012.yaml 1")]
    [InlineData("rules/person.yaml", "reading: doc|torate", "doctorate", "rules/conscription.yaml 1, rules/person.yaml 1, scenarios/conscription.yaml 2")]
    public async Task All_uses_are_found_in_rules_sources_cases_and_scenarios(string file, string place, string name, string expected)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));
        JsonObject Wanted(bool withDeclaration)
        {
            var wanted = editor.At(uri, place);
            wanted["context"] = new JsonObject { ["includeDeclaration"] = withDeclaration };
            return wanted;
        }

        var found = (await editor.Ask("textDocument/references", Wanted(true)))!.AsArray();

        found.Select(f => editor.Shown(f!["uri"]!.GetValue<string>(), f["range"]!)).Should().OnlyContain(n => n == name);
        string.Join(", ", found.GroupBy(f => f!["uri"]!.GetValue<string>().Replace(Protocol.FileUri.Of(law.Folder) + "/", "", StringComparison.Ordinal)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"))
            .Should().Be(expected);
        (await editor.Ask("textDocument/references", Wanted(false)))!.AsArray().Should().HaveCount(found.Count - 1);
    }

    [Fact]
    public async Task The_same_name_is_marked_in_its_document()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/conscription.yaml"));

        var marks = (await editor.Ask("textDocument/documentHighlight", editor.At(uri, "exception-to: xy-|31")))!.AsArray();

        marks.Select(m => editor.Shown(uri, m!["range"]!)).Should().Equal("xy-31", "xy-31", "xy-31");
        marks.Count(m => m!["kind"]!.GetValue<int>() == 3).Should().Be(1);
    }

    [Fact]
    public async Task A_value_that_two_facts_have_is_told_apart()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/person.yaml"));
        await editor.Replace(uri, "  - fact: born", "  - fact: sex-at-birth\n    type: choice\n    values: [ male, female ]\n    ask: Which?\n    changes: never\n\n  - fact: born");

        var found = (await editor.Ask("textDocument/references", editor.At(uri, "values: [ ma|le")))!.AsArray();

        found.Should().ContainSingle();
    }
}
