using EligibilityEngine.Analysis.Counterfactuals;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Benchmarks.Reasoning;

/// <summary>The same results as the library's, with nothing but the tree-walking evaluator: one situation after the other.</summary>
internal sealed class TreeWalking(Rulebook rulebook, string question)
{
    /// <summary>Completions looked into: all of them would take for ever.</summary>
    public const int MostCompletions = 10_000;

    private readonly Question _question = rulebook.FindQuestion(question)!;

    public static Verdict Evaluate(Decision decision) => Evaluator.Evaluate(decision.Verdict.Situation);

    /// <summary>How many completions a case has, by regions of values.</summary>
    public double Completions(Decision decision) => Variables(decision).Aggregate(1.0, (n, v) => n * v.Regions.Length);

    public int Enumerate(Decision decision)
    {
        var needed = rulebook.NeededFor(_question);
        var variables = Variables(decision);
        var random = new Random(561);
        var outcomes = new HashSet<Outcome>();
        for (var i = 0; i < MostCompletions; i++)
        {
            var situation = variables.Aggregate(decision.Verdict.Situation, (s, v) => v.Point.Settle(s, v.Regions[random.Next(v.Regions.Length)]));
            Take(outcomes, Evaluator.Evaluate(situation, needed));
        }

        return outcomes.Count;
    }

    public int TryChanges(Decision decision)
    {
        var needed = rulebook.NeededFor(_question);
        var basis = decision.Verdict.Situation;
        var alternatives = new Alternatives(basis, new FactUses(rulebook, needed)).All().ToList();
        var outcomes = new HashSet<Outcome>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            var one = alternatives[i].Point.Settle(basis, alternatives[i].Region);
            Take(outcomes, Evaluator.Evaluate(one, needed));
            for (var j = i + 1; j < alternatives.Count; j++)
            {
                Take(outcomes, Evaluator.Evaluate(alternatives[j].Point.Settle(one, alternatives[j].Region), needed));
            }
        }

        return outcomes.Count;
    }

    public int EachDay(Case @case, DateOnly from, DateOnly through)
    {
        var needed = rulebook.NeededFor(_question);
        var bag = new DiagnosticBag();
        var bound = new CaseBinder(rulebook, bag).Bind(@case)!;
        var outcomes = new HashSet<Outcome>();
        for (var day = from; day <= through; day = day.AddDays(1))
        {
            Take(outcomes, Evaluator.Evaluate(Situation.Of(bound with { Case = @case with { On = day } }, bag), needed));
        }

        return outcomes.Count;
    }

    private IReadOnlyList<PointVariable> Variables(Decision decision) => new QuestionDiagrams(_question, decision.Verdict).Variables;

    private void Take(HashSet<Outcome> outcomes, Verdict verdict)
    {
        if (Outcome.Of(verdict.Answers[_question.Index]) is { } outcome)
        {
            outcomes.Add(outcome);
        }
    }
}
