using EligibilityEngine.Analysis;
using EligibilityEngine.Cases;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>What people reply, and how it is read.</summary>
public class ReplyTests
{
    private const string Facts = """
        facts:
          - { fact: born, type: date, says: "was born on {value}", ask: When was the person born?, changes: never }
          - { fact: age, unit: years, says: "is {value} years old", derived: { completed-years-since: born }, maximum: 150 }
          - { fact: moved-on, type: date, says: "moved on {value}", ask: When did the person move?, changes: never }
          - fact: sex
            type: choice
            values: [ { value: male, says: { en: is a man, ru: мужчина } }, { value: female, says: { en: is a woman, ru: женщина } } ]
            ask: A man or a woman?
            changes: never
          - { fact: citizen, type: yes-no, ask: A citizen?, when-true: is a citizen, when-false: is not a citizen, changes: an authority }
          - { fact: children, type: number, minimum: 0, maximum: 30, unit: children, says: "has {value} children", ask: How many?, changes: time }
          - fact: care
            type: choice
            values: [ { value: none, says: cares for nobody }, { value: father, says: cares for a father }, { value: mother, says: cares for a mother } ]
            ask: For whom?
            ordinarily: none
            changes: time
          - { fact: student, type: yes-no, ask: A student?, when-true: studies, when-false: does not study, ordinarily: no, changes: time }
          - { fact: cows, type: number, minimum: 0, unit: cows, says: "has {value} cows", ask: How many?, ordinarily: 0, changes: time }
        questions: [ { question: q, title: Q, ask: Q?, answers: [ { answer: n, says: is n }, { answer: y, says: is y } ] }, { question: r, title: R, ask: R?, answers: [ { answer: n, says: is n }, { answer: y, says: is y } ] } ]
        provisions:
          - provision: p
            title: P
            question: q
            answer: y
            in-force: always
            cites: act/art-1
            when: { all: [ { age: { from: 18 } }, { moved-on: { from: 2000-01-01 } }, { sex: male }, { citizen: yes }, { children: { below: 3 } } ] }
          - { provision: p2, title: P, question: q, answer: n, exception-to: p, in-force: always, cites: act/art-1, when: { any: [ { care: [ father, mother ] }, { student: yes }, { cows: { from: 5 } } ] } }
          - { provision: p3, title: P, question: r, answer: y, in-force: always, cites: act/art-1, when: { any: [ { care: [ father, mother ] }, { student: yes }, { cows: { from: 5 } } ] } }
        """;

    private static readonly Rulebook Law = Zedland.Load(Facts);

    [Theory]
    [InlineData("citizen", "Y", "yes")]
    [InlineData("citizen", " n ", "no")]
    [InlineData("citizen", "да", "yes")]
    [InlineData("citizen", "НЕТ", "no")]
    [InlineData("citizen", "иә", "yes")]
    [InlineData("citizen", "Жоқ", "no")]
    [InlineData("citizen", "unknown", "unknown")]
    [InlineData("citizen", "don’t know", "unknown")]
    [InlineData("citizen", "не знаю", "unknown")]
    [InlineData("sex", "MALE", "male")]
    [InlineData("sex", "2", "female")]
    [InlineData("sex", "man", "male")]
    [InlineData("sex", "woman", "female")]
    [InlineData("sex", "m", "male")]
    [InlineData("sex", "fem", "female")]
    [InlineData("sex", "женщина", "female")]
    [InlineData("sex", "муж", "male")]
    [InlineData("born", "1996-01-10", "1996-01-10")]
    [InlineData("born", "10.01.1996", "1996-01-10")]
    [InlineData("born", "10.1.1996", "1996-01-10")]
    [InlineData("born", "10 January 1996", "1996-01-10")]
    [InlineData("born", "10th of Jan. 1996", "1996-01-10")]
    [InlineData("born", "May 3, 1996", "1996-05-03")]
    [InlineData("born", "3 mar 1996", "1996-03-03")]
    [InlineData("born", "13/01/1996", "1996-01-13")]
    [InlineData("born", "01/13/1996", "1996-01-13")]
    [InlineData("born", "1996/01/13", "1996-01-13")]
    [InlineData("born", "1996", "1996")]
    [InlineData("born", "1996-01", "1996-01")]
    [InlineData("born", "01.1996", "1996-01")]
    [InlineData("born", "January 1996", "1996-01")]
    [InlineData("born", "1996-1998", "1996-01-01..1998-12-31")]
    [InlineData("born", "10.01.1996 - 12 January 1996", "1996-01-10..1996-01-12")]
    [InlineData("born", "1996..", "1996-01-01..")]
    [InlineData("born", "..1996", "..1996-12-31")]
    [InlineData("age", "20-24", "20..24")]
    [InlineData("age", "20 – 24", "20..24")]
    [InlineData("age", "20..", "20..")]
    [InlineData("children", "2-3", "2..3")]
    [InlineData("sex", "man|woman", "unknown")]
    [InlineData("care", "moth|1", "!father")]
    [InlineData("care", "!mother", "!mother")]
    [InlineData("children", "0", "0")]
    [InlineData("children", "none", "0")]
    [InlineData("care", "moth", "mother")]
    public void A_reply_is_read_by_what_its_fact_can_be(string fact, string reply, string written)
    {
        var interview = Interview.Begin(Law, new Case(Zedland.Day), "q").Value.Answer($"{fact}={reply}").Value;

        interview.Case[fact]!.Value.ToString().Should().Be(written);
    }

    [Theory]
    [InlineData("citizen=maybe", "EE5002", "write `yes` or `no`")]
    [InlineData("sex=3", "EE5003", "`male`")]
    [InlineData("sex=is", "EE5003", "`male`")]
    [InlineData("born=3/4/1996..1997", "EE5032", "1996-01-10")]
    [InlineData("born=1997..1996", "EE5050", "")]
    [InlineData("born=31.02.1996..1997", "EE5002", "YYYY-MM-DD")]
    [InlineData("sex=..", "EE5002", "")]
    [InlineData("children=31-40", "EE5050", "")]
    [InlineData("born=3/4/1996", "EE5032", "1996-01-10")]
    [InlineData("born=31.02.1996", "EE5002", "YYYY-MM-DD")]
    [InlineData("born=10.01.96", "EE5002", "YYYY-MM-DD")]
    [InlineData("born=10 Janus 1996 b", "EE5002", "YYYY-MM-DD")]
    [InlineData("born=ju 3 1996", "EE5002", "YYYY-MM-DD")]
    [InlineData("children=-1", "EE5004", "from 0 through 30")]
    [InlineData("children=many", "EE5002", "write a whole number")]
    [InlineData("sexx=male", "EE5001", "did you mean `sex`?")]
    [InlineData("=", "EE5001", "")]
    [InlineData("a, b, c, d, e, f, g", "EE5038", "`born`")]
    public void What_is_not_understood_is_told_with_what_would_be(string reply, string code, string hint)
    {
        var told = Interview.Begin(Law, new Case(Zedland.Day), "q").Value.Answer(reply).Diagnostics.Single();

        told.Code.Should().Be(code);
        (told.Hint + ".").Should().Contain(hint.Length == 0 ? "." : hint);
    }

    [Theory]
    [InlineData("age=-5", "EE5016")]
    [InlineData("age=999", "EE5004")]
    [InlineData("born=2031-01-01", "EE5016")]
    [InlineData("born=1996-01-10, age=30", "EE5006")]
    public void What_cannot_be_is_refused_with_its_reason_and_changes_nothing(string reply, string code)
    {
        var interview = Interview.Begin(Law, new Case(Zedland.Day), "q").Value;

        var refused = interview.Answer(reply);

        refused.ValueOrNull.Should().BeNull();
        refused.Diagnostics.Select(d => d.Code).Should().Contain(code);
        interview.Case.Facts.Should().BeEmpty();
    }

    [Fact]
    public void A_form_is_answered_in_a_row_in_its_order_or_by_what_can_only_be_one()
    {
        var interview = Interview.Begin(Law, new Case(Zedland.Day), "q").Value;
        interview.Screen!.Kind.Should().Be(ScreenKind.Form);
        var row = string.Join(", ", interview.Screen.Facts.Select(f => f.Id switch { "born" => "10.01.1996", "moved-on" => "2000-02-02", "sex" => "man", "citizen" => "да", _ => "2" }));

        var inOrder = interview.Answer(row).Value;
        inOrder.Case.Facts.Should().HaveCount(interview.Screen.Facts.Length);
        inOrder.Case.Facts.Should().Contain(new GivenFact("born") { Otherwise = "1996-01-10" });

        interview.Answer("man").Value.Case.Facts.Should().Equal(new GivenFact("sex") { Otherwise = "male" });
        interview.Answer("unknown").Value.NotKnown.Where(f => f.Derivation is null).Should().Equal(interview.Screen.Facts);
    }

    [Theory]
    [InlineData("20")]
    [InlineData("age=20")]
    public void Whoever_is_asked_for_the_birthday_can_say_the_age(string reply) =>
        Interview.Begin(Law, new Case(Zedland.Day), "q").Value.Answer(reply).Value.Case["age"]!.Value.ToString().Should().Be("20");

    [Theory]
    [InlineData("1996", "born=1996", true)]
    [InlineData("20-24", "age=20..24", true)]
    [InlineData("2001-2003", "born=2001-01-01..2003-12-31", false)]
    [InlineData("15-20", "age=15..20", false)]
    public void What_is_known_in_part_is_asked_again_only_where_more_of_it_matters(string reply, string said, bool isEnough)
    {
        var interview = Interview.Begin(Law, Case.FromWords(["moved-on=2001-01-01", "sex=male", "citizen=yes", "children=0", "care=none", "student=no", "cows=0"], new Case(Zedland.Day)).Value, "q").Value;
        interview.Screen!.Facts.Select(f => f.Id).Should().Equal("born");

        var after = interview.Answer(reply).Value;

        $"{after.Case.Facts[^1].Name}={after.Case.Facts[^1].Otherwise}".Should().Be(said);
        (after.IsSettled, after.Screen is null).Should().Be((isEnough, isEnough));
        if (!isEnough)
        {
            after.Ask().ToString().Should().Contain("known so far: ");
            Before(after.Answer("unknown").Value);
            Before(after.Answer(reply).Value);
            after.Answer("2002-02-03").Value.IsSettled.Should().BeTrue();
        }

        void Before(Interview end)
        {
            (end.Screen?.Kind).Should().BeNull("more than that nobody knows");
            end.NotKnown.IsEmpty.Should().BeFalse();
            end.Possible.Should().Equal(after.Possible);
            var saved = Interview.Begin(Law, Case.Parse("saved", System.Text.Encoding.UTF8.GetBytes(CaseFile.Write(end.Case, Law))).Value, "q").Value;
            (saved.Screen?.Kind).Should().BeNull("so it is saved");
            saved.Possible.Should().Equal(end.Possible);
        }
    }

    [Theory]
    [InlineData("none", "care=none student=no cows=0")]
    [InlineData("нет", "care=none student=no cows=0")]
    [InlineData("2", "care=mother student=no cows=0")]
    [InlineData("1, 3", "care=father student=yes cows=0")]
    [InlineData("3 4=7", "care=none student=yes cows=7")]
    [InlineData("3?", "care=none student=unknown cows=0")]
    [InlineData("1? 4?", "care=unknown student=no cows=unknown")]
    [InlineData("unknown", "care=unknown student=unknown cows=unknown")]
    [InlineData("student=yes", "student=yes")]
    [InlineData("care!=mother", "care=!mother")]
    [InlineData("4=2-3", "care=none student=no cows=2..3")]
    public void A_reply_to_a_list_answers_all_of_it(string reply, string facts)
    {
        var interview = Interview.Begin(Law, new Case(Zedland.Day), "r").Value;
        interview.Screen!.Items.Select(i => $"{i.Number} {i.Says}").Should().Equal("1 cares for a father", "2 cares for a mother", "3 studies", "4 has {value} cows");

        string.Join(' ', interview.Answer(reply).Value.Case.Facts.Select(f => $"{f.Name}={f.Otherwise}")).Should().Be(facts);
    }

    [Theory]
    [InlineData("5", "EE5033")]
    [InlineData("0 1", "EE5033")]
    [InlineData("yes", "EE5033")]
    [InlineData("", "EE5033")]
    [InlineData("3=2", "EE5033")]
    [InlineData("4", "EE5036")]
    [InlineData("4=-1", "EE5004")]
    [InlineData("4=many", "EE5002")]
    [InlineData("1 2", "EE5037")]
    public void What_says_nothing_of_a_list_is_told(string reply, string code) =>
        Interview.Begin(Law, new Case(Zedland.Day), "r").Value.Answer(reply).Diagnostics.Select(d => d.Code).Should().Equal(code);

    [Fact]
    public void A_reply_as_data_leaves_open_what_it_does_not_name()
    {
        var interview = Interview.Begin(Law, new Case(Zedland.Day), "r").Value.Answer([KeyValuePair.Create("student", "no"), KeyValuePair.Create("cows", "unknown")]).Value;

        interview.Screen!.Facts.Select(f => f.Id).Should().Equal("care");
        interview.NotKnown.Select(f => f.Id).Should().Equal("cows");
    }
}
