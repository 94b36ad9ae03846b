using System.Text.Json;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Cases;

/// <summary>A case is a value: written in one expression, equal to another that says the same, and the same again after JSON.</summary>
public class CaseAsValueTests
{
    private static readonly DateOnly Day = new(2020, 6, 15);

    private static readonly Case Man = new Case(Day) { ["sex"] = "male", ["age"] = 23, ["citizen"] = true, ["born"] = new DateOnly(1997, 1, 2) };

    private static readonly Case Whole = new Case(Day)
    {
        Id = "A-1",
        Title = "A \"man\" 😀 of Қазақстан",
        LawOf = new DateOnly(2019, 1, 1),
        KnownBy = new DateOnly(2021, 1, 1),
        AssumesOrdinary = true,
        Facts = [new GivenFact("student") { History = [new GivenPeriod("yes", Day, null), new GivenPeriod("no", null, Day.AddDays(-1))], Otherwise = "no" }],
    };

    [Fact]
    public void An_initialiser_says_what_With_says() =>
        Man.Should().Be(new Case(Day).With("sex", "male").With("age", 23).With("citizen", true).With("born", new DateOnly(1997, 1, 2)));

    [Fact]
    public void What_is_said_last_counts_and_null_takes_it_back() =>
        new Case(Day) { Facts = Man.Facts, ["age"] = 24, ["sex"] = null }.Without("citizen").Without("born").Should().Be(new Case(Day).With("age", 24));

    [Fact]
    public void What_is_said_of_a_fact_can_be_read() =>
        (Man["age"].ToString(), Man["citizen"].ToString(), Man["height"]).Should().Be(("23", "yes", null));

    [Fact]
    public void Cases_are_equal_when_they_say_the_same_wherever_it_is_written()
    {
        var words = Case.FromWords(["sex=male", "age=23", "citizen=yes", "born=1997-01-02"], new Case(Day)).Value;
        words.Should().Be(Man);
        words.GetHashCode().Should().Be(Man.GetHashCode());
        words.With("age", 24).Should().NotBe(Man);
        Whole.Should().NotBe(Whole with { Facts = [Whole.Facts[0] with { History = [new GivenPeriod("yes", Day, Day)] }] });
    }

    [Fact]
    public void A_case_is_the_same_after_JSON()
    {
        foreach (var @case in new[] { Man, Whole, new Case(Day), Man.WithNotKnown("age") })
        {
            JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(@case)).Should().Be(@case);
        }
    }

    [Fact]
    public void JSON_of_a_case_is_a_case_file()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Whole);
        Case.Parse("case.json", json).Value.Should().Be(Whole);
        JsonSerializer.Deserialize<Case>("""{ "on": "2020-06-15", "facts": { "sex": "male", "age": 23, "citizen": true, "born": "1997-01-02" } }""")
            .Should().Be(Man with { Facts = [Man.Facts[0], Man.Facts[1], new GivenFact("citizen") { Otherwise = "true" }, Man.Facts[3]] });
    }

    [Theory]
    [InlineData("""{ "on": "2020-06-15", "fact": {} }""", "fact")]
    [InlineData("""{ "facts": { "age": 23 } }""", "on")]
    [InlineData("""{ "on": "2020-06-15", "facts": { "age": [ [ 23 ] ] } }""", "age")]
    [InlineData("""{ "on": "2020-06-15", "facts": { "age": { "history": [ { "value": 1, "until": "2020-01-01" } ] } } }""", "until")]
    [InlineData("""{ "on": "2020-06-15", "on": "2020-06-16" }""", "on")]
    [InlineData("[]", "a case")]
    public void What_is_no_case_is_refused(string json, string named) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Case>(json)).Should().Throw<JsonException>().WithMessage($"*{named}*");

    [Theory]
    [InlineData("a: yes", "q", "low", true)]
    [InlineData("a: no", "q", "low", false)]
    [InlineData("a: yes", "months", "12", true)]
    [InlineData("a: yes", "months", "13", false)]
    [InlineData("a: no", "months", "none", true)]
    [InlineData("", "q", "low", false)]
    public void A_question_says_whether_it_is_so_answered(string facts, string question, string answer, bool isSo) =>
        Decided(facts)[question].Is(answer).Should().Be(isSo);

    [Theory]
    [InlineData("q", "lwo")]
    [InlineData("q", "none")]
    [InlineData("months", "a year")]
    public void An_answer_that_the_question_does_not_have_is_a_mistake_of_the_program(string question, string answer) =>
        FluentActions.Invoking(() => Decided("a: yes")[question].Is(answer)).Should().Throw<ArgumentException>().WithMessage($"*{answer}*");

    [Fact]
    public void A_result_is_had_with_its_diagnostics()
    {
        SmallLaw.Rulebook.Decide(Man.Without("citizen").Without("age")).TryGet(out var decision, out var none).Should().BeTrue();
        (decision!.Case, none.IsEmpty).Should().Be((Man.Without("citizen").Without("age"), true));
        SmallLaw.Rulebook.Decide(Man.With("citizn", true)).TryGet(out decision, out var diagnostics).Should().BeFalse();
        (decision, diagnostics.Length).Should().Be((null, 1));
    }

    private static Decision Decided(string facts) => Snippet.Decide(
        Snippet.Of(Snippet.Provision("p", "low", "{ a: yes }"), Snippet.Provision("m", "12", "{ a: yes }", question: "months")), facts);
}
