using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Syntax;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Diagnostics;

/// <summary>EE5: a case or a scenario.</summary>
public class CaseMistakesTests
{
    public static TheoryData<string, string, string, string?> Cases => new()
    {
        { "EE5001", "facts: { ⟦citizn⟧: yes }", "the rulebook has no fact or reading named `citizn`", "did you mean `citizen`?" },
        { "EE5002", "facts: { citizen: ⟦perhaps⟧ }", "`perhaps` cannot be a value of `citizen`, which is a yes-no fact", "write `yes` or `no`" },
        { "EE5002", "facts: { born: ⟦1996-1⟧ }", "`1996-1` cannot be a value of `born`, which is a date", "days are written YYYY-MM-DD, such as 2015-01-31" },
        { "EE5002", "facts: { children: { from: 1, below: ⟦many⟧ } }", "`many` cannot be a value of `children`, which is a number", "write a whole number" },
        { "EE5002", "facts: { sex: { from: ⟦male⟧ } }", "`sex` is a choice, which has no order, so it cannot be in a range", "ranges are for numbers, dates and amounts" },
        { "EE5003", "facts: { sex: { not: [ ⟦boy⟧ ] } }", "`boy` is not a value of `sex`", "it may be `male`, `female`" },
        { "EE5050", "facts: { children: ⟦{ from: 4, below: 3 }⟧ }", "`4..2` leaves nothing that `children` can be", "a range begins with the lower value: `20..24`; and not every value can be left out" },
        { "EE5050", "facts: { children: ⟦{ from: 31 }⟧ }", "`31..` leaves nothing that `children` can be", "a range begins with the lower value: `20..24`; and not every value can be left out" },
        { "EE5050", "facts: { sex: ⟦{ not: [ male, female ] }⟧ }", "`!male|female` leaves nothing that `sex` can be", "a range begins with the lower value: `20..24`; and not every value can be left out" },
        { "EE5005", "facts: { children: { history: [ { value: { from: 1, through: 2 }, from: 2020-01-01 }, { value: ⟦{ from: 3 }⟧, from: 2021-01-01 } ] } }", "two periods of `children` overlap and have different values", "let one end on the day before the other begins" },
        { "EE5006", "facts: { born: 1970, ⟦age⟧: { from: 20, through: 24 } }", "`age` is given as 20..24, but from `born` it follows that it is 53..54", "give only one of them, or correct one" },
        { "EE1011", "facts: { children: { from: 1, ⟦untl⟧: 3 } }", "`untl` is not a key of a fact known in part", "it may have `above`, `below`, `through`, `one-of`, `not`" },
        { "EE1014", "facts: { children: { one-of: ⟦[]⟧ } }", "there is nothing here", "write a value, or remove the key" },
        { "EE1021", "facts: { children: { from: 1, ⟦not⟧: 3 } }", "a fact known in part has both `from` and `not`, but can have only one of them", null },
        { "EE5003", "facts: { sex: ⟦boy⟧ }", "`boy` is not a value of `sex`", "it may be `male`, `female`" },
        { "EE5003", "readings: { upper-age: ⟦includes⟧ }", "`includes` is not an alternative of `upper-age`", "did you mean `included`?" },
        { "EE5003", "facts: { works: ⟦[ teacher, nurse ]⟧ }", "`nurse` is not a value of `works`", "it may be `teacher`, `doctor`" },
        { "EE5003", "facts: { works: ⟦[ none, teacher ]⟧ }", "`none` is no value of `works`, and stands for all of them alone", "write it alone, or name the values that are so" },
        { "EE5002", "facts: { works: ⟦yes⟧ }", "`yes` says nothing of `works`, which has several values", "name a value that is so, or write `none` where not one is" },
        { "EE5002", "facts: { works: ⟦{ yes: teacher, no: [ doctor, teacher ] }⟧ }", "`teacher` is named twice for `works`", "keep one of the two" },
        { "EE5002", "facts: { sex: ⟦[ male, female ]⟧ }", "`sex` has one value, so a list says nothing of it", "write one value, or declare the fact with `type: several`" },
        { "EE5008", "facts: { works: { history: [ { value: ⟦none⟧, from: 2020-01-01, through: 2019-01-01 } ] } }", "a period of `works` ends before it begins", null },
        { "EE5004", "facts: { children: ⟦31⟧ }", "`31` is not a possible value of `children`", "it is from 0 through 30" },
        { "EE5005", "facts: { citizen: { history: [ { value: yes, from: 2020-01-01 }, { value: ⟦no⟧, from: 2021-01-01 } ] } }", "two periods of `citizen` overlap and have different values", "let one end on the day before the other begins" },
        { "EE5006", "facts: { born: 2000-01-01, ⟦age⟧: 23 }", "`age` is given as 23, but from `born` it follows that it is 24", "give only one of them, or correct one" },
        { "EE5007", "facts: { ⟦mobilisation⟧: yes, citizen: no }", "this cannot be true of anyone: Only citizens are mobilised.", "the constraint `mobilised-citizens` of the rulebook says so" },
        { "EE5008", "facts: { citizen: { history: [ { value: ⟦yes⟧, from: 2020-01-01, through: 2019-01-01 } ] } }", "a period of `citizen` ends before it begins", null },
        { "EE1016", "law-of: ⟦May 2020⟧", "`May 2020` is not a day of the calendar", "days are written YYYY-MM-DD, such as 2015-01-31" },
        { "EE1011", "⟦fact⟧: { citizen: yes }", "`fact` is not a key of a case", "did you mean `facts`?" },
    };

    public static TheoryData<string, string, string, string?> Scenarios => new()
    {
        { "EE5001", "on: 2024-05-01, facts: { ⟦citizn⟧: yes }, expect: { conscription: liable }", "the rulebook has no fact or reading named `citizn`", "did you mean `citizen`?" },
        { "EE5011", "expect: { conscription: liable }", "the scenario has no day", "give it `on:`, or give one for all scenarios under `given:`" },
        { "EE5012", "on: 2024-05-01, expect: { conscription: ⟦drafted⟧ }", "`drafted` is not an answer of `conscription`", "its answers are `not-liable`, `liable`, `deferred`" },
        { "EE5012", "on: 2024-05-01, expect: { service-term: ⟦long⟧ }", "`long` is not an answer of `service-term`", "write a whole number, or `none`" },
        { "EE5013", "on: 2024-05-01, expect: { ⟦conscripton⟧: liable }", "the rulebook has no question named `conscripton`", "did you mean `conscription`?" },
        { "EE5013", "on: 2024-05-01, document: ⟦reports⟧, expect: { conscription: liable }", "the rulebook has no source named `reports`", "did you mean `report`?" },
        { "EE5013", "on: 2024-05-01, expect: { conscription: { answer: liable, grounds: ⟦xy-13⟧ } }", "the rulebook has no provision named `xy-13`", "did you mean `xy-31`?" },
        { "EE5013", "on: 2024-05-01, expect: { conscription: { possible: [ liable, not-liable ], missing: [ ⟦agee⟧ ] } }", "the rulebook has no fact, reading or event named `agee`", "did you mean `age`?" },
        { "EE1012", "on: 2024-05-01, expect: { conscription: { grounds: xy-31 } }", "an expectation needs one of the keys `answer`, `possible`, `conflict`", null },
        { "EE1021", "on: 2024-05-01, expect: { conscription: { answer: liable, ⟦possible⟧: [ liable ] } }", "an expectation has both `answer` and `possible`, but can have only one of them", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_in_a_case_gives_one_diagnostic(string code, string yaml, string message, string? hint)
    {
        var marked = "case: c\non: 2024-05-01\n" + yaml + "\n";
        var read = Case.Parse("case.yaml", Encoding.UTF8.GetBytes(MarkedText.Strip(marked)));

        ShouldBeTheOnly(read.HasErrors ? read.Diagnostics : SmallLaw.Rulebook.Decide(read.Value).Diagnostics, marked, code, message, hint);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_mistake_in_a_scenario_gives_one_diagnostic(string code, string yaml, string message, string? hint)
    {
        var marked = $"scenarios:\n  - {{ scenario: A man, {yaml} }}\n";
        var file = new RulebookFile("scenarios.yaml", Encoding.UTF8.GetBytes(MarkedText.Strip(marked)));

        ShouldBeTheOnly(ScenarioSuite.Load(SmallLaw.Rulebook, [file]).Diagnostics, marked, code, message, hint);
    }

    [Theory]
    [InlineData("case: c\n", "EE1012", "a case needs the key `on`")]
    [InlineData("- case\n", "EE1022", "this file is not a case, which is a map with the key `case`")]
    [InlineData("", "EE1022", "this file is not a case, which is a map with the key `case`")]
    public void A_file_that_is_no_case_is_refused(string yaml, string code, string message)
    {
        var only = Case.Parse("case.yaml", Encoding.UTF8.GetBytes(yaml)).Diagnostics.Should().ContainSingle().Subject;

        (only.Code, only.Message).Should().Be((code, message));
    }

    [Fact]
    public void A_value_given_by_a_program_has_no_place_but_the_same_message()
    {
        var only = SmallLaw.Rulebook.Decide(new Case(new DateOnly(2024, 5, 1)).With("children", 31)).Diagnostics.Should().ContainSingle().Subject;

        only.Should().BeEquivalentTo(new { Code = "EE5004", Place = (TextPlace?)null, Message = "`31` is not a possible value of `children`" });
    }

    [Theory]
    [InlineData("EE5009", "age=23 ⟦age⟧=24", "`age` is given twice")]
    [InlineData("EE5010", "citizen=yes ⟦male⟧", "`male` does not say what a fact is")]
    [InlineData("EE5010", "⟦!=yes⟧", "`!=yes` does not say what a fact is")]
    [InlineData("EE5010", "⟦=yes⟧", "`=yes` does not say what a fact is")]
    [InlineData("EE5010", "⟦citizen=⟧", "`citizen=` does not say what a fact is")]
    public void A_mistake_in_words_gives_one_diagnostic(string code, string marked, string message)
    {
        var diagnostics = Case.FromWords(MarkedText.Strip(marked).Split(' '), new Case(new DateOnly(2024, 5, 1))).Diagnostics;

        ShouldBeTheOnly(diagnostics, marked, code, message, diagnostics[0].Hint);
    }

    [Theory]
    [InlineData("EE5002", "born=1996-01-10..⟦1996-13⟧", "`1996-13` cannot be a value of `born`, which is a date")]
    [InlineData("EE5003", "sex=male|⟦boy⟧", "`boy` is not a value of `sex`")]
    [InlineData("EE5003", "sex!=⟦boy⟧", "`boy` is not a value of `sex`")]
    [InlineData("EE5050", "age=⟦24..20⟧", "`24..20` leaves nothing that `age` can be")]
    [InlineData("EE5050", "age=⟦..⟧", "`..` leaves nothing that `age` can be")]
    [InlineData("EE5051", "parents=⟦1|3|5|7|9|11|13|15|17|19|21|23|25|27|29|31|33|35|37|39|41|43|45|47|49|51|53|55|57|59|61|63|65|67|69|71|73|75|77|79|81|83|85|87|89|91|93|95|97|99|101|103|105|107|109|111|113|115|117|119|121|123|125|127|129⟧", "what is said of `parents` leaves too many separate ranges of values; at most 64")]
    public void A_mistake_in_words_of_what_is_known_in_part_gives_one_diagnostic(string code, string marked, string message)
    {
        var @case = Case.FromWords(MarkedText.Strip(marked).Split(' '), new Case(new DateOnly(2024, 5, 1))).Value;
        var diagnostics = SmallLaw.Rulebook.Decide(@case).Diagnostics;

        ShouldBeTheOnly(diagnostics, marked, code, message, diagnostics[0].Hint);
    }

    private static void ShouldBeTheOnly(ImmutableArray<Diagnostic> diagnostics, string marked, string code, string message, string? hint)
    {
        diagnostics.Select(d => d.Code).Should().Equal([code], string.Concat(diagnostics.Select(DiagnosticText.Of)));
        (diagnostics[0].Message, diagnostics[0].Hint).Should().Be((message, hint));
        if (MarkedText.Find(marked) is { } place)
        {
            (diagnostics[0].Place!.Start, diagnostics[0].Place!.Length).Should().Be((place.Start, place.Length), DiagnosticText.Of(diagnostics[0]));
        }
    }
}
