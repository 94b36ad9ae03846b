using System.Collections.Immutable;
using EligibilityEngine.Cases;

namespace EligibilityEngine.Possibilities;

/// <summary>Finds what is possible and makes its witnesses small.</summary>
internal static class Completions
{
    public static PossibleAnswers Of(QuestionDecision decision, Situation basis)
    {
        var search = new Search(decision.Question, basis);
        var explorer = Explorer.FindAll(search);
        var finder = new WitnessFinder(search);
        var isSettled = explorer is { IsExact: true, Found.Count: 1 };
        var outcomes = explorer.Found
            .OrderBy(f => f.Key.Answers.Length)
            .ThenBy(f => f.Key.Answers[0].Choice ?? f.Key.Answers[0].Amount ?? long.MinValue)
            .Select(f => Outcome(f.Key, isSettled ? Witness.Nothing : finder.Find(f.Key, f.Value)))
            .ToImmutableArray();
        var depends = outcomes.SelectMany(o => o.Witness).DistinctBy(a => a.Name).OrderBy(a => a.Name, NaturalOrder.Comparer);
        return new PossibleAnswers(decision, basis, outcomes, explorer.IsExact, [.. depends]);
    }

    private static PossibleOutcome Outcome(Outcome outcome, Witness witness) => new(
        outcome.Answers,
        [.. witness.Settled.Select(s => new AddedFact(s.Point, s.Region)).OrderBy(a => a.Name, NaturalOrder.Comparer)],
        witness.IsIrreducible,
        witness.IsSmallest);
}
