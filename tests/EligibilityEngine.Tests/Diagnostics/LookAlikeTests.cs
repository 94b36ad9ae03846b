using System.Text;
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
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦par–ents⟧, type: number", "`par–ents` cannot be a name", "`–` is not `-`, even if it looks like it"),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦par\u200Bents⟧, type: number", "`par\u200Bents` cannot be a name", "there is a character in it that cannot be seen, U+200B"),
        new("EE1015", "{ fact: parents, type: number", "{ fact: ⟦ｐarents⟧, type: number", "`ｐarents` cannot be a name", NoLetter("ｐ")),
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

    private static string NoLetter(string odd) => $"`{odd}` is not a letter of the Latin alphabet, even if it looks like one";
}
