using EligibilityEngine.Decisions;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Populations.Tests;

/// <summary>Amounts that are computed for each case, lane by lane: the same as the evaluator finds.</summary>
public class WideAmountTests
{
    [Fact]
    public void Lanes_agree_on_amounts_that_are_computed_for_each_case() => WideAmounts.LawsWithCases.Check(10, made =>
    {
        Case[] cases = [.. from a in new[] { null, "0", "7" } from b in new[] { null, "21" } from t in new[] { null, "yes", "no" } from u in new[] { null, "yes", "no" } select Of(made.Case.On, a, b, t, u)];
        var law = made.Law;
        long[] Numbers(string fact) => [.. cases.Select(c => c[fact] is { } said ? long.Parse(said.ToString()!, CultureInfo.InvariantCulture) : 0)];
        bool[] Known(string fact) => [.. cases.Select(c => c[fact] is not null)];
        bool[] Truths(string fact) => [.. cases.Select(c => c[fact]?.ToString() == "yes")];
        var cohort = law.Cohort(cases.Length).On(made.Case.On)
            .Set("a", Numbers("a"), Known("a")).Set("b", Numbers("b"), Known("b")).Set("t", Truths("t"), Known("t")).Set("u", Truths("u"), Known("u"));
        var questions = new[] { "fee", "rank" };
        var (answers, exact) = (cohort.Ask(questions).Run(), cohort.RunExactly());
        var decider = law.Decider(questions);
        foreach (var (person, @case) in cases.Index())
        {
            decider.Begin(made.Case.On);
            foreach (var (fact, said) in new[] { "a", "b", "t", "u" }.Select(f => (law.FindFact(f)!, @case[f])).Where(f => f.Item2 is not null))
            {
                decider.Set(fact, FactValue.Of(FactValues.Parse(fact, said!.ToString()!, null).Code!.Value));
            }

            // Of whom several conditions together are so of nobody, only the decision knows.
            var decision = law.Decide(@case, Precision.ThreeValued).ValueOrNull;
            answers.IsInError(person).Should().Be(decision is null && answers.IsInError(person));
            foreach (var question in questions.Where(_ => decision is not null))
            {
                var found = decision![question];
                answers.Possible(found.Question, person).Should().Equal(found.Possible, "of {0}", person);
                answers.Status(found.Question, person).Should().Be(found.Status);
                decider.Possible(found.Question).Should().Equal(found.Possible);
                exact.Possible(found.Question, person).Should().Equal(law.Decide(@case).Value[question].Possible);
            }
        }
    });

    private static Case Of(DateOnly on, params string?[] said) => said.Zip(["a", "b", "t", "u"]).Where(s => s.First is not null).Aggregate(new Case(on), (c, s) => c.With(s.Second, s.First!));
}
