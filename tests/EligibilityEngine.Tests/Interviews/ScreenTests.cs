using EligibilityEngine.Analysis;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>What is asked together, and in which order.</summary>
public class ScreenTests
{
    private const string Question = "questions: [ { question: q, title: Q, ask: Q?, answers: [ { answer: n, says: is n }, { answer: y, says: is y }, { answer: d, says: is d } ] } ]";

    [Fact]
    public void Exceptions_to_one_provision_are_asked_on_one_list()
    {
        var interview = Begin($"""
            facts: [ {Usual("a")}, {Usual("b")}, {Usual("c")} ]
            {Question}
            provisions: [ {Provision("p", "y", "")}, {Provision("e1", "d", "exception-to: p, when: { b: yes }, ")}, {Provision("e2", "d", "exception-to: p, when: { a: yes }, ")}, {Provision("e3", "d", "exception-to: p, when: { c: yes }, ")} ]
            """);

        interview.Screen!.Kind.Should().Be(ScreenKind.List);
        interview.Screen.Facts.Select(f => f.Id).Should().BeEquivalentTo("a", "b", "c");
        interview.Answer("none").Value.Possible.Select(a => a.Id).Should().Equal("y");
    }

    [Fact]
    public void What_decides_whether_another_matters_is_asked_on_an_earlier_screen()
    {
        var interview = Begin($$"""
            facts: [ {{Usual("b")}}, {{Usual("a")}}, {{Usual("c")}} ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "")}}, {{Provision("e1", "d", "exception-to: p, when: { all: [ { a: yes }, { b: no } ] }, ")}}, {{Provision("e2", "d", "exception-to: p, when: { c: yes }, ")}} ]
            """);

        interview.Screen!.Facts.Select(f => f.Id).Should().BeEquivalentTo("a", "c");
        interview.Answer("none").Value.IsSettled.Should().BeTrue("b makes no difference then");
        interview.Answer([KeyValuePair.Create("a", "yes"), KeyValuePair.Create("c", "no")]).Value.Screen!.Facts.Select(f => f.Id).Should().Equal("b");
    }

    [Theory]
    [InlineData(4, 6)]
    [InlineData(7, 7)]
    public void Where_little_is_left_a_list_and_what_has_lines_of_its_own_are_one_screen(int usual, int asked)
    {
        var facts = Enumerable.Range(0, usual).Select(i => $"u{i}").ToList();
        var interview = Begin($$"""
            facts: [ {{string.Join(", ", facts.Select(Usual))}}, {{Number("cows")}}, {{Number("sheep")}} ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "")}}, {{string.Join(", ", facts.Select(f => Provision("e-" + f, "d", $"exception-to: p, when: {{ {f}: yes }}, ")))}}, {{Provision("f", "d", "exception-to: p, when: { all: [ { cows: { from: 3 } }, { sheep: { from: 3 } } ] }, ")}} ]
            """);

        interview.Screen!.Facts.Should().HaveCount(asked);
        (interview.Screen.Kind == ScreenKind.List).Should().Be(usual > 4);
        interview.Answer([.. interview.Screen.Facts.Select(f => KeyValuePair.Create(f.Id, f.Type == Law.FactType.Number ? "1" : "no"))]).Value.IsSettled.Should().Be(usual == 4);
    }

    [Fact]
    public void A_group_is_asked_together_whatever_provisions_speak_of_it()
    {
        static string Law(string group) => $$"""
            facts: [ {{Plain("a", group)}}, {{Plain("b", "")}}, {{Plain("c", group)}} ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "when: { a: yes }, ")}}, {{Provision("p2", "y", "when: { b: yes }, ")}}, {{Provision("p3", "y", "when: { c: yes }, ")}} ]
            """;

        Begin(Law("")).Screen!.Facts.Select(f => f.Id).Should().Equal("a", "b", "c");
        Begin(Law("group: g, ")).Screen!.Facts.Select(f => f.Id).Should().Equal("a", "c", "b");
    }

    [Fact]
    public void Facts_that_are_compared_with_each_other_are_asked_though_none_decides_anything_alone()
    {
        var interview = Begin($$"""
            facts: [ {{Date("married-on")}}, {{Date("notice-on")}} ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "when: { married-on: { below: { fact: notice-on } } }, ")}} ]
            """);

        interview.Screen!.Facts.Select(f => f.Id).Should().BeEquivalentTo("married-on", "notice-on");
        interview.Answer([KeyValuePair.Create("married-on", "2020-01-01"), KeyValuePair.Create("notice-on", "2020-01-02")]).Value.Possible.Select(a => a.Id).Should().Equal("y");
        interview.Answer([KeyValuePair.Create("married-on", "2020-01-01")]).Value.Screen!.Facts.Select(f => f.Id).Should().Equal("notice-on");
    }

    [Theory]
    [InlineData("children=3", "y")]
    [InlineData("sons=1, daughters=2", "y")]
    [InlineData("children=2", "n")]
    public void A_sum_is_answered_by_its_parts_or_as_a_whole(string reply, string answer)
    {
        var interview = Begin($$"""
            facts: [ {{Number("sons")}}, {{Number("daughters")}}, { fact: children, unit: children, derived: { sum-of: [ sons, daughters ] } } ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "when: { children: { from: 3 } }, ")}} ]
            """);

        interview.Ask().ToString().Should().Contain("Or as a whole: children=");
        interview.Screen!.Facts.Select(f => f.Id).Should().Equal("sons", "daughters");
        interview.Answer(reply).Value.Possible.Select(a => a.Id).Should().Equal(answer);
    }

    [Theory]
    [InlineData("1 2", "y")]
    [InlineData("grounds=2", "y")]
    [InlineData("none", "n")]
    public void So_is_a_count(string reply, string answer)
    {
        var interview = Begin($$"""
            facts: [ {{Usual("a")}}, {{Usual("b")}}, {{Usual("c")}}, { fact: grounds, unit: grounds, derived: { count-of: [ a, b, c ] } } ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "when: { grounds: { from: 2 } }, ")}} ]
            """);

        interview.Ask().ToString().Should().Contain("Or as a whole: grounds=");
        interview.Answer(reply).Value.Possible.Select(a => a.Id).Should().Equal(answer);
    }

    [Fact]
    public void What_is_ordinary_can_be_taken_so_at_once()
    {
        var interview = Begin($$"""
            facts: [ {{Usual("a")}}, {{Usual("b")}}, {{Plain("c", "")}} ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "when: { c: yes }, ")}}, {{Provision("e", "d", "exception-to: p, when: { any: [ { a: yes }, { b: yes } ] }, ")}} ]
            """);

        interview.Ordinary.Select(f => f.Id).Should().BeEquivalentTo("a", "b");
        var taken = interview.AssumingOrdinary().Value;
        taken.Ordinary.Should().BeEmpty();
        taken.Progress.Screens.Should().Be(0);
        var end = taken.Answer("yes").Value;
        end.Possible.Select(a => a.Id).Should().Equal("y");
        end.Decision["q"].Justification.Assumptions.Select(a => a.Fact.Id).Should().BeEquivalentTo("a", "b");
    }

    [Fact]
    public void Going_back_keeps_every_later_reply_that_can_still_be_so()
    {
        var interview = Begin($$"""
            facts: [ {{Plain("c", "")}}, {{Usual("a")}}, {{Date("born")}}, { fact: age, unit: years, derived: { completed-years-since: born } }, {{Usual("b")}} ]
            constraints: [ { constraint: k, says: No c is b., holds: { any: [ { c: no }, { b: no } ] } } ]
            {{Question}}
            provisions: [ {{Provision("p", "y", "when: { all: [ { any: [ { c: yes }, { age: { below: 10 } } ] }, { age: { below: 50 } } ] }, ")}}, {{Provision("e", "d", "exception-to: p, when: { any: [ { a: yes }, { b: yes } ] }, ")}} ]
            """);
        var end = interview.Answer("c=no").Value.Answer("age=5").Value.Answer("a=unknown").Value.Answer("b=yes").Value;

        var again = end.Back()!.Back()!.Back()!.Back()!;
        again.Back().Should().BeNull();
        again.Case.Facts.Should().BeEmpty();

        string.Join(' ', again.Answer("c=no").Value.Case.Facts.Select(f => $"{f.Name}={f.Otherwise}")).Should().Be("c=no age=5 a=unknown b=yes");
        string.Join(' ', again.Answer("c=yes").Value.Case.Facts.Select(f => $"{f.Name}={f.Otherwise}")).Should().Be("c=yes age=5 a=unknown", "no c is b");
        string.Join(' ', again.Answer("born=2000-01-01").Value.Case.Facts.Select(f => $"{f.Name}={f.Otherwise}")).Should().Be("born=2000-01-01 c=no a=unknown b=yes", "he is not 5 then");
    }

    [Fact]
    public void Of_several_questions_each_is_asked_about_until_it_is_settled()
    {
        var interview = Interview.Begin(Zedland.Rulebook, new Case(Zedland.Day), ["duty", "hand"]).Value;
        interview.Question.Id.Should().Be("duty");
        interview.Progress.OpenQuestions.Should().Be(2);

        var second = interview.Answer("citizen=no").Value;
        second.IsSettled.Should().BeFalse();
        second.Question.Id.Should().Be("hand");
        second.Answer("left-handed=yes").Value.Should().Match<Interview>(i => i.IsSettled && i.Screen == null && i.Progress.OpenQuestions == 0 && i.Progress.Screens == 2);
    }

    [Fact]
    public void An_interview_is_about_something()
    {
        var nothing = () => Interview.Begin(Zedland.Rulebook, new Case(Zedland.Day), []);
        nothing.Should().Throw<ArgumentException>();
    }

    private static Interview Begin(string rules) => Interview.Begin(Zedland.Load(rules), new Case(Zedland.Day), "q").Value;

    private static string Usual(string name) => $"{{ fact: {name}, type: yes-no, ask: {name}?, when-true: is {name}, when-false: is not {name}, ordinarily: no, changes: time }}";

    private static string Plain(string name, string more) => $"{{ fact: {name}, type: yes-no, {more}ask: {name}?, when-true: is {name}, when-false: is not {name}, changes: time }}";

    private static string Date(string name) => $"{{ fact: {name}, type: date, ask: {name}?, changes: never }}";

    private static string Number(string name) => $"{{ fact: {name}, type: number, minimum: 0, maximum: 20, unit: {name}, ask: {name}?, changes: time }}";

    private static string Provision(string name, string answer, string more) => $"{{ provision: {name}, title: P, question: q, answer: {answer}, in-force: always, {more}cites: act/art-1 }}";
}
