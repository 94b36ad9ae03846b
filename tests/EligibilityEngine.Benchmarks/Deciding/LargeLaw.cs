using System.Text;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Benchmarks.Deciding;

/// <summary>A law of thousands of provisions: each question has a general rule, an exception to it and an exception to that, and uses the answer of the one before.</summary>
internal static class LargeLaw
{
    private const int ProvisionsOfAFile = 3_000;

    public static RulebookFile[] Of(int provisions)
    {
        var questions = Enumerable.Range(0, provisions / 3).ToList();
        var facts = "facts:\n" + string.Concat(Enumerable.Range(0, 50).Select(i =>
            $"  - {{ fact: f{i}, type: yes-no, ask: Is it?, when-true: is f{i}, when-false: is not f{i}, changes: time }}\n  - {{ fact: n{i}, type: number, unit: things, minimum: 0, ask: How many?, changes: time }}\n"));
        return
        [
            File("rulebook.yaml", "rulebook: large\ntitle: A large law\nversion: 1.0.0\njurisdiction: Largeland\nlanguage: en\n"),
            File("act.yaml", "{ source: act, title: Act, publisher: Parliament, published: 2000-01-01, statements: { all: { at: article 1, says: Everything. } } }"),
            File("facts.yaml", facts),
            .. questions.Chunk(ProvisionsOfAFile / 3).Select((chunk, i) => File($"rules-{i}.yaml", Rules(chunk))),
        ];
    }

    private static string Rules(int[] questions) =>
        "questions:\n" + string.Concat(questions.Select(q => $"  - {{ question: q{q}, title: Question {q}, ask: Is it?, answers: [ low, high, highest ] }}\n"))
        + "provisions:\n" + string.Concat(questions.Select(Provisions));

    private static string Provisions(int q)
    {
        // Chains of ten questions.
        var before = q % 10 == 0 ? $"f{q % 50}: yes" : $"q{q - 1}: [ low, highest ]";
        return Provision($"{q}.1", q, "answer: high", $"{{ all: [ {{ {before} }}, {{ n{q % 50}: {{ from: {q % 30} }} }} ] }}")
            + Provision($"{q}.2", q, $"answer: highest, exception-to: p{q}.1", $"{{ any: [ {{ f{(q + 1) % 50}: yes }}, {{ n{(q + 7) % 50}: {{ below: {(q % 20) + 1} }} }} ] }}")
            + Provision($"{q}.3", q, $"exception-to: p{q}.2", $"{{ f{(q + 3) % 50}: no }}");
    }

    private static string Provision(string id, int q, string more, string when) =>
        $"  - {{ provision: p{id}, title: Provision {id}, question: q{q}, {more}, in-force: always, cites: act/all, when: {when} }}\n";

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
