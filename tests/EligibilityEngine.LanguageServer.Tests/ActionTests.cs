namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>What an editor can do about a mistake.</summary>
public class ActionTests
{
    [Theory]
    [InlineData("rules/reserve.yaml", "title: Whoever has", "titel: Whoever has", "EE1011")]
    [InlineData("rules/person.yaml", "type: number", "type: numbr", "EE1019")]
    [InlineData("rules/reserve.yaml", "served: yes", "servd: yes", "EE2001")]
    [InlineData("rules/conscription.yaml", "conscription: liable", "conscripton: liable", "EE2001")]
    [InlineData("rules/person.yaml", "completed-years-since: born", "completed-years-since: borm", "EE2001")]
    [InlineData("rules/reserve.yaml", "question: reserve\n    answer: in", "question: resrve\n    answer: in", "EE2002")]
    [InlineData("rules/rulebook.yaml", "main: conscription", "main: conscripton", "EE2002")]
    [InlineData("rules/reserve.yaml", "answer: retired\n    exception-to: xy-41\n    in-force: { from: act", "answer: retird\n    exception-to: xy-41\n    in-force: { from: act", "EE2003")]
    [InlineData("rules/conscription.yaml", "conscription: liable", "conscription: lible", "EE2003")]
    [InlineData("rules/reserve.yaml", "exception-to: xy-41\n    in-force: { from: act", "exception-to: xy-4l\n    in-force: { from: act", "EE2004")]
    [InlineData("rules/reserve.yaml", "from: act-in-force, through", "from: act-in-forc, through", "EE2005")]
    [InlineData("rules/reserve.yaml", "act-2012/art-41", "act-2021/art-41", "EE2006")]
    [InlineData("rules/reserve.yaml", "act-2012/art-41", "act-2012/atr-41", "EE2007")]
    [InlineData("rules/reserve.yaml", "cites: act-2012/art-41", "cites: \"act-2012/atr-41\"", "EE2007")]
    [InlineData("rules/reserve.yaml", "sex: female", "sex: femal", "EE2011")]
    [InlineData("rules/reserve.yaml", "sex: female", "sex: \"femal\"", "EE2011")]
    [InlineData("rules/conscription.yaml", "doctorate: counts", "doctorate: count", "EE2011")]
    [InlineData("rules/reserve.yaml", "served: yes", "s\u0435rved: yes", "EE2001")]
    [InlineData("cases/student.yaml", "born: 2000", "bron: 2000", "EE5001")]
    [InlineData("cases/student.yaml", "sex: male", "sex: mal", "EE5003")]
    [InlineData("scenarios/conscription.yaml", "answer: liable", "answer: lible", "EE5012")]
    [InlineData("scenarios/conscription.yaml", "grounds: xy-31", "grounds: xy-3l", "EE5013")]
    [InlineData("scenarios/conscription.yaml", "conscription: not-liable", "conscripton: not-liable", "EE5013")]
    public async Task Did_you_mean_becomes_a_preferred_edit_that_puts_the_right_name_in_its_place(string file, string right, string wrong, string code)
    {
        var (sound, _, actions, apply) = await Actions(file, right, wrong, code);

        var only = actions.Should().ContainSingle().Which;
        only["isPreferred"]!.GetValue<bool>().Should().BeTrue();
        only["kind"]!.GetValue<string>().Should().Be("quickfix");
        only["diagnostics"]!.AsArray().Should().ContainSingle();
        apply(only).Replace("\"", "", StringComparison.Ordinal).Should().Be(sound.Replace("\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules/person.yaml", "changes: never\n\n  - fact: born", "changes: sometimes\n\n  - fact: born", "EE1019", "changes: never\n\n,changes: time\n\n,changes: the person\n\n,changes: an authority\n\n")]
    [InlineData("rules/reserve.yaml", "sex: female", "sex: x", "EE2011", "sex: male,sex: female")]
    [InlineData("rules/reserve.yaml", "served: yes", "served: perhaps", "EE2009", "served: yes,served: no")]
    [InlineData("rules/conscription.yaml", "breadwinner: yes", "breadwinner: maybe", "EE1018", "breadwinner: yes,breadwinner: no")]
    [InlineData("rules/conscription.yaml", "answer: 24", "answer: two-years", "EE2009", "answer: none")]
    [InlineData("rules/conscription.yaml", "follows: act-2012/art-31", "follows: act-2012/art-35", "EE3015", "follows: act-2012/art-31,follows: report-2015/ages,follows: neither")]
    [InlineData("cases/student.yaml", "full-time-student: yes", "full-time-student: sometimes", "EE5002", "student: yes,student: no,student: unknown")]
    [InlineData("rules/reserve.yaml", "in-force: { from: act-in-force, through: 2024", "in-force: { from: act-in-force, until: 2020-01-01, through: 2024", "EE1021", "in-force: { from: act-in-force; through: 2024-12-31 },in-force: { from: act-in-force; until: 2020-01-01 }")]
    [InlineData("rules/reserve.yaml", "served: yes", "served: [ yes, no ]", "EE2009", "served: yes,served: no")]
    [InlineData("rules/rulebook.yaml", "leap-day: march-1\n", "", "EE3010", "leap-day: march-1,leap-day: february-28")]
    [InlineData("rules/reserve.yaml", "    cites: act-2012/art-41\n", "", "EE1012", "    when: { served: yes }\n    cites:")]
    [InlineData("rules/person.yaml", "    when-true: is a citizen\n", "", "EE2015", "    when-true:")]
    public async Task Where_a_hint_names_a_few_words_each_is_an_edit(string file, string right, string wrong, string code, string expected)
    {
        var (_, _, actions, apply) = await Actions(file, right, wrong, code);

        var texts = actions.Select(apply).ToList();
        texts.Should().HaveCount(expected.Split(',').Length);
        texts.Zip(expected.Split(',').Select(e => e.Replace(';', ','))).Should().OnlyContain(t => t.First.Contains(t.Second));
    }

    [Theory]
    [InlineData("rules/person.yaml", "    type: date\n", "    type: date\n    type: date\n", "EE1005")]
    [InlineData("rules/person.yaml", "    unit: children\n", "    unit: children\n    when-true: has children\n", "EE2014")]
    [InlineData("rules/person.yaml", "    changes: never\n\n  - fact: born", "    changes: never\n    note:\n\n  - fact: born", "EE1014")]
    [InlineData("rules/reserve.yaml", "facts:\n", "facts:\n  - fact: idle\n    type: yes-no\n    ask: Is it?\n    when-true: is\n    when-false: is not\n    changes: time\n\n", "EE3007")]
    [InlineData("rules/conscription.yaml", "events:\n", "events:\n  - event: nothing\n    title: Nothing\n    on: 2020-01-01\n    cites: act-2012/art-50\n", "EE3004")]
    [InlineData("sources/act-2012.yaml", "statements:\n", "statements:\n  art-1: { at: article 1, says: Nothing. }\n", "EE3008")]
    [InlineData("rules/person.yaml", "held-by: the universities }", "held-by: the universities, xyz: 5 }", "EE1011")]
    [InlineData("rules/person.yaml", "fact: born", "fact: !x born", "EE1008")]
    [InlineData("rules/person.yaml", "fact: born", "fact: &x born", "EE1009")]
    [InlineData("rules/person.yaml", "fact: born", "fact: b\u0001orn", "EE1025")]
    public async Task What_is_to_be_removed_is_removed(string file, string right, string wrong, string code)
    {
        var (sound, _, actions, apply) = await Actions(file, right, wrong, code);

        var after = apply(actions.Should().ContainSingle().Which);
        after.Replace("\n\n", "\n", StringComparison.Ordinal).Should().Be(sound.Replace("\n\n", "\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rules/person.yaml", "    type: date\n", "\ttype: date\n", "EE1006", "  type: date\n")]
    [InlineData("rules/reserve.yaml", "through: 2024-12-31", "through: 31.12.2024", "EE1016", "through: 2024-12-31 }")]
    [InlineData("rules/conscription.yaml", "on: 2012-03-01", "on: 1 March 2012", "EE1016", "on: 2012-03-01\n")]
    [InlineData("rules/reserve.yaml", "from: 2013-01-01", "from: 2013/1/1", "EE1016", "from: 2013-01-01 }")]
    [InlineData("rules/person.yaml", "maximum: 20", "maximum: 1 020", "EE1017", "maximum: 1020\n")]
    [InlineData("cases/student.yaml", "born: 2000-01-10", "born: 10.01.2000", "EE5002", "born: 2000-01-10\n")]
    [InlineData("scenarios/conscription.yaml", "  on: 2020-05-01\nscenarios:\n  - scenario: A man of 20 is liable for one year\n    facts: { sex: male, age: 20 }\n    readings: { doctorate: does-not-count }\n    expect:\n      conscription: { answer: liable, grounds: xy-31 }\n      service-term: 12\n  - scenario: A student of 20 is deferred\n    facts: { sex: male, age: 20, full-time-student: yes }\n    expect: { conscription: { answer: deferred, grounds: xy-35 } }\n  - scenario: A woman is not liable\n    facts: { sex: female, age: 20 }\n    expect: { conscription: not-liable, service-term: none }\n  - scenario: A father of three is deferred\n", "scenarios:\n  - scenario: A father of three is deferred\n", "EE5011", "    expect: { conscription: { answer: deferred, grounds: xy-36 } }\n    on: ")]
    [InlineData("rules/reserve.yaml", "fact: served", "fact: Served_Once", "EE1015", "fact: served-once")]
    [InlineData("rules/reserve.yaml", "when: { served: yes }", "when: { served: yes, sex: male }", "EE1021", "when: { all: [ { served: yes }, { sex: male } ] }")]
    [InlineData("rules/reserve.yaml", "when: { served: yes }", "when:\n      served: yes\n      age:\n        from: 18", "EE1021", "when:\n      all:\n        - served: yes\n        - age:\n            from: 18\n")]
    public async Task Some_edits_write_anew_what_is_there(string file, string right, string wrong, string code, string expected)
    {
        var (_, _, actions, apply) = await Actions(file, right, wrong, code);

        apply(actions.Should().ContainSingle().Which).Should().Contain(expected);
    }

    [Fact]
    public async Task Other_kinds_and_other_places_get_none()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/reserve.yaml"));
        await editor.Replace(uri, "served: yes", "servd: yes");

        (await editor.Ask("textDocument/codeAction", Wanted(editor, uri, "servd|", "source.organizeImports")))!.AsArray().Should().BeEmpty();
        (await editor.Ask("textDocument/codeAction", Wanted(editor, uri, "question: |reserve")))!.AsArray().Should().BeEmpty();
        (await editor.Ask("textDocument/codeAction", Wanted(editor, uri, "ser|vd", "quickfix")))!.AsArray().Should().ContainSingle();
    }

    /// <summary>The text before the mistake and with it, the actions on it, and what comes of an action.</summary>
    private static async Task<(string Sound, string Wrong, ImmutableArray<JsonObject> Actions, Func<JsonObject, string> Apply)> Actions(string file, string right, string wrong, string code)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));
        var sound = editor.TextOf(uri);
        await editor.Replace(uri, right, wrong);
        var mistake = (await editor.Diagnostics(uri, all => all.Any(d => d["code"]!.GetValue<string>() == code))).First(d => d["code"]!.GetValue<string>() == code);
        var wanted = Editor.About(uri);
        wanted["range"] = mistake["range"]!.DeepClone();
        wanted["context"] = new JsonObject { ["diagnostics"] = new JsonArray(mistake.DeepClone()) };
        var text = editor.TextOf(uri);
        var actions = (await editor.Ask("textDocument/codeAction", wanted))!.AsArray().Select(a => a!.AsObject()).Where(a => a["diagnostics"]![0]!["code"]!.GetValue<string>() == code);
        return (sound, text, [.. actions], a => Edits.To(text, a["edit"]!["documentChanges"]![0]!["edits"]!.AsArray()));
    }

    private static JsonObject Wanted(Editor editor, string uri, string place, string? only = null)
    {
        var wanted = editor.At(uri, place);
        var position = wanted["position"]!;
        wanted.Remove("position");
        wanted["range"] = new JsonObject { ["start"] = position.DeepClone(), ["end"] = position.DeepClone() };
        wanted["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = only is null ? null : new JsonArray(only) };
        return wanted;
    }
}
