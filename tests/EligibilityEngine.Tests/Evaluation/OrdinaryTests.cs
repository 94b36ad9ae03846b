using EligibilityEngine.Describing;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>What is ordinary of a fact where that hangs on others, and other words for facts and values.</summary>
public class OrdinaryTests
{
    private const string Rules = """
        facts:
          - { fact: medic, type: yes-no, ask: A medical officer?, when-true: is a medical officer, when-false: is no medical officer, changes: an authority, ordinarily: no, also: [ army-doctor, военврач ] }
          - fact: officer
            type: yes-no
            ask: An officer?
            when-true: is an officer
            when-false: is no officer
            changes: an authority
            ordinarily: [ { when: { medic: yes }, value: yes }, { value: no } ]
          - { fact: children, type: number, unit: children, ask: How many?, changes: time, minimum: 0, maximum: 9, ordinarily: 0 }
          - { fact: married, type: yes-no, ask: Married?, when-true: is married, when-false: is not married, changes: time, ordinarily: [ { when: { childless: yes }, value: no } ] }
          - { fact: home, type: choice, values: [ { value: town, also: city }, village ], ask: Where?, changes: the person, ordinarily: [ { when: { works: farmer }, value: village }, { value: town } ] }
          - { fact: works, type: several, values: [ { value: farmer, also: [ peasant, крестьянин ] }, clerk ], ask: Which works?, changes: the person, ordinarily: [ { when: { children: { from: 3 } }, value: [ clerk ] }, { value: none } ] }
        definitions:
          - { definition: childless, title: Without children, when: { children: 0 } }
        questions:
          - { question: duty, title: Duty, ask: Bound?, answers: [ free, { answer: bound, also: obliged } ] }
        provisions:
          - { provision: p, title: Officers are bound, question: duty, answer: bound, in-force: always, cites: s/a, when: { officer: yes } }
          - { provision: q, title: Married villagers are bound, question: duty, answer: bound, in-force: always, cites: s/a, when: { all: [ { married: yes }, { home: village } ] } }
        """;

    private const string Medics = """

        constraints:
          - { constraint: medics-are-officers, says: A medical officer is an officer., holds: { any: [ { medic: no }, { officer: yes } ] } }
        """;

    private static readonly Rulebook Law = Load(Rules).Value;

    [Theory]
    [InlineData("", "medic=no officer=no children=0 married=no home=town works/farmer=no works/clerk=no")]
    [InlineData("medic=yes", "officer=yes children=0 married=no home=town works/farmer=no works/clerk=no")]
    [InlineData("officer=yes", "medic=no children=0 married=no home=town works/farmer=no works/clerk=no")]
    [InlineData("children=2", "medic=no officer=no home=town works/farmer=no works/clerk=no")]
    [InlineData("children=3", "medic=no officer=no home=town works/farmer=no works/clerk=yes")]
    [InlineData("works=farmer", "medic=no officer=no children=0 married=no home=village")]
    [InlineData("children=0..2", "medic=no officer=no children=0 married=no home=town works/farmer=no works/clerk=no")]
    [InlineData("medic=unknown", "children=0 married=no home=town works/farmer=no works/clerk=no")]
    public void The_first_case_that_is_so_counts_and_nothing_is_assumed_where_one_before_it_is_not_known(string words, string assumed)
    {
        var situation = Decide(words).Verdict.Situation;

        Law.Facts.Where(f => situation.OriginOf(f) == FactOrigin.Assumed).Select(f => $"{f.Id}={f.Write(situation[f])}").Should().BeEquivalentTo(assumed.Split(' '));
    }

    [Fact]
    public void A_reading_that_is_ordinary_is_assumed_with_the_rest_and_offered_all_the_same()
    {
        var law = Load("""
            readings:
              - { reading: wide, ask: Wide?, cites: s/a, alternatives: [ { is: so, says: is wide, held-by: nobody }, { is: not-so, says: is narrow, held-by: the office } ], ordinarily: not-so }
            questions:
              - { question: duty, title: Duty, ask: Bound?, answers: [ free, bound ] }
            provisions:
              - { provision: p, title: Bound, question: duty, answer: bound, in-force: always, cites: s/a, when: { wide: so } }
            """).Value;
        var person = new Case(new DateOnly(2024, 5, 1));
        var assumed = law.Decide(person.AssumingOrdinary()).Value;

        assumed["duty"].Is("free").Should().BeTrue();
        assumed["duty"].Justification.Assumptions.Should().ContainSingle(a => a.Fact.Id == "wide");
        assumed.UnderReadings("duty").Combinations.Should().HaveCount(2);
        law.Decide(person).Value["duty"].Status.Should().Be(DecisionStatus.Undetermined);
        law.Decide(person.AssumingOrdinary().With("wide", "so")).Value["duty"].Is("bound").Should().BeTrue();
        RulebookLoading.Load(law.ToCanonicalFiles()).Value.Hash.Should().Be(law.Hash);
    }

    [Fact]
    public void Cohorts_assume_the_same()
    {
        foreach (var words in new[] { "", "medic=yes", "officer=yes", "children=2", "children=3", "works=farmer", "works=farmer married=yes", "home=village married=yes" })
        {
            var decided = Decide(words);
            var situation = Case.FromWords(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), new Case(Day)).Value.Facts;
            var cohort = Law.Facts.Where(f => situation.Any(g => g.Name == f.Id || g.Name == f.Several?.Id))
                .Aggregate(Law.Cohort(1).On(Day).AssumeOrdinary(), (c, f) => c.Set(f.Id, decided.Verdict.Situation[f])).Ask("duty").Run();

            cohort.Possible(Law.Questions[0], 0).Should().Equal(decided["duty"].ThreeValued, words);
        }
    }

    [Fact]
    public void The_canonical_form_keeps_the_cases_and_not_the_other_words()
    {
        var again = Load(Rules.Replace(", also: [ army-doctor, военврач ]", "", StringComparison.Ordinal).Replace("{ value: farmer, also: [ peasant, крестьянин ] }", "farmer", StringComparison.Ordinal)).Value;

        again.Hash.Should().Be(Law.Hash);
        Load(Rules.Replace("value: yes }, { value: no } ]", "value: yes } ]", StringComparison.Ordinal)).Value.Hash.Should().NotBe(Law.Hash);
    }

    [Fact]
    public void Lint_tells_what_is_ordinary_and_breaks_a_constraint()
    {
        Load(Rules + Medics).Value.Check().Should().NotContain(d => d.Code == "EE3028");
        var broken = Load((Rules + Medics).Replace("[ { when: { medic: yes }, value: yes }, { value: no } ]", "no", StringComparison.Ordinal)).Value.Check().Single(d => d.Code == "EE3028");
        broken.Message.Should().Be("whoever says `medic=yes` breaks the constraint `medics-are-officers` by what is ordinary beside it");
        Load((Rules + Medics).Replace("changes: an authority, ordinarily: no, also", "changes: an authority, ordinarily: yes, also", StringComparison.Ordinal).Replace("[ { when: { medic: yes }, value: yes }, { value: no } ]", "no", StringComparison.Ordinal)).Value
            .Check().Single(d => d.Code == "EE3028").Message.Should().Be("what is ordinary breaks the constraint `medics-are-officers`");
    }

    [Fact]
    public void What_is_ordinary_of_a_member_hangs_on_nothing()
    {
        var group = """

            groups:
              - group: sons
                at-most: 2
                ask: How many?
                changes: time
                facts: [ { fact: away, type: yes-no, ask: Away?, when-true: is away, when-false: is not away, changes: time, ordinarily: [ { when: { medic: yes }, value: yes } ] } ]
            """;
        Load(Rules + group).Diagnostics.Should().ContainSingle().Which.Message.Should().Be("what is ordinary of `away`, a fact of a member of a group, cannot hang on anything");
    }

    [Theory]
    [InlineData("army-doctor=yes", "here that is `medic`")]
    [InlineData("Военврач=yes", "here that is `medic`")]
    [InlineData("army-docter=yes", "here that is `medic`")]
    [InlineData("peasant=yes", "here that is `works=farmer`")]
    [InlineData("clerk=yes", "here that is `works=clerk`")]
    [InlineData("medicc=yes", "did you mean `medic`?")]
    [InlineData("works=peasant", "here that is `farmer`")]
    [InlineData("home=city", "here that is `town`")]
    public void Another_word_is_told_by_its_name(string words, string hint)
    {
        var read = Case.FromWords(words.Split(' '), new Case(Day));

        (read.HasErrors ? read.Diagnostics : Law.Decide(read.Value).Diagnostics).Should().ContainSingle().Which.Hint.Should().Be(hint);
    }

    [Fact]
    public void Another_word_finds_what_it_is_for()
    {
        var index = new RulebookIndex(Law);

        index.Search("крестьянин").Select(f => f.Item.Name).Should().Equal("works");
        index.Search("obliged").Select(f => f.Item.Name).Should().Equal("duty");
        index.Describe(index.Search("военврач").Single().Item).ToText(200).Should().Contain("army-doctor, военврач");
    }

    private static readonly DateOnly Day = new(2024, 5, 1);

    private static Decision Decide(string words) => Law.Decide(Case.FromWords(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), new Case(Day).AssumingOrdinary()).Value).Value;

    private static Result<Rulebook> Load(string rules) => Rulebook.Load([
        new RulebookFile("rulebook.yaml", System.Text.Encoding.UTF8.GetBytes("rulebook: xy\ntitle: T\nversion: 1.0.0\njurisdiction: X\nlanguage: en\n")),
        new RulebookFile("s.yaml", System.Text.Encoding.UTF8.GetBytes("source: s\ntitle: S\npublisher: P\npublished: 2000-01-01\nstatements: { a: { at: x, says: X. } }\n")),
        new RulebookFile("rules.yaml", System.Text.Encoding.UTF8.GetBytes(rules))]);
}
