namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>What a document holds, what can be folded away, what can be selected, what leads elsewhere.</summary>
public class OutlineTests
{
    [Theory]
    [InlineData("rules/reserve.yaml", "facts(served) questions(reserve(not-in-reserve in-reserve retired)) provisions(xy-41 xy-42 xy-43)")]
    [InlineData("sources/report-2015.yaml", "report-2015(statements(term ages))")]
    [InlineData("cases/student.yaml", "a-student")]
    [InlineData("rules/rulebook.yaml", "xy")]
    [InlineData("scenarios/conscription.yaml", "given scenarios(A man of 20 is liable for one year A student of 20 is deferred A woman is not liable A father of three is deferred)")]
    public async Task Things_stand_in_what_holds_them(string file, string expected)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));

        var symbols = (await editor.Ask("textDocument/documentSymbol", Editor.About(uri)))!.AsArray();

        Names(symbols).Should().Be(expected);
        All(symbols).Should().OnlyContain(s => editor.Shown(uri, s["selectionRange"]!) == s["name"]!.GetValue<string>());
        All(symbols).Should().OnlyContain(s => editor.Shown(uri, s["range"]!).Contains(s["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("xy-3", "xy-31 xy-35 xy-36")]
    [InlineData("breadw", "breadwinner xy-36")]
    [InlineData("full-time students", "act-2012/art-35")]
    [InlineData("nothing has this", "")]
    public async Task The_whole_rulebook_is_searched_by_names_and_titles(string query, string expected)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);

        var found = (await editor.Ask("workspace/symbol", new JsonObject { ["query"] = query }))!.AsArray();

        string.Join(' ', found.Select(f => f!["name"]!.GetValue<string>())).Should().Be(expected);
        found.Where(f => !f!["name"]!.GetValue<string>().EndsWith(editor.Shown(f["location"]!["uri"]!.GetValue<string>(), f["location"]!["range"]!), StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_key_or_an_item_holds_below_its_line_can_be_folded_away()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/new.yaml"), """
            # One line of comment
            # and another
            provisions:
              - provision: p
                title: >-
                  A text
                  of two lines.
                when:
                  all:
                    - served: yes

            # a single comment
            facts: []
            """.ReplaceLineEndings("\n"));

        var folds = (await editor.Ask("textDocument/foldingRange", Editor.About(uri)))!.AsArray();

        folds.Select(f => $"{f!["startLine"]}-{f["endLine"]}{f["kind"]}").Should().Equal("0-1comment", "2-9", "3-9", "4-6", "7-9", "8-9");
    }

    [Fact]
    public async Task No_more_folds_are_told_than_an_editor_takes()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder, capabilities: new JsonObject { ["textDocument"] = new JsonObject { ["foldingRange"] = new JsonObject { ["rangeLimit"] = 3 } } });
        var uri = await editor.Open(law.At("rules/reserve.yaml"));

        (await editor.Ask("textDocument/foldingRange", Editor.About(uri)))!.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public async Task A_selection_grows_from_the_word_to_the_file()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/reserve.yaml"));
        var wanted = Editor.About(uri);
        wanted["positions"] = new JsonArray(editor.At(uri, "age: { from: 5|0")["position"]!.DeepClone());

        var at = (await editor.Ask("textDocument/selectionRange", wanted))!.AsArray().Single();

        var grown = new List<string>();
        for (; at is not null; at = at["parent"])
        {
            grown.Add(editor.Shown(uri, at["range"]!));
        }

        grown.Take(5).Should().Equal("50", "from: 50", "{ from: 50 }", "age: { from: 50 }", "{ age: { from: 50 } }");
        grown[^1].Should().Be(editor.TextOf(uri));
        grown.Zip(grown.Skip(1)).Should().OnlyContain(p => p.Second.Contains(p.First) && p.Second.Length > p.First.Length);
    }

    [Fact]
    public async Task Beside_an_event_stand_its_days_and_beside_a_citation_its_place()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/conscription.yaml"));
        var wanted = Editor.About(uri);
        wanted["range"] = new JsonObject { ["start"] = editor.At(uri, "provision: xy-24-before")["position"]!.DeepClone(), ["end"] = editor.At(uri, "provision: xy-24\n")["position"]!.DeepClone() };

        var hints = (await editor.Ask("textDocument/inlayHint", wanted))!.AsArray();

        hints.Select(h => h!["label"]!.GetValue<string>()).Should().Equal("1 March 2012", "between 2 January 2014 and 1 June 2015", "article 24");
    }

    [Fact]
    public async Task What_is_being_written_hides_nothing_of_the_rest()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/person.yaml"));
        await editor.Replace(uri, "holds: { age: { through: 150 } }", "holds: { age: { through: ");

        Names((await editor.Ask("textDocument/documentSymbol", Editor.About(uri)))!.AsArray()).Should().Contain("sex(male female)").And.Contain("nobody-is-that-old");
        (await editor.Ask("textDocument/hover", editor.At(uri, "completed-years-since: bo|rn")))!["contents"]!["value"]!.GetValue<string>().Should().Contain("When was the person born?");
        await editor.Replace(uri, "holds: { age: { through: ", "holds: { chil");
        (await editor.Ask("textDocument/completion", editor.At(uri, "holds: { chil|")))!["items"]!.AsArray().Single()!["label"]!.GetValue<string>().Should().Be("children");
    }

    [Fact]
    public async Task The_address_of_a_source_leads_to_it()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("sources/act-2012.yaml"));

        var link = (await editor.Ask("textDocument/documentLink", Editor.About(uri)))!.AsArray().Should().ContainSingle().Which!;

        link["target"]!.GetValue<string>().Should().Be("https://law.example/act-2012");
        editor.Shown(uri, link["range"]!).Should().Be("https://law.example/act-2012");
    }

    private static string Names(JsonArray symbols) => string.Join(' ', symbols.Select(s =>
        s!["name"]!.GetValue<string>() + (s["children"]!.AsArray() is { Count: > 0 } children ? $"({Names(children)})" : "")));

    private static IEnumerable<JsonObject> All(JsonArray symbols) => symbols.SelectMany(s => All(s!["children"]!.AsArray()).Prepend(s.AsObject()));
}
