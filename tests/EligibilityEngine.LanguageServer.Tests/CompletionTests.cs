namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>What may be written, while it is being written.</summary>
public class CompletionTests
{
    private const string Provision = "provisions:\n  - provision: new\n";

    [Theory]
    [InlineData("    ti|", "title,question,exception-to")]
    [InlineData("    title: T\n    |", "question,answer,answer-by,opens,exception-to,in-force,cites,when,note")]
    [InlineData("    title: T\n    |\n    question: reserve\n    cites: act-2012/art-31\n", "answer,answer-by,opens,exception-to,in-force,when,note")]
    [InlineData("    question: |", "conscription,service-term,reserve")]
    [InlineData("    question: serv|", "service-term,reserve")]
    [InlineData("    question: conscription\n    answer: |", "not-liable,liable,deferred")]
    [InlineData("    answer: ret|\n    question: reserve\n", "retired")]
    [InlineData("    question: service-term\n    answer: |", "none")]
    [InlineData("    exception-to: [ xy-31, xy-3|", "xy-31,xy-35,xy-36")]
    [InlineData("    exception-to:\n      - xy-4|", "xy-41,xy-42,xy-43")]
    [InlineData("    in-force: al|", "always")]
    [InlineData("    in-force: { |", "from,until,through")]
    [InlineData("    in-force: { from: act-in-force, | }", "until,through")]
    [InlineData("    in-force: { from: act-in-force, until: 2020-01-01, | }", "")]
    [InlineData("    in-force: { from: |", "act-in-force,term-halved")]
    [InlineData("    cites: act-2012/art-3|", "act-2012/art-31,act-2012/art-35,act-2012/art-36")]
    [InlineData("    cites: [ act-2012/art-31, rep|", "report-2015/term,report-2015/ages")]
    [InlineData("    when: { ci|", "citizen")]
    [InlineData("    when: { |", "all,any,none,at-least,conscription,service-term,citizen,sex,born,age,full-time-student,children,breadwinner,doctorate,served,reserve")]
    [InlineData("    when:\n      all:\n        - citizen: yes\n        - se|", "sex,service-term,reserve,served")]
    [InlineData("    when:\n      any:\n        - citizen: |\n        - sex: male\n", "yes,no")]
    [InlineData("    when: { sex: |", "male,female")]
    [InlineData("    when: { sex: [ male, f| ] }", "female")]
    [InlineData("    when: { doctorate: |", "counts,does-not-count")]
    [InlineData("    when: { breadwinner: y|", "yes")]
    [InlineData("    when: { conscription: de|", "deferred")]
    [InlineData("    when: { age: { |", "from,above,below,through,when-none")]
    [InlineData("    when: { age: { from: 18, | } }", "below,through,when-none")]
    [InlineData("    when: { born: { below: { fact: b|", "born")]
    [InlineData("    when: { at-least: { |", "count,of")]
    [InlineData("    when: { ftst|", "full-time-student")]
    [InlineData("    title: men who ser|", "")]
    [InlineData("    # a note on ser|", "")]
    [InlineData("    title: T # ser|", "")]
    [InlineData("  - |", "provision,title,question,answer,answer-by,opens,exception-to,in-force,cites,when,note")]
    public async Task Words_follow_from_the_place_in_a_provision(string text, string expected) =>
        (await Labels("rules/new.yaml", Provision + text)).Order(StringComparer.Ordinal).Should().Equal(Split(expected));

    [Theory]
    [InlineData("rules/new.yaml", "def|", "definitions")]
    [InlineData("sources/new.yaml", "source: new\nparagraphs: [ 31(1), 31(2), 35, { paragraph: 36, why: repealed } ]\nstatements:\n  a: { at: article 31, says: S, paragraphs: [ 31(| ] }", "31(1),31(2)")]
    [InlineData("sources/new.yaml", "source: new\nparagraphs: [ 31(1), { | } ]", "paragraph,why")]
    [InlineData("rules/new.yaml", "facts:\n  - fact: f\n    type: |", "yes-no,choice,number,date,several")]
    [InlineData("rules/new.yaml", "facts:\n  - fact: f\n    type: yes-no\n    |", "title,also,ask,asked-when,when-true,when-false,changes,settled-by,ordinarily,group,note,cites")]
    [InlineData("rules/new.yaml", "facts:\n  - fact: f\n    derived: { |", "completed-years-since,completed-months-since,completed-days-since,calendar-years-since,completed-years-between,completed-months-between,completed-days-between,calendar-years-between,attained,day,earliest-of,latest-of,count-of,sum-of,difference-of,product-of,least-of,greatest-of,smallest-of,largest-of,part-of,days-of,times-of,whole-months-of,calendar-months-of,not-below")]
    [InlineData("rules/new.yaml", "facts:\n  - fact: f\n    derived: { count-of: [ citizen, ser|", "served")]
    [InlineData("rules/new.yaml", "facts:\n  - fact: f\n    type: choice\n    values: [ one, two ]\n    ordinarily: |", "one,two")]
    [InlineData("rules/new.yaml", "facts:\n  - fact: f\n    changes: |", "never,time,the person,an authority")]
    [InlineData("rules/new.yaml", "contradictions:\n  - contradiction: c\n    follows: n|", "neither")]
    [InlineData("rules/rulebook.yaml", "rulebook: xy\nleap-day: |", "march-1,february-28")]
    [InlineData("rules/rulebook.yaml", "rulebook: xy\nmain: [ con|", "conscription")]
    [InlineData("sources/new.yaml", "source: s\ntitle: T\nstatements:\n  a:\n    |", "at,says,published,why-span,paragraphs")]
    [InlineData("cases/student.yaml", "case: c\non: 2020-05-01\nfacts:\n  sex: male\n  f|", "full-time-student")]
    [InlineData("cases/student.yaml", "case: c\nassume: |", "ordinary,nothing")]
    [InlineData("cases/student.yaml", "case: c\nfacts:\n  sex: |", "male,female,unknown")]
    [InlineData("cases/student.yaml", "case: c\nfacts:\n  citizen: { history: [ { value: |", "yes,no,unknown")]
    [InlineData("cases/student.yaml", "case: c\nreadings: { doctorate: d|", "does-not-count")]
    [InlineData("scenarios/conscription.yaml", "scenarios:\n  - scenario: S\n    expect: { | }", "conscription,service-term,reserve")]
    [InlineData("scenarios/conscription.yaml", "scenarios:\n  - scenario: S\n    expect: { conscription: def| }", "deferred")]
    [InlineData("scenarios/conscription.yaml", "scenarios:\n  - scenario: S\n    expect:\n      conscription: { possible: [ | ] }", "not-liable,liable,deferred")]
    [InlineData("scenarios/conscription.yaml", "scenarios:\n  - scenario: S\n    expect:\n      conscription: { answer: liable, grounds: xy-2| }", "xy-24,xy-24-before")]
    [InlineData("scenarios/conscription.yaml", "scenarios:\n  - scenario: S\n    expect:\n      conscription: { answer: liable, missing: [ term|", "term-halved")]
    [InlineData("scenarios/conscription.yaml", "scenarios:\n  - scenario: S\n    document: |", "act-2012,report-2015")]
    public async Task Words_follow_from_the_place_in_every_kind_of_file(string file, string text, string expected) =>
        (await Labels(file, text)).Order(StringComparer.Ordinal).Should().Equal(Split(expected));

    [Fact]
    public async Task A_word_is_told_with_what_it_means_and_takes_the_place_of_the_whole_word()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/conscription.yaml"));

        var item = (await editor.Ask("textDocument/completion", editor.At(uri, "cites: [ act-2012/art-|31")))!["items"]!.AsArray().Single(i => i!["label"]!.GetValue<string>() == "act-2012/art-35")!;

        item["detail"]!.GetValue<string>().Should().Be("Full-time students are deferred.");
        item["documentation"]!["value"]!.GetValue<string>().Should().Contain("Act on military duty");
        editor.Shown(uri, item["textEdit"]!["range"]!).Should().Be("act-2012/art-31");
        item["textEdit"]!["newText"]!.GetValue<string>().Should().Be("act-2012/art-35");
    }

    [Fact]
    public async Task A_key_brings_its_colon_unless_there_is_one_and_what_is_needed_comes_first()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/new.yaml"), Provision + "    \n    qu: reserve\n");

        var fresh = (await editor.Ask("textDocument/completion", editor.At(uri, "new\n    |")))!["items"]!.AsArray();
        var given = (await editor.Ask("textDocument/completion", editor.At(uri, "    qu|")))!["items"]!.AsArray();

        fresh.OrderBy(i => i!["sortText"]!.GetValue<string>(), StringComparer.Ordinal).Select(i => i!["label"]!.GetValue<string>()).Take(3).Should().Equal("question", "in-force", "cites");
        fresh[0]!["textEdit"]!["newText"]!.GetValue<string>().Should().Be("title: ");
        given.Single()!["textEdit"]!["newText"]!.GetValue<string>().Should().Be("question");
    }

    [Fact]
    public async Task What_begins_as_was_written_comes_first()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/new.yaml"), Provision + "    when: { se");

        var items = (await editor.Ask("textDocument/completion", editor.At(uri, "{ se|")))!["items"]!.AsArray();

        items.Select(i => i!["label"]!.GetValue<string>()).Should().Equal("service-term", "sex", "served", "reserve");
    }

    private static async Task<string[]> Labels(string file, string text)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file), text.Replace("|", "", StringComparison.Ordinal));
        var list = await editor.Ask("textDocument/completion", editor.At(uri, text));
        return [.. list!["items"]!.AsArray().Select(i => i!["label"]!.GetValue<string>())];
    }

    private static IEnumerable<string> Split(string words) => words.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
