using EligibilityEngine.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace EligibilityEngine.Generators.Tests;

/// <summary>A rulebook gives a class its facts and answers; what is wrong is told at its line; what did not change is not worked out again.</summary>
public class RulebookGeneratorTests
{
    private const string Class = """
        namespace Made;

        /// <summary>The library.</summary>
        [EligibilityEngine.Rulebook("rules/library")]
        public static partial class Library;
        """;

    private const string Manifest = """
        rulebook: library
        title: The town library
        version: 1.0.0
        jurisdiction: a town
        language: en
        """;

    private const string Rules = """
        facts:
          - fact: resident
            title: Residence
            type: yes-no
            ask: Does the person live in the town?
            when-true: lives in the town & its parts
          - { fact: age, title: Age, type: number, unit: years }
          - { fact: moved-in, title: Moved in, type: date, says: 'moved in on {value}' }
          - { fact: days-here, derived: { completed-days-since: moved-in } }
          - { fact: last-day, derived: { latest-of: [ moved-in ] } }
          - fact: card
            type: choice
            values: [ none, { value: paper-card, says: has a card of paper }, digital ]
          - fact: lends
            type: several
            values: [ book, film ]
          - { fact: case, type: yes-no }
        groups:
          - { group: children, at-most: 5, ask: How many?, changes: time, facts: [ { fact: reads, type: yes-no } ] }
        questions:
          - question: membership
            title: Membership
            ask: May the person join?
            answers: [ { answer: no-member, says: may not join }, { answer: member, says: may join } ]
          - { question: fee, title: Fee, ask: What does it cost?, unit: tenge }
        parameters:
          - { parameter: monthly-index, title: Monthly index, unit: tenge, values: [ { is: 3692, in-force: always } ] }
        readings:
          - reading: who-is-young
            ask: Who is young?
            alternatives: [ { is: below-18, says: a, held-by: b }, { is: below-21, says: a, held-by: b } ]
        """;

    private static (string, string)[] Files => [("/app/rules/library/rulebook.yaml", Manifest), ("/app/rules/library/rules.yaml", Rules), ("/app/other/rules.yaml", "facts: ["), ("/app/rules/library/languages/ru.yaml", "translation: ru\nfacts:\n  resident: { title: Проживание }")];

    [Fact]
    public void Facts_and_answers_of_the_rulebook_have_their_types()
    {
        var made = new Compiled(Class, Files).Add("""
            using Made;
            using static Made.Library;
            using Who = Made.Library.WhoIsYoung;

            public static class Use
            {
                public static bool Joins(System.DateOnly on)
                {
                    Person person = Library.Case(on).Resident(true).Age(20).Age(18, 20).MovedIn(on).MovedIn(on, on).DaysHere(3).LastDay(on).Card(Card.PaperCard).Card(Card.PaperCard, Card.Digital)
                        .Lends(Lends.Book | Lends.Film).CaseFact(true).Children(2).WhoIsYoung(Who.Below18).AssumingOrdinary().UnderLawOf(on).KnownBy(on);
                    Answers answers = person.Decide().Value;
                    EligibilityEngine.Law.FactName<System.DateOnly> moved = Facts.MovedIn;
                    return answers.Membership is Membership.Member && answers.Fee?.Amount == 3 && answers.MonthlyIndex?.Amount == 3692 && Questions.Fee == "fee" && Library.Rulebook.Id == "library" && person.Case.On == on;
                }
            }
            """);
        made.Diagnostics.Should().BeEmpty();
        made.Generated.Should().Contain("lives in the town &amp; its parts").And.NotContain("Проживание").And.NotContain("Reads");
    }

    [Theory]
    [InlineData("Library.Case(new(2026, 1, 1)).Residnt(true)")]
    [InlineData("Library.Case(new(2026, 1, 1)).Resident(23)")]
    [InlineData("Library.Case(new(2026, 1, 1)).Card(Made.Library.Membership.Member)")]
    [InlineData("Library.Card.Plastic")]
    [InlineData("Library.Case(new(2026, 1, 1)).Decide().Value.Memberships")]
    public void A_name_that_the_law_does_not_have_does_not_compile(string code)
    {
        var made = new Compiled(Class, Files).Add($"public static class Use {{ public static object Wrong => Made.{code}; }}");
        made.Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("facts:\n  - fact: a\n    type: [ yes-no\n", "EE6001", 4)]
    [InlineData("facts:\n  - fact: a\n    type: yesno\n", "EE6004", 3)]
    [InlineData("facts:\n  - fact: a\n", "EE6004", 2)]
    [InlineData("facts:\n  - title: a\n    type: yes-no\n", "EE6004", 2)]
    [InlineData("facts:\n  - { fact: a, type: choice }\n", "EE6004", 2)]
    [InlineData("facts:\n  - { fact: a, type: yes-no }\n  - { fact: b, type: yes-no }\n  - { fact: a, type: yes-no }\n", "EE6003", 4)]
    [InlineData("facts:\n  - { fact: a-b, type: yes-no }\n  - { fact: aB, type: yes-no }\n", "EE6005", 3)]
    [InlineData("facts:\n  - fact: a\n    type: choice\n    values:\n      - a-b\n      - aB\n", "EE6005", 6)]
    public void A_mistake_in_the_YAML_is_told_at_its_line(string rules, string code, int line)
    {
        var made = new Compiled(Class, ("/app/rules/library/rulebook.yaml", Manifest), ("/app/rules/library/rules.yaml", rules));
        var told = made.Diagnostics.Should().ContainSingle().Which;
        told.Id.Should().Be(code);
        told.Location.GetLineSpan().Path.Should().Be("/app/rules/library/rules.yaml");
        (told.Location.GetLineSpan().StartLinePosition.Line + 1).Should().Be(line);
    }

    [Fact]
    public void A_class_without_its_rulebook_is_told_so_and_so_is_one_that_is_not_partial()
    {
        var missing = new Compiled(Class).Diagnostics.Should().ContainSingle().Which;
        missing.Id.Should().Be("EE6002");
        missing.GetMessage(null).Should().Contain("<EligibilityRulebook Include=\"rules/library\" />");
        new Compiled(Class.Replace("partial ", "", StringComparison.Ordinal), Files).Diagnostics.Should().ContainSingle().Which.Id.Should().Be("EE6006");
    }

    [Fact]
    public void An_edit_elsewhere_generates_nothing_again_and_an_edit_of_a_file_reads_that_file_alone()
    {
        var made = new Compiled(Class, Files);
        made.Steps(RulebookGenerator.FileStep).Should().HaveCount(3).And.OnlyContain(r => r == IncrementalStepRunReason.New);
        made.Add("public static class Unrelated { public static int Number => 1; }");
        made.Steps(RulebookGenerator.FileStep).Should().HaveCount(3).And.OnlyContain(r => r == IncrementalStepRunReason.Cached);
        made.Steps(RulebookGenerator.LawStep).Should().OnlyContain(r => r == IncrementalStepRunReason.Cached);
        made.Change("/app/rules/library/rules.yaml", Rules + "\n# a remark\n");
        made.Steps(RulebookGenerator.FileStep).Should().BeEquivalentTo([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
        made.Steps(RulebookGenerator.LawStep).Should().OnlyContain(r => r == IncrementalStepRunReason.Cached);
        made.Change("/app/rules/library/rules.yaml", Rules.Replace("title: Residence", "title: Home", StringComparison.Ordinal));
        made.Steps(RulebookGenerator.LawStep).Should().Equal(IncrementalStepRunReason.Modified);
        made.Generated.Should().Contain("Home.");
    }

    [Fact]
    public void Every_file_of_the_law_of_Kazakhstan_is_read_without_a_mistake_and_names_all_that_the_engine_knows()
    {
        var law = Testing.Kazakhstan.Rulebook;
        var files = Directory.EnumerateFiles(Repository.PathTo("rules", "kz"), "*.yaml", SearchOption.AllDirectories).Select(p => LawFile.Read(p, File.ReadAllText(p))).ToList();
        files.SelectMany(f => f.Slips).Should().BeEmpty();
        var declared = files.SelectMany(f => f.Declared).ToList();
        declared.Where(d => d.IsQuestion).Select(d => d.Name).Should().BeEquivalentTo(law.Questions.Select(q => q.Id));
        declared.Where(d => !d.IsQuestion).Select(d => d.Name).Should().BeEquivalentTo(law.Facts.Where(f => f.Several is null).Select(f => f.Id).Concat(law.SeveralFacts.Select(s => s.Id)));
        foreach (var question in law.Questions)
        {
            declared.Single(d => d.IsQuestion && d.Name == question.Id).Values.Select(v => v.Name).Should().Equal(question.Answers.Select(a => a.Id));
        }

        foreach (var fact in law.Facts.Where(f => f.Several is null))
        {
            var named = declared.Single(d => !d.IsQuestion && d.Name == fact.Id);
            named.Kind.ToString().Should().Be(fact.Type.ToString(), fact.Id);
            named.Values.Select(v => v.Name).Should().Equal(fact.Values.Select(v => v.Id));
        }
    }
}
