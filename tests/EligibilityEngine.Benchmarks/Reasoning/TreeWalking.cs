using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Benchmarks.Reasoning;

/// <summary>The same results as the library's, with nothing but the tree-walking evaluator: one situation after the other.</summary>
internal sealed class TreeWalking(Rulebook rulebook, string question)
{
    /// <summary>Completions looked into: all of them would take for ever.</summary>
    public const int MostCompletions = 10_000;

    private readonly Question _question = rulebook.FindQuestion(question)!;

    public static Verdict Evaluate(Decision decision) => Evaluator.Evaluate(decision.Verdict.Situation);

    /// <summary>How many completions a case has, by regions of values.</summary>
    public double Completions(Decision decision) => Choices(decision).Aggregate(1.0, (n, c) => n * c.Values.Length);

    public int Enumerate(Decision decision)
    {
        var needed = rulebook.NeededFor(_question);
        var choices = Choices(decision);
        var random = new Random(561);
        var outcomes = new HashSet<Outcome>();
        for (var i = 0; i < MostCompletions; i++)
        {
            var situation = choices.Aggregate(decision.Verdict.Situation, (s, c) => s.With(c.Fact, FactValue.Of(c.Values[random.Next(c.Values.Length)])));
            Take(outcomes, Evaluator.Evaluate(situation, needed));
        }

        return outcomes.Count;
    }

    public int TryChanges(Decision decision)
    {
        var needed = rulebook.NeededFor(_question);
        var basis = decision.Verdict.Situation;
        var open = rulebook.Facts.Where(f => f.Changes != ChangedBy.Never && f.Derivation is null).Aggregate(basis, (s, f) => s.With(f, FactValue.Unknown));
        List<(Fact Fact, long Value)> alternatives = [.. Choices(Evaluator.Evaluate(open)).SelectMany(c => c.Values.Select(v => (c.Fact, v)))];
        var outcomes = new HashSet<Outcome>();
        for (var i = 0; i < alternatives.Count; i++)
        {
            var one = basis.With(alternatives[i].Fact, FactValue.Of(alternatives[i].Value));
            Take(outcomes, Evaluator.Evaluate(one, needed));
            for (var j = i + 1; j < alternatives.Count; j++)
            {
                Take(outcomes, Evaluator.Evaluate(one.With(alternatives[j].Fact, FactValue.Of(alternatives[j].Value)), needed));
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

    private List<(Fact Fact, long[] Values)> Choices(Decision decision) => Choices(decision.Verdict);

    /// <summary>Of each unknown fact a value of each class.</summary>
    private List<(Fact Fact, long[] Values)> Choices(Verdict verdict) => new OutcomeMap(_question, verdict).Variables
        .Where(v => v is { Less: null, Quantity.Fact: not null })
        .Select(v => (v.Quantity.Fact!, v.Classes.Select(c => c.Intervals[0].Low).ToArray()))
        .ToList();

    private void Take(HashSet<Outcome> outcomes, Verdict verdict)
    {
        if (Outcome.Of(verdict.Answers[_question.Index]) is { } outcome)
        {
            outcomes.Add(outcome);
        }
    }
}
