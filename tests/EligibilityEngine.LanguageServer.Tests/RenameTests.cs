using EligibilityEngine.Diagnostics;


namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>Another name for the same, everywhere.</summary>
public class RenameTests
{
    [Theory]
    [InlineData("rules/person.yaml", "fact: full-time-|student", "full-time-student", "student", 4)]
    [InlineData("rules/conscription.yaml", "sex: ma|le", "male", "man", 6)]
    [InlineData("rules/conscription.yaml", "provision: xy-|31", "xy-31", "Art_31.1", 4)]
    [InlineData("rules/conscription.yaml", "answer: lia|ble\n", "liable", "must-serve", 5)]
    [InlineData("rules/conscription.yaml", "question: con|scription\n    title", "conscription", "call-up", 11)]
    [InlineData("rules/conscription.yaml", "from: act-|in-force", "act-in-force", "act-begins", 7)]
    [InlineData("rules/conscription.yaml", "act-2012/art-|31", "art-31", "Art-31", 4)]
    [InlineData("rules/conscription.yaml", "cites: [ act-|2012/art-31", "act-2012", "act", 14)]
    [InlineData("sources/act-2012.yaml", "source: act-|2012", "act-2012", "act", 14)]
    [InlineData("rules/person.yaml", "reading: doc|torate", "doctorate", "phd", 4)]
    [InlineData("rules/person.yaml", "is: cou|nts", "counts", "does", 2)]
    [InlineData("rules/person.yaml", "definition: bread|winner", "breadwinner", "feeds-a-family", 2)]
    [InlineData("cases/student.yaml", "bo|rn: 2000", "born", "birthday", 3)]
    public async Task A_name_changes_in_rules_sources_cases_and_scenarios_and_the_law_stays_the_same(string file, string place, string name, string newName, int count)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));

        var prepared = await editor.Ask("textDocument/prepareRename", editor.At(uri, place));
        prepared!["placeholder"]!.GetValue<string>().Should().Be(name);
        editor.Shown(uri, prepared["range"]!).Should().Be(name);
        var wanted = editor.At(uri, place);
        wanted["newName"] = newName;
        var changes = (await editor.Ask("textDocument/rename", wanted))!["documentChanges"]!.AsArray();

        changes.Sum(c => c!["edits"]!.AsArray().Count).Should().Be(count);
        changes.Single(c => c!["textDocument"]!["uri"]!.GetValue<string>() == uri)!["textDocument"]!["version"]!.GetValue<int>().Should().Be(1);
        Edits.Apply(changes);
        Rulebook.Load(law.At("rules")).HasErrors.Should().BeFalse();
        var rulebook = Rulebook.Load(law.At("rules")).Value;
        Scenarios.ScenarioSuite.Load(rulebook, law.At("scenarios")).Value.Scenarios.Should().HaveCount(4);
        rulebook.Decide(Case.Load(law.At("cases/student.yaml")).Value).HasErrors.Should().BeFalse();
    }

    [Theory]
    [InlineData("rules/person.yaml", "value: ma|le", "man")]
    [InlineData("rules/person.yaml", "is: cou|nts", "does")]
    [InlineData("rules/person.yaml", "definition: bread|winner", "feeds-a-family")]
    [InlineData("rules/conscription.yaml", "answer: defer|red,", "put-off")]
    [InlineData("sources/act-2012.yaml", "art-3|1:", "Art-31")]
    [InlineData("rules/rulebook.yaml", "matter: alter|native", "no-alternative")]
    [InlineData("rules/kk.yaml", "alter|native: { what", "no-alternative")]
    public async Task A_name_changes_in_translations_too(string file, string place, string newName)
    {
        using var law = new SmallLaw();
        var manifest = law.At("rules/rulebook.yaml");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("- what: Alternative", "- matter: alternative\n    what: Alternative", StringComparison.Ordinal));
        await File.WriteAllTextAsync(law.At("rules/kk.yaml"), """
            translation: kk
            rulebook: { not-modelled: { alternative: { what: Баламалы қызмет } } }
            facts: { sex: { values: { male: ер адам } } }
            definitions: { breadwinner: { title: Асыраушы } }
            questions: { conscription: { answers: { deferred: шақыруы кейінге қалдырылған } } }
            readings: { doctorate: { alternatives: { counts: { says: саналады } } } }
            sources: { act-2012: { statements: { art-31: Ер адамдар шақырылуға жатады } } }

            """);
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));
        var wanted = editor.At(uri, place);
        wanted["newName"] = newName;

        var changes = (await editor.Ask("textDocument/rename", wanted))!["documentChanges"]!.AsArray();

        Edits.Apply(changes);
        (await File.ReadAllTextAsync(law.At("rules/kk.yaml"))).Should().Contain($" {newName}: ");
        Rulebook.Load(law.At("rules")).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("rules/person.yaml", "fact: bo|rn", "sex", "`sex` is taken")]
    [InlineData("rules/person.yaml", "fact: bo|rn", "breadwinner", "`breadwinner` is taken")]
    [InlineData("rules/person.yaml", "fact: bo|rn", "conscription", "`conscription` is taken")]
    [InlineData("rules/person.yaml", "fact: bo|rn", "Born", "cannot be a name")]
    [InlineData("rules/person.yaml", "fact: bo|rn", "", "cannot be a name")]
    [InlineData("rules/person.yaml", "fact: bo|rn", "all", "cannot be a name")]
    [InlineData("rules/person.yaml", "fact: bo|rn", "b\u043Ern", "cannot be a name")]
    [InlineData("rules/person.yaml", "value: ma|le", "female", "`female` is taken")]
    [InlineData("rules/conscription.yaml", "provision: xy-3|1", "xy-35", "`xy-35` is taken")]
    [InlineData("rules/conscription.yaml", "provision: xy-3|1", "xy 35", "cannot be a name")]
    [InlineData("sources/act-2012.yaml", "art-3|1:", "art-35", "`art-35` is taken")]
    [InlineData("sources/act-2012.yaml", "source: act-|2012", "report-2015", "`report-2015` is taken")]
    [InlineData("rules/person.yaml", "ask: Is the per|son a citizen?", "x", "Nothing that the rulebook declares")]
    [InlineData("rules/person.yaml", "type: yes-|no", "x", "Nothing that the rulebook declares")]
    [InlineData("rules/conscription.yaml", "citizen: ye|s", "x", "Nothing that the rulebook declares")]
    public async Task A_name_that_clashes_or_is_none_is_refused(string file, string place, string newName, string reason)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));
        var wanted = editor.At(uri, place);
        wanted["newName"] = newName;

        var error = (await editor.AskAnyhow("textDocument/rename", wanted))["error"]!;

        error["code"]!.GetValue<int>().Should().Be(-32803);
        error["message"]!.GetValue<string>().Should().Contain(reason);
    }

    [Fact]
    public async Task Nothing_is_renamed_while_a_file_that_may_have_the_name_cannot_be_read()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/person.yaml"));
        var other = await editor.Open(law.At("rules/reserve.yaml"));
        await editor.Replace(other, "when: { served: yes }", "when: { served: yes");
        var wanted = editor.At(uri, "fact: se|x");
        wanted["newName"] = "gender";

        var error = (await editor.AskAnyhow("textDocument/rename", wanted))["error"]!;

        error["message"]!.GetValue<string>().Should().Contain("rules/reserve.yaml cannot be read");
    }

    [Fact]
    public async Task A_name_in_quotes_keeps_its_quotes_and_an_editor_that_knows_no_versions_gets_none()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder, capabilities: []);
        var uri = await editor.Open(law.At("cases/student.yaml"), "case: c\non: 2020-05-01\nfacts: { 'sex': \"male\" }\n");
        var wanted = editor.At(uri, "'se|x'");
        wanted["newName"] = "gender";

        var changes = (await editor.Ask("textDocument/rename", wanted))!["changes"]!.AsObject();

        editor.Shown(uri, changes[uri]!.AsArray().Single()!["range"]!).Should().Be("sex");
        changes.Should().HaveCountGreaterThan(2);
    }
}
