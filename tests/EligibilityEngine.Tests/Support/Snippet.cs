using System.Text;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Tests.Support;

/// <summary>
/// Completes a snippet of rules to a rulebook: yes-no facts a to e, numbers n and m, dates d and f, a choice colour; a choice question q with the answers
/// no, low, high, and an amount question months. Sources: <c>s/x</c> of 2000-01-01, <c>s/late</c> of 2010-01-01 and <c>s/between</c>, published after
/// 2004-12-31 and by 2006-01-01.
/// </summary>
internal static class Snippet
{
    private const string Manifest = "rulebook: xy\ntitle: Law\nversion: 1\njurisdiction: Xyland\nlanguage: en\n";

    private const string Source = """
        source: s
        title: Act
        publisher: Parliament
        published: 2000-01-01
        statements:
          x: { at: 1, says: So it is. }
          late: { at: 2, says: So it became., published: 2010-01-01 }
          between: { at: 3, says: So it came to be., published: { after: 2004-12-31, by: 2006-01-01 } }
        """;

    private const string Facts = """
        facts:
          - { fact: a, type: yes-no, ask: A, when-true: is a, when-false: is not a, changes: time }
          - { fact: b, type: yes-no, ask: B, when-true: is b, when-false: is not b, changes: time, ordinarily: no }
          - { fact: c, type: yes-no, ask: C, when-true: is c, when-false: is not c, changes: time }
          - { fact: n, type: number, ask: N, changes: time }
          - { fact: m, type: number, ask: M, changes: time }
          - { fact: d, type: date, ask: D, changes: time }
          - { fact: f, type: date, ask: F, changes: time }
          - { fact: colour, type: choice, values: [ red, green, blue ], ask: Colour, changes: time }
          - { fact: paint, type: choice, values: [ red, green, blue ], ask: Paint, changes: time }
        questions:
          - { question: q, title: Q, ask: Q, answers: [ no, low, high ] }
          - { question: months, title: Months, ask: M, unit: months }
        """;

    /// <summary>A rulebook of further rules.</summary>
    public static Rulebook Rulebook(string rules = "", string leapDay = "march-1") =>
        EligibilityEngine.Rulebook.Load([File("rulebook.yaml", $"{Manifest}leap-day: {leapDay}\n"), File("s.yaml", Source), File("facts.yaml", Facts), .. rules.Length == 0 ? Array.Empty<RulebookFile>() : [File("rules.yaml", rules)]]).Value;

    /// <summary>A provision, in one line.</summary>
    public static string Provision(string id, string answer, string when = "", string more = "", string inForce = "always", string cites = "s/x", string question = "q") =>
        $"  - {{ provision: {id}, title: {id}, question: {question}, in-force: {inForce}, cites: {cites}{(answer.Length > 0 ? $", answer: {answer}" : "")}{(when.Length > 0 ? $", when: {when}" : "")}{(more.Length > 0 ? $", {more}" : "")} }}\n";

    /// <summary>A rulebook of provisions alone.</summary>
    public static Rulebook Of(params string[] provisions) => Rulebook("provisions:\n" + string.Concat(provisions));

    /// <summary>Whether a condition is true of a case: decided by one provision, which gives the answer low.</summary>
    public static string TruthOf(string condition, string facts, string rules = "")
    {
        var decision = Decide(Rulebook(rules + "\nprovisions:\n" + Provision("p", "low", condition)), facts);
        return decision["q"].Answer?.Id switch { "low" => "true", "no" => "false", _ => "unknown" };
    }

    /// <summary>Decides a case given as the inside of a map of YAML, on 2020-06-15 unless it says otherwise.</summary>
    public static Decision Decide(Rulebook rulebook, string facts = "", string more = "")
    {
        var on = more.Contains("on:", StringComparison.Ordinal) ? "" : ", on: 2020-06-15";
        var yaml = $"{{ case: c{on}{(more.Length > 0 ? ", " + more : "")}{(facts.Length > 0 ? $", facts: {{ {facts} }}" : "")} }}";
        return rulebook.Decide(Case.Parse("case.yaml", Encoding.UTF8.GetBytes(yaml)).Value).Value;
    }

    /// <summary>The answer, the answers that are possible, or the conflict.</summary>
    public static string Said(this Decision decision, string question = "q")
    {
        var ids = string.Join(" or ", decision[question].Possible.Select(a => a.Id));
        return decision[question].Status == DecisionStatus.Conflict ? $"conflict of {ids}" : ids;
    }

    private static RulebookFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
