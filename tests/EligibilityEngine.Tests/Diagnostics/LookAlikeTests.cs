using System.Text;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Syntax;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>Names with a character that only looks like one of a name.</summary>
public class LookAlikeTests
{
    public static TheoryData<Planted> InRulebooks =>
    [
        new("EE1011", "    cites: report/term\n", "    ⟦сites⟧: report/term\n", "`сites` is not a key of a provision", "did you mean `cites`? " + NoLetter("с")),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦parentѕ⟧, type: number", "`parentѕ` cannot be a name", NoLetter("ѕ")),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦par–ents⟧, type: number", "`par–ents` cannot be a name", "`–`, U+2013, is not `-`, even if it looks like it"),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦par\u200Bents⟧, type: number", "`par\u200Bents` cannot be a name", "there is a character in it that cannot be seen, U+200B"),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦ｐarents⟧, type: number", "`ｐarents` cannot be a name", "`ｐ` is a full-width character, U+FF50, and not the plain `p`"),
        new("EE1019", "    type: choice", "    type: ⟦сhoice⟧", "`сhoice` cannot stand here", "did you mean `choice`? " + NoLetter("с")),
        new("EE2001", "- sex: male", "- ⟦sех⟧: male", "no fact named `sех` is declared in this rulebook", "did you mean `sex`? " + NoLetter("е")),
        new("EE2002", "main: [ conscription ]", "main: [ ⟦соnsсriрtiоn⟧ ]", "no question named `соnsсriрtiоn` is declared in this rulebook", "did you mean `conscription`? " + NoLetter("с")),
        new("EE2003", "    answer: liable\n", "    answer: ⟦liаble⟧\n", "`liаble` is not an answer of `conscription`", "did you mean `liable`? " + NoLetter("а")),
        new("EE2004", "exception-to: xy-31\n", "exception-to: ⟦ху-31⟧\n", "no provision named `ху-31` is declared in this rulebook", "did you mean `xy-31`? " + NoLetter("х")),
        new("EE2005", "in-force: { until: term-halved }", "in-force: { until: ⟦tеrm-halved⟧ }", "no event named `tеrm-halved` is declared in this rulebook", "did you mean `term-halved`? " + NoLetter("е")),
        new("EE2006", "cites: report/term", "cites: ⟦rероrt⟧/term", "no source named `rероrt` is among the files", "did you mean `report`? " + NoLetter("е")),
        new("EE2007", "cites: report/term", "cites: report/⟦tеrm⟧", "the source `report` has no statement `tеrm`", "did you mean `term`? " + NoLetter("е")),
        new("EE2009", "- citizen: yes", "- citizen: ⟦уеs⟧", "`уеs` cannot be a value of `citizen`, which is a yes-no fact", "write `yes` or `no`; " + NoLetter("у")),
        new("EE2011", "- sex: male", "- sex: ⟦mаle⟧", "`mаle` is not a value of `sex`", "did you mean `male`? " + NoLetter("а")),
    ];

    [Theory]
    [MemberData(nameof(InRulebooks))]
    public void A_look_alike_in_a_rulebook_is_named(Planted mistake) => mistake.ShouldBeTheOnlyMistake();

    [Theory]
    [InlineData("EE1015", "facts: { аge: 20 }", "а")]
    [InlineData("EE5003", "facts: { sex: mаle }", "а")]
    [InlineData("EE5002", "facts: { citizen: уes }", "у")]
    [InlineData("EE1011", "fасts: { age: 20 }", "а")]
    public void A_look_alike_in_a_case_is_named(string code, string facts, string odd)
    {
        var read = Case.Parse("case.yaml", Encoding.UTF8.GetBytes($"case: c\non: 2024-05-01\n{facts}\n"));
        var only = (read.HasErrors ? read.Diagnostics : SmallLaw.Rulebook.Decide(read.Value).Diagnostics).Should().ContainSingle().Subject;

        only.Code.Should().Be(code);
        only.Hint.Should().EndWith(NoLetter(odd));
    }

    [Theory]
    [InlineData("EE5012", "conscription: liаble", "а")]
    [InlineData("EE1015", "сonscription: liable", "с")]
    [InlineData("EE5013", "conscription: { answer: liable, grounds: ху-31 }", "х")]
    public void A_look_alike_in_a_scenario_is_named(string code, string expected, string odd)
    {
        var file = new RulebookFile("scenarios.yaml", Encoding.UTF8.GetBytes($"scenarios: [ {{ scenario: A man, on: 2024-05-01, expect: {{ {expected} }} }} ]"));
        var only = ScenarioSuite.Load(SmallLaw.Rulebook, [file]).Diagnostics.Should().ContainSingle().Subject;

        only.Code.Should().Be(code);
        only.Hint.Should().EndWith(NoLetter(odd));
    }

    [Theory]
    [InlineData("аgе", "`а` is a Cyrillic letter, U+0430, and not the Latin `a` that it looks like")]
    [InlineData("ageж", null)]
    [InlineData("аgeж", "`а` is a Cyrillic letter, U+0430, and not the Latin `a` that it looks like")]
    [InlineData("сор", "`с` is a Cyrillic letter, U+0441, and not the Latin `c` that it looks like")]
    [InlineData("αge", "`α` is a Greek letter, U+03B1, and not the Latin `a` that it looks like")]
    [InlineData("２０", "`２` is a full-width character, U+FF12, and not the plain `2`")]
    [InlineData("age＝20", "`＝` is a full-width character, U+FF1D, and not the plain `=`")]
    [InlineData("𝐚ge", "`𝐚`, U+1D41A, is not `a`, even if it looks like it")]
    [InlineData("“male”", "`“`, U+201C, is not `\"`, even if it looks like it")]
    [InlineData("ma\u0301le", "one of its letters bears a mark, U+0301")]
    [InlineData("male\u00A0", "there is a blank in it that is not the usual space, U+00A0")]
    [InlineData("\uFEFFmale", "there is a character in it that cannot be seen, U+FEFF")]
    [InlineData("male\u3164", "there is a character in it that cannot be seen, U+3164")]
    [InlineData("воз\u200Bраст", "there is a character in it that cannot be seen, U+200B")]
    public void The_odd_character_is_named_with_what_it_is(string name, string? hint) => LookAlike.In(name)?.ToString().Should().Be(hint);

    /// <summary>Every diagnostic that is made, with a name that has a look-alike for each text that it is made of.</summary>
    public static TheoryData<string> Makers => [.. MistakeMakers.All.Select(m => m.ToString()!)];

    [Theory]
    [MemberData(nameof(Makers))]
    public void Every_diagnostic_that_quotes_a_name_names_the_look_alike_in_it(string maker)
    {
        var made = MistakeMakers.Make(MistakeMakers.All.Single(m => m.ToString() == maker), Misspelt);

        if (made.Message.Contains('`' + Misspelt, StringComparison.Ordinal))
        {
            made.Hint.Should().EndWith(NoLetter("х"), "{0} quotes it: {1}", made.Code, made.Message);
        }
    }

    /// <summary>The others speak of a file, of a character, or of days; EE5002 to EE5004 are made of those of a rulebook.</summary>
    [Fact]
    public void The_codes_that_can_quote_a_name_are_all_but_those_that_speak_of_a_file_or_a_character()
    {
        var quoting = MistakeMakers.All.Select(m => MistakeMakers.Make(m, Misspelt)).Where(d => d.Message.Contains('`' + Misspelt, StringComparison.Ordinal)).Select(d => d.Code);

        DiagnosticCodes.All.Select(c => c.Code).Except(quoting).Should().BeEquivalentTo(
            "EE1001", "EE1002", "EE1003", "EE1004", "EE1006", "EE1007", "EE1010", "EE1013", "EE1014", "EE1023", "EE1024", "EE1025", "EE1026", "EE1041", "EE2065",
            "EE3003", "EE3009", "EE3022", "EE3023", "EE3037", "EE5003", "EE5004", "EE5002", "EE5007", "EE5011", "EE5016", "EE5034", "EE5035", "EE5038", "EE6020", "EE6043", "EE6046");
    }

    [Fact]
    public void A_look_alike_far_into_a_long_name_is_shown_and_named() =>
        Mistake.UnknownFactOfCase(null, new string('a', 90) + "х" + new string('b', 90), null).Should().Match<Diagnostic>(d =>
            d.Message == $"the rulebook has no fact or reading named `...{new string('a', 20)}х{new string('b', 33)}...`" && d.Hint == NoLetter("х"));

    [Fact]
    public void A_mistake_that_turns_into_one_of_a_case_or_a_day_keeps_the_name_of_the_look_alike() =>
        Mistake.UnknownValue(null, "mаle", "sex", false, ["male"]).OfCase().OnDay(new DateOnly(2024, 5, 1)).Hint.Should().Be("did you mean `male`? " + NoLetter("а"));

    [Fact]
    public void A_look_alike_in_what_a_program_gives_is_named() =>
        SmallLaw.Rulebook.Decide(new Case(new DateOnly(2024, 5, 1)).With("аge", 20)).Diagnostics.Should().ContainSingle().Which
            .Should().BeEquivalentTo(new { Code = "EE5001", Hint = "did you mean `age`? " + NoLetter("а") });

    [Theory]
    [InlineData("возраст")]
    [InlineData("двадцать лет")]
    [InlineData("日本")]
    [InlineData("age")]
    [InlineData("\uD800")]
    public void A_word_in_other_letters_altogether_is_no_look_alike(string word) => LookAlike.In(word).Should().BeNull();

    private const string Misspelt = "seх";

    private static string NoLetter(string odd) => $"`{odd}` is a Cyrillic letter, U+{(int)odd[0]:X4}, and not the Latin `{LookAlike.Read(odd)}` that it looks like";
}
