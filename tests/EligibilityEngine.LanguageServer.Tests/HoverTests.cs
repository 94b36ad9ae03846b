namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>What is told beside the pointer.</summary>
public class HoverTests
{
    [Theory]
    [InlineData("rules/conscription.yaml", "cites: [ act-2012/a|rt-31", "Men from 18 up to 27 may be called up.|article 31|Act on military duty|Parliament of Xyland|16 February 2012", "act-2012/art-31")]
    [InlineData("rules/conscription.yaml", "cites: [ |act-2012/art-31", "Men from 18 up to 27 may be called up.", "act-2012/art-31")]
    [InlineData("rules/conscription.yaml", "cites: report-2015/te|rm", "Conscripts serve for one year.|between 2 June 2015 and 31 December 2015|The report names only the year.", "report-2015/term")]
    [InlineData("rules/conscription.yaml", "- citi|zen: yes", "**Fact** citizen|Is the person a citizen?|the migration service|**Ordinarily:** yes|an authority", "citizen")]
    [InlineData("rules/conscription.yaml", "sex: |male", "male is a man|A value of the fact sex.|Is the person a man or a woman?", "male")]
    [InlineData("rules/conscription.yaml", "- se|x: male", "**Fact** sex|male: is a man|female: is a woman", "sex")]
    [InlineData("rules/conscription.yaml", "from: act-in-|force", "**Event** act-in-force|1 March 2012|The act of 2012 enters into force", "act-in-force")]
    [InlineData("rules/conscription.yaml", "until: term|-halved", "between 2 January 2014 and 1 June 2015", "term-halved")]
    [InlineData("rules/conscription.yaml", "question: conscrip|tion\n    answer: liable", "**Question** conscription|Is the person liable to conscription?|liable: is liable to conscription|deferred: is deferred", "conscription")]
    [InlineData("rules/conscription.yaml", "answer: liab|le\n    in-force", "liable is liable to conscription|A value of the question conscription.", "liable")]
    [InlineData("rules/conscription.yaml", "- docto|rate: counts", "**Reading** doctorate|Is a doctoral student a full-time student?", "doctorate")]
    [InlineData("rules/conscription.yaml", "- doctorate: cou|nts", "counts a doctoral student is a full-time student|the universities", "counts")]
    [InlineData("rules/conscription.yaml", "{ bread|winner: yes }", "**Definition** breadwinner|A breadwinner|```yaml\n{ children: { from: 2 } }\n```", "breadwinner")]
    [InlineData("rules/conscription.yaml", "exception-to: xy-|31", "**Provision** xy-31|Men from 18 up to 27 are liable|from act-in-force|- age: { from: 18, below: 27 }", "xy-31")]
    [InlineData("rules/conscription.yaml", "in-for|ce: { from", "When it is law.|a provision, which needs it", "in-force")]
    [InlineData("rules/conscription.yaml", "{ fr|om: 18", "This or more; a day or later.", "from")]
    [InlineData("rules/conscription.yaml", "a|ll:\n", "all of", "all")]
    [InlineData("rules/person.yaml", "settl|ed-by", "Who settles it.|which may be left out", "settled-by")]
    [InlineData("rules/person.yaml", "type: yes-|no", "choice|number|date", "yes-no")]
    [InlineData("cases/student.yaml", "full-time-|student", "Does the person study full time?", "full-time-student")]
    [InlineData("cases/student.yaml", "sex: ma|le", "is a man", "male")]
    [InlineData("scenarios/conscription.yaml", "grounds: xy-3|1", "Men from 18 up to 27 are liable", "xy-31")]
    [InlineData("sources/act-2012.yaml", "a|t: article 24", "Where in the document", "at")]
    [InlineData("rules/rulebook.yaml", "leap|-day", "The anniversary", "leap-day")]
    public async Task A_name_is_told_with_what_it_stands_for_and_a_key_with_its_meaning(string file, string place, string expected, string range)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At(file));

        var hover = await editor.Ask("textDocument/hover", editor.At(uri, place));

        hover!["contents"]!["kind"]!.GetValue<string>().Should().Be("markdown");
        foreach (var part in expected.Split('|'))
        {
            hover["contents"]!["value"]!.GetValue<string>().Should().Contain(part);
        }

        editor.Shown(uri, hover["range"]!).Should().Be(range);
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_told_even_beside_mistakes()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var source = await editor.Open(law.At("sources/act-2012.yaml"));
        var rules = await editor.Open(law.At("rules/conscription.yaml"));

        await editor.Replace(source, "Men from 18 up to 27", "Men from 16 up to 27");
        await editor.Replace(rules, "answer: deferred\n    exception-to: xy-31", "answer: defered\n    exception-to: xy-31");

        var hover = await editor.Ask("textDocument/hover", editor.At(rules, "act-2012/|art-31"));
        hover!["contents"]!["value"]!.GetValue<string>().Should().Contain("Men from 16 up to 27");
    }

    [Fact]
    public async Task A_text_is_told_in_the_language_that_was_set()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder, new JsonObject { ["language"] = "ru" });
        var uri = await editor.Open(law.At("rules/conscription.yaml"));

        var hover = await editor.Ask("textDocument/hover", editor.At(uri, "exception-to: xy-|31"));

        hover!["contents"]!["value"]!.GetValue<string>().Should().Contain("Мужчины от 18 до 27 лет подлежат призыву");
    }

    [Fact]
    public async Task So_is_a_text_that_a_translation_gives()
    {
        using var law = new SmallLaw();
        await File.WriteAllTextAsync(law.At("rules/kk.yaml"), "translation: kk\ndefinitions: { breadwinner: { title: Асыраушы } }\nsources: { act-2012: { statements: { art-31: Ер адамдар шақырылуға жатады } } }\n");
        await using var editor = await Editor.Showing(law.Folder, new JsonObject { ["language"] = "kk" });
        var facts = await editor.Open(law.At("rules/person.yaml"));
        var rules = await editor.Open(law.At("rules/conscription.yaml"));

        (await editor.Ask("textDocument/hover", editor.At(facts, "definition: bread|winner")))!["contents"]!["value"]!.GetValue<string>().Should().Contain("Асыраушы");
        (await editor.Ask("textDocument/hover", editor.At(rules, "act-2012/|art-31")))!["contents"]!["value"]!.GetValue<string>().Should().Contain("Ер адамдар шақырылуға жатады");
    }

    [Theory]
    [InlineData("title: Term of |service")]
    [InlineData("says: must ser|ve")]
    [InlineData("    |title: Term")]
    public async Task Where_nothing_is_named_nothing_goes_wrong(string place)
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("rules/conscription.yaml"));

        (await editor.AskAnyhow("textDocument/hover", editor.At(uri, place))).ContainsKey("error").Should().BeFalse();
    }
}
