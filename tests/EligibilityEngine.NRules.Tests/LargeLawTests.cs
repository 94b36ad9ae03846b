using System.Text;
using EligibilityEngine.NRules.Tests.Support;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.NRules.Tests;

/// <summary>Laws that are long or deep become networks that are no larger than the law.</summary>
public sealed class LargeLawTests
{
    private const int Deep = 60;
    private const int Long = 1_500;

    // Longer ones are refused: what a question hangs on lies at most 500 levels deep, two for each question.
    private const int Chain = 240;

    private const string Start = """
        facts:
          - { fact: a, type: yes-no, ask: A?, when-true: is a, when-false: is not a, changes: time }
          - { fact: n, type: number, ask: How many?, changes: time }
        questions:
          - { question: q0, title: Q, ask: Q?, answers: [ none-due, due ] }
        """;

    [Fact]
    public void Definitions_that_each_use_the_one_before_twice_are_written_once() => Check(
        "definitions:\n" + Lines(Deep, i => $"{{ definition: d{i}, title: D, when: {{ any: [ {Before(i)}: yes, {{ none: [ {Before(i)}: no ] }} ] }} }}")
        + "provisions:\n" + Provision("p", 0, $"{{ d{Deep - 1}: yes }}"));

    [Fact]
    public void Exceptions_to_two_provisions_each_are_written_once() => Check("provisions:\n"
        + Provision("p0", 0, "{ a: yes }") + Provision("r0", 0, "{ a: no }")
        + string.Concat(Enumerable.Range(1, Deep).Select(i => Provision($"p{i}", 0, "{ n: { from: 5 } }", Exception(i)) + Provision($"r{i}", 0, "{ n: { below: 5 } }", Exception(i)))));

    [Fact]
    public void A_long_chain_of_questions_is_answered_to_its_end() => Check(
        "questions:\n" + Lines(Chain, i => $"{{ question: q{i + 1}, title: Q, ask: Q?, answers: [ none-due, due ] }}")
        + "provisions:\n" + Provision("p0", 0, "{ a: yes }") + string.Concat(Enumerable.Range(1, Chain).Select(i => Provision($"p{i}", i, $"{{ q{i - 1}: due }}"))));

    [Fact]
    public void A_question_may_have_more_than_a_thousand_provisions() => Check(
        "provisions:\n" + string.Concat(Enumerable.Range(0, Long).Select(i => Provision($"p{i}", 0, $"{{ n: {i} }}"))));

    private static void Check(string law)
    {
        (string Path, string Text)[] files =
        [
            ("rulebook.yaml", "rulebook: xy\ntitle: A large law\nversion: 1.0.0\njurisdiction: Xyland\nlanguage: en\nleap-day: march-1\n"),
            ("facts.yaml", Start),
            ("rules.yaml", law),
            ("sources/act.yaml", "source: act\ntitle: Act\nkind: statute\npublisher: Parliament\npublished: 1900-01-01\nstatements:\n  s: { at: s 1, says: The rule. }\n"),
        ];
        var rulebook = Rulebook.Load(files.Select(f => new RulebookFile(f.Path, Encoding.UTF8.GetBytes(f.Text)))).Value;
        var session = rulebook.CompileToNRules().OpenSession();
        var @case = new Case(new DateOnly(2024, 5, 1));
        var handle = session.Insert(@case);
        foreach (var known in new[] { @case, @case.With("a", true), @case.With("a", true).With("n", 3), @case.With("a", false).With("n", 7), @case.With("n", 3) })
        {
            session.Update(handle, known);
            Sessions.Check(session, handle);
        }
    }

    private static string Provision(string id, int question, string when, string exception = "") =>
        $"  - {{ provision: {id}, title: P, question: q{question}, answer: due, {exception}in-force: always, cites: act/s, when: {when} }}\n";

    private static string Exception(int i) => $"exception-to: [ p{i - 1}, r{i - 1} ], ";

    private static string Before(int i) => i == 0 ? "a" : $"d{i - 1}";

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => $"  - {line(i)}\n"));
}
