using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>A provision that leaves answers open because its law was not found: it has a name, bases and exceptions, and displaces nothing.</summary>
public class OpensTests
{
    private const string Rules = """
        facts:
          - { fact: man, type: yes-no, ask: A man?, when-true: is a man, when-false: is no man, changes: never }
          - { fact: teacher, type: yes-no, ask: A teacher?, when-true: teaches, when-false: does not teach, changes: the person }
          - { fact: served, type: yes-no, ask: Served?, when-true: has served, when-false: has not served, changes: time }
          - { fact: evader, type: yes-no, ask: Evades?, when-true: evades, when-false: does not evade, changes: the person }
        questions:
          - { question: duty, title: Duty, ask: Bound?, answers: [ free, bound, deferred ] }
          - { question: fine, title: Fine, ask: How much?, unit: units }
        provisions:
          - { provision: p, title: Men are bound, question: duty, answer: bound, in-force: always, cites: s/a, when: { man: yes } }
          - { provision: lost, title: The deferment of teachers, question: duty, opens: deferred, exception-to: p, in-force: { until: 2012-01-01 }, cites: s/a, when: { teacher: yes }, note: The list was not found. }
          - { provision: done, title: Whoever has served is free, question: duty, exception-to: [ p, lost ], in-force: always, cites: s/a, when: { served: yes } }
          - { provision: f, title: The fine, question: fine, answer: 10, in-force: { from: 2012-01-01 }, cites: s/a, when: { evader: yes } }
          - { provision: f-lost, title: The fine before 2012, question: fine, opens: [ none, untold ], in-force: { until: 2012-01-01 }, cites: s/a, when: { evader: yes }, note: The code was not found. }
        """;

    private static readonly Rulebook Law = Load(Rules).Value;

    [Theory]
    [InlineData("man=yes teacher=yes served=no", "2008-01-01", "bound deferred")]
    [InlineData("man=yes teacher=no served=no", "2008-01-01", "bound")]
    [InlineData("man=yes teacher=yes served=yes", "2008-01-01", "free")]
    [InlineData("man=no teacher=yes served=no", "2008-01-01", "free")]
    [InlineData("man=yes teacher=yes served=no", "2012-01-01", "bound")]
    [InlineData("man=yes served=no", "2008-01-01", "bound deferred")]
    public void It_touches_those_to_whom_a_base_of_it_applies_and_no_exception(string words, string day, string possible)
    {
        var duty = Law.Decide(Case.FromWords(words.Split(' '), new Case(Day(day))).Value).Value["duty"];

        duty.Possible.Select(a => a.Id).Should().Equal(possible.Split(' '));
        duty.ThreeValued.Should().Equal(duty.Possible);
        duty.Justification.Displaced.Should().NotContain(d => d.Provision.Id == "lost");
    }

    [Fact]
    public void It_is_told_with_its_note_and_under_its_name()
    {
        var decision = Law.Decide(Case.FromWords(["man=yes", "teacher=yes", "served=no"], new Case(Day("2008-01-01"))).Value).Value;
        var duty = decision["duty"];

        duty.Justification.Gaps.Should().ContainSingle().Which.Id.Should().Be("lost");
        duty.Justification.NothingSettles.Should().BeTrue();
        decision.Report().ToText(200).Should().Contain("Nothing more that you tell can settle this: The deferment of teachers: The list was not found.");
    }

    [Fact]
    public void Of_amounts_it_leaves_open_none_and_one_that_no_source_tells() =>
        Law.Decide(Case.FromWords(["evader=yes"], new Case(Day("2008-01-01"))).Value).Value["fine"].Possible.Select(a => a.Id).Should().Equal("none", "untold");

    [Fact]
    public void The_canonical_form_keeps_it()
    {
        Rulebook.Load(Law.ToCanonicalFiles()).Value.Hash.Should().Be(Law.Hash);
        Load(Rules.Replace("opens: deferred", "opens: all", StringComparison.Ordinal)).Value.Hash.Should().NotBe(Law.Hash);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static Result<Rulebook> Load(string rules) => Rulebook.Load([
        new RulebookFile("rulebook.yaml", System.Text.Encoding.UTF8.GetBytes("rulebook: xy\ntitle: T\nversion: 1.0.0\njurisdiction: X\nlanguage: en\n")),
        new RulebookFile("s.yaml", System.Text.Encoding.UTF8.GetBytes("source: s\ntitle: S\npublisher: P\npublished: 2000-01-01\nstatements: { a: { at: x, says: X. } }\n")),
        new RulebookFile("rules.yaml", System.Text.Encoding.UTF8.GetBytes(rules))]);
}
