using System.Collections.Immutable;
using EligibilityEngine.Cases;

namespace EligibilityEngine.Possibilities;

/// <summary>Finds what is possible and makes its witnesses small.</summary>
internal static class Completions
{
    public static PossibleAnswers Of(QuestionDecision decision, Situation basis)
    {
        var question = decision.Question;
        var uses = new FactUses(basis.Rulebook, basis.Rulebook.NeededFor(question));
        var explorer = Explorer.FindAll(question, basis, new Regions(uses, basis));
        var finder = new WitnessFinder(question, basis, explorer);
        var outcomes = explorer.Found
            .OrderBy(f => f.Key.Answers.Length)
            .ThenBy(f => f.Key.Answers[0].Choice ?? f.Key.Answers[0].Amount ?? long.MinValue)
            .Select(f => Outcome(f.Key, finder.Find(f.Key, f.Value)))
            .ToImmutableArray();
        var depends = outcomes.SelectMany(o => o.Witness).DistinctBy(a => a.Name).OrderBy(a => a.Name, NaturalOrder.Comparer);
        return new PossibleAnswers(decision, basis, outcomes, explorer.IsComplete && explorer.Regions.IsExact, [.. depends]);
    }

    private static PossibleOutcome Outcome(Outcome outcome, (ImmutableArray<Settled> Settled, bool IsSmallest) witness) => new(
        outcome.Answers,
        [.. witness.Settled.Select(s => new AddedFact(s.Point, s.Region)).OrderBy(a => a.Name, NaturalOrder.Comparer)],
        witness.IsSmallest);
}
