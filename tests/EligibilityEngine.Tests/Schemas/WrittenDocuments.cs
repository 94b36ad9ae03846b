using EligibilityEngine.Analysis;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Tests.Support.Snippet;
using SmallLaw = EligibilityEngine.Tests.Support.SmallLaw;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>JSON that the engine writes, by format.</summary>
internal static class WrittenDocuments
{
    private static readonly DateOnly Before = new(2005, 1, 1);
    private static readonly DateOnly After = new(2015, 1, 1);

    /// <summary>What hangs on a reading, an undated event and a statement that may not have been published; and a conflict.</summary>
    private static readonly Rulebook Open = Rulebook("""
        readings:
          - { reading: r, ask: Is it?, cites: s/x, alternatives: [ { is: one, says: it is one, held-by: some }, { is: other, says: it is the other, held-by: others } ] }
        events:
          - { event: halved, title: The term is halved, span: { after: 2000-01-01, by: 2010-01-01 }, cites: s/x }
        provisions:

        """
        + Provision("p", "low", "{ all: [ { r: one }, { n: { from: 18 } } ] }")
        + Provision("x", "high", "{ a: yes }", "exception-to: p", cites: "s/between")
        + Provision("old", "24", inForce: "{ until: halved }", question: "months")
        + Provision("new", "12", inForce: "{ from: halved }", question: "months")
        + Provision("less", "6", "{ b: yes }", question: "months"));

    /// <summary>Documents that together have every field of the format; a short one first.</summary>
    public static IEnumerable<string> Of(string format) => format switch
    {
        "timeline" => [Timelines.SmallLaw.Timeline.ToJson(), .. Lives()],
        "affected" => Affected().Select(g => g.ToJson()),
        "diagnostics" => Diagnostics().Select(DiagnosticJson.Of),
        "changes" => Decisions().Append(InOrder()).Select(d => Of(format, d)),
        _ => Decisions().Select(d => Of(format, d)),
    };

    /// <summary>What is written of a decision; of changes, which take long to find, those of two questions.</summary>
    public static string Of(string format, Decision decision)
    {
        var questions = decision.Questions.Select(q => q.Question.Id);
        return format switch
        {
            "decision" => decision.ToJson(),
            "possible" => PossibleAnswers.ToJson([.. questions.Select(q => decision.Possible(q))]),
            "changes" => CounterfactualAnalysis.ToJson([.. questions.Take(2).Select(q => decision.Changes(q))]),
            "comparison" => Comparison.Of(decision, Otherwise(decision)).ToJson(),
            _ => AnswersUnderReadings.ToJson(questions.Select(q => decision.UnderReadings(q))),
        };
    }

    /// <summary>Two days in an order, under a law that had a beginning, of somebody who cannot stay as the case says.</summary>
    private static Decision InOrder() => Decide(
        Rulebook("constraints:\n  - { constraint: c, says: All are a, holds: { a: yes } }\nprovisions:\n" + Provision("p", "low", "{ d: { below: { fact: f } } }", inForce: "{ from: 2010-01-01 }")),
        "d: 2009-04-10, f: 2009-05-01, a: { history: [ { value: yes, from: 2000-01-01, through: 2020-12-31 } ], otherwise: no }");

    private static IEnumerable<Decision> Decisions() =>
    [
        Decide(Open, "b: yes", "law-of: 2005-01-01, known-by: 2005-06-01"),
        Decide(Open),
        Decide(SmallLaw.Rulebook, "citizen: yes, sex: male, born: 2000-03-01, student: yes, children: 0, parents: 0, mobilisation: no, notice-on: 2021-01-01", "readings: { upper-age: included }"),
        Decide(SmallLaw.Rulebook, "citizen: yes, sex: male, born: 1990-03-01, mobilisation: yes", "law-of: 2011-01-01, assume: ordinary"),
        Decide(Support.Snippet.Of(Provision("either", "low", "{ any: [ { a: yes }, { b: yes } ] }")), "a: no, b: no"),
    ];

    /// <summary>The same case under the law of twenty years before; or, where it has a horizon or nobody could be so then, nothing known under another rulebook.</summary>
    private static Decision Otherwise(Decision decision) => decision.KnownBy is null
        && decision.Rulebook.Decide(decision.Case with { LawOf = decision.LawOf.AddYears(-20) }).ValueOrNull is { } before ? before : Decide(SmallLaw.Rulebook);

    private static IEnumerable<string> Lives() =>
    [
        Open.Timeline(new Case(Before) { LawOf = Before, KnownBy = After }.With("a", true), Open.Questions, Before, After).Value.ToJson(),
    ];

    private static IEnumerable<ImpactAnalysis> Affected()
    {
        var law = new LawVersion(Open, After);
        yield return ImpactAnalysis.Between(law with { KnownBy = new DateOnly(2005, 6, 1) }, law.Read("r", "one")).Value;
        yield return Open.WhoIsAffected(Before, After);
        yield return Open.WhoIsAffected(Before, SmallLaw.Rulebook, After);
    }

    private static IEnumerable<IEnumerable<Diagnostic>> Diagnostics() =>
    [
        SmallLaw.Load(SmallLaw.With("student: yes", "studnt: yes")).Diagnostics,
        SmallLaw.Load([.. SmallLaw.Files, ("more.yaml", "facts: [ { fact: citizen, type: yes-no, ask: A, changes: never } ]")]).Diagnostics,
        SmallLaw.Rulebook.Decide(new Case(After).With("citizn", true)).Diagnostics,
    ];
}
