using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Diagrams;

/// <summary>The diagrams of a question say of every completion what the definition of the language says.</summary>
public class QuestionDiagramsTests
{
    [Fact]
    public void They_agree_with_the_definition_on_completions_of_made_up_cases()
    {
        var compared = 0;
        Seeds.Check(250, random =>
        {
            var rulebook = RandomRulebook.Create(random).Rulebook;
            compared += Compare(rulebook, random, rulebook.Questions, 15);
        });
        compared.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void They_agree_with_the_definition_on_completions_of_cases_of_Kazakhstan()
    {
        var compared = 0;
        Seeds.Check(25, random => compared += Compare(Kazakhstan.Rulebook, random, random.GetItems(Kazakhstan.Rulebook.Questions.ToArray(), 12), 40));
        compared.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void Of_a_case_that_says_nothing_they_tell_exactly_what_is_possible_under_the_law_of_Kazakhstan()
    {
        var verdict = Kazakhstan.Rulebook.Decide(new Case(new DateOnly(2019, 5, 23))).Value.Verdict;
        Kazakhstan.Rulebook.Questions.Should().OnlyContain(q => new QuestionDiagrams(q, verdict).IsExact);
    }

    [Fact]
    public void They_are_hardly_ever_too_large()
    {
        var (all, full) = (0, 0);
        Seeds.Check(150, random =>
        {
            var rulebook = RandomRulebook.Create(random).Rulebook;
            var verdict = rulebook.Decide(RandomCase.Create(rulebook, random)).Value.Verdict;
            all += rulebook.Questions.Length;
            full += rulebook.Questions.Count(q => new QuestionDiagrams(q, verdict).IsFull);
        });
        full.Should().BeLessThan(all / 50);
    }

    private static int Compare(Rulebook rulebook, Random random, IEnumerable<Question> questions, int completions)
    {
        var verdict = rulebook.Decide(RandomCase.Create(rulebook, random)).Value.Verdict;
        var compared = 0;
        foreach (var question in questions)
        {
            var diagrams = new QuestionDiagrams(question, verdict);
            for (var i = 0; i < completions && !diagrams.IsFull; i++)
            {
                compared += Compare(diagrams, verdict.Situation, random) ? 1 : 0;
            }
        }

        return compared;
    }

    /// <summary>Settles every variable at random; what is unknown besides makes no difference.</summary>
    private static bool Compare(QuestionDiagrams diagrams, Situation basis, Random random)
    {
        var way = diagrams.Variables.Select(v => random.Next(v.Regions.Length)).ToArray();
        var situation = diagrams.Variables.Aggregate(basis, (s, v) => v.Point.Settle(s, v.Regions[way[v.Index]]));
        var verdict = Evaluator.Evaluate(situation);
        var isImpossible = situation.IsContradictory || basis.Rulebook.Constraints.Any(c => verdict[c.Holds] == Truth.False);
        var paths = new PathFinder(diagrams.Store);

        paths.CanBe(diagrams.People, way).Should().Be(!isImpossible);
        var found = diagrams.Outcomes.Where(o => paths.CanBe(o.When, way)).Select(o => string.Join(" and ", o.Outcome.Answers));
        var expected = isImpossible ? null : Outcome.Of(verdict.Answers[diagrams.Question.Index]);
        found.Should().Equal(expected is null ? [] : [string.Join(" and ", expected.Answers)]);
        return expected is not null && way.Length > 0;
    }
}
