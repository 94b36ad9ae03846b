using EligibilityEngine.Analysis.Counterfactuals;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Changes;

/// <summary>Changes tried as lanes come to what the definition of the language says of each.</summary>
public class TrialsTests
{
    [Fact]
    public void They_agree_with_the_definition_on_made_up_cases()
    {
        var (changes, settled) = (0, 0);
        Laws.WideWithCase.Check(300, made =>
        {
            var counts = Compare(made, made.Rulebook.Questions);
            (changes, settled) = (changes + counts.Changes, settled + counts.Settled);
        });
        changes.Should().BeGreaterThan(10_000);
        settled.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void They_agree_with_the_definition_on_cases_of_Kazakhstan() =>
        Laws.Under(Kazakhstan.Rulebook).Check(6, made => Compare(made, made.Dice.GetItems(Kazakhstan.Rulebook.Questions.ToArray(), 4)));

    private static (int Changes, int Settled) Compare(LawAndCase made, IEnumerable<Question> questions)
    {
        var (rulebook, random) = (made.Rulebook, made.Dice);
        var basis = rulebook.Decide(made.Case).Value.Verdict.Situation;
        var (count, settled) = (0, 0);
        foreach (var question in questions)
        {
            var alternatives = new Alternatives(basis, new FactUses(rulebook, rulebook.NeededFor(question))).All().ToArray();
            var changes = alternatives.Select(a => ImmutableArray.Create(a)).Concat(Pairs(alternatives, random)).ToList();
            var outcomes = new Trials(question, basis).OutcomesOf(changes).Select(Words).ToList();
            outcomes.Should().Equal(changes.Select(c => Words(Defined(question, basis, c))), "{0}", question);
            (count, settled) = (count + changes.Count, settled + outcomes.Count(o => o.Length > 0));
        }

        return (count, settled);
    }

    private static IEnumerable<ImmutableArray<Settled>> Pairs(Settled[] alternatives, Random random) => alternatives.Length < 2 ? [] : Enumerable.Range(0, 100)
        .Select(_ => random.GetItems(alternatives, 2).ToImmutableArray())
        .Where(p => p[0].Point != p[1].Point);

    private static Outcome? Defined(Question question, Situation basis, ImmutableArray<Settled> change)
    {
        var situation = change.Aggregate(basis, (s, c) => c.Point.Settle(s, c.Region));
        var verdict = Evaluator.Evaluate(situation);
        var isImpossible = situation.IsContradictory || basis.Rulebook.Constraints.Any(c => verdict[c.Holds] == Truth.False);
        return isImpossible ? null : Outcome.Of(verdict.Answers[question.Index]);
    }

    private static string Words(Outcome? outcome) => outcome is null ? "" : string.Join(" and ", outcome.Answers);
}
