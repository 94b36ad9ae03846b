using EligibilityEngine.Describing;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>A table in the law: one provision as it is written, each row a provision of its own.</summary>
public class TableTests
{
    private const string Table = "  - { provision: t, title: The term, question: months, in-force: always, cites: s/x, answer-by: { colour: { red: 28, green: 22, blue: 26 } } }\n";

    [Theory]
    [InlineData("colour: red", "28", "t/red")]
    [InlineData("colour: blue", "26", "t/blue")]
    public void A_row_stands_by_its_own_name(string facts, string answer, string ground)
    {
        var decision = Snippet.Decide(Snippet.Of(Table), facts);
        decision.Said("months").Should().Be(answer);
        decision["months"].Justification.Grounds.Select(g => g.Id).Should().Equal(ground);
    }

    [Fact]
    public void A_table_is_found_by_its_own_name_with_its_rows()
    {
        var index = new RulebookIndex(Snippet.Of(Table));
        var table = index.Find("t").Single();
        index.Items.Should().NotContain(table);
        var told = index.Describe(table).ToText();
        told.Should().StartWith("Provision t\n  The term\n").And.Contain("t/red: ").And.Contain("28").And.Contain("t/blue: ");
        index.Find("t/red").Single().Kind.Should().Be(EligibilityEngine.Reporting.ReferenceKind.Provision);
    }

    [Fact]
    public void Of_what_is_not_known_every_row_is_possible_and_nothing_else() =>
        Snippet.Decide(Snippet.Of(Table)).Said("months").Should().Be("22 or 26 or 28");

    [Fact]
    public void Where_a_row_is_missing_there_is_nothing()
    {
        var law = Snippet.Of(Table.Replace(", blue: 26", "", StringComparison.Ordinal));
        Snippet.Decide(law, "colour: blue").Said("months").Should().Be("none");
    }

    [Fact]
    public void A_row_with_none_says_that_there_is_nothing()
    {
        var law = Snippet.Of(Table.Replace("blue: 26", "blue: none", StringComparison.Ordinal));
        Snippet.Decide(law, "colour: blue").Said("months").Should().Be("none");
    }

    [Theory]
    [InlineData("colour: red, a: yes", "10", "t/red/yes")]
    [InlineData("colour: red, a: no", "20", "t/red/no")]
    [InlineData("colour: green, a: no", "30", "t/green")]
    public void Two_facts_give_a_table_of_tables(string facts, string answer, string ground)
    {
        var law = Snippet.Of(Table.Replace("{ red: 28, green: 22, blue: 26 }", "{ red: { a: { yes: 10, no: 20 } }, green: 30, blue: none }", StringComparison.Ordinal));
        var decision = Snippet.Decide(law, facts);
        decision.Said("months").Should().Be(answer);
        decision["months"].Justification.Grounds.Select(g => g.Id).Should().Equal(ground);
    }

    [Fact]
    public void An_exception_to_the_table_is_one_to_every_row_and_may_be_to_one()
    {
        var law = Snippet.Of(Table, Snippet.Provision("every", "1", "{ a: yes }", "exception-to: t", question: "months"), Snippet.Provision("one", "2", "{ b: yes }", "exception-to: t/red", question: "months"));
        Snippet.Decide(law, "colour: green, a: yes, b: no").Said("months").Should().Be("1");
        Snippet.Decide(law, "colour: green, a: no, b: yes").Said("months").Should().Be("22");
        Snippet.Decide(law, "colour: red, a: no, b: yes").Said("months").Should().Be("2");
        law.FindProvision("every")!.ExceptionTo.Select(p => p.Id).Should().Equal("t/blue", "t/green", "t/red");
    }

    [Fact]
    public void What_stands_beside_the_table_is_asked_of_every_row()
    {
        var law = Snippet.Of(Table.Replace("answer-by", "when: { a: yes }, answer-by", StringComparison.Ordinal));
        Snippet.Decide(law, "colour: red, a: no").Said("months").Should().Be("none");
        Snippet.Decide(law, "a: yes").Said("months").Should().Be("22 or 26 or 28");
    }

    [Fact]
    public void The_title_of_a_row_tells_which_it_is() =>
        Snippet.Of(Table).FindProvision("t/red")!.Title.In("en").Should().Be("The term (has Colour: red)");

    [Fact]
    public void Amounts_add_up_where_the_question_says_so()
    {
        var law = Snippet.Rulebook("questions:\n  - { question: bonus, title: Bonus, ask: B, unit: percent, amounts: add }\nprovisions:\n"
            + Snippet.Provision("x", "5", "{ a: yes }", question: "bonus") + Snippet.Provision("y", "5", "{ c: yes }", question: "bonus")
            + "  - { provision: t, title: T, question: bonus, in-force: always, cites: s/x, answer-by: { colour: { red: 7, green: 9, blue: none } } }\n");
        Snippet.Decide(law, "a: yes, c: yes, colour: red").Said("bonus").Should().Be("17");
        Snippet.Decide(law, "a: no, c: no, colour: blue").Said("bonus").Should().Be("none");
        Snippet.Decide(law, "a: yes, c: no, colour: blue").Said("bonus").Should().Be("5");
        Snippet.Decide(law, "a: yes").Said("bonus").Should().Be("5 or 10 or 12 or 14 or 17 or 19");
        var decision = Snippet.Decide(law, "a: yes, c: yes, colour: red");
        decision["bonus"].Justification.Grounds.Select(g => g.Id).Should().Equal("t/red", "x", "y");
        decision.Report().ToText().Should().Contain("Adds 7 percent.").And.Contain("Adds 5 percent.");
    }

    [Fact]
    public void What_adds_up_may_be_less_than_three_valued_logic_sees()
    {
        var law = Snippet.Rulebook("questions:\n  - { question: bonus, title: Bonus, ask: B, unit: percent, amounts: add }\nprovisions:\n"
            + Snippet.Provision("x", "5", "{ a: yes }", question: "bonus") + Snippet.Provision("y", "6", "{ a: no }", question: "bonus"));
        var decision = Snippet.Decide(law);
        decision.Said("bonus").Should().Be("5 or 6");
        string.Join(' ', decision["bonus"].ThreeValued).Should().Be("none 5 6 11");
    }
}
