using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Changes;

/// <summary>Changes of made-up cases under made-up laws, against deciding the changed case anew.</summary>
public class ChangePropertyTests
{
    [Fact]
    public void Every_change_leads_where_it_says() => Laws.WideWithCase.Check(120, made =>
    {
        foreach (var (decision, question) in Questions(made))
        {
            foreach (var change in decision.Changes(question).Changes.Where(c => c.Facts.All(f => f.Event is null && f.Statement is null)))
            {
                var changed = Apply(decision, change);

                changed[question].Status.Should().Be(change.Answers.Length > 1 ? DecisionStatus.Conflict : DecisionStatus.Determined);
                changed[question].Possible.Should().Equal(change.Answers);
                changed[question].Justification.Grounds.Should().Equal(change.Grounds);
            }
        }
    });

    [Fact]
    public void Every_other_value_of_one_fact_that_leads_to_another_answer_is_told() => Laws.WideWithCase.Check(120, made =>
    {
        foreach (var (decision, question) in Questions(made))
        {
            var told = decision.Changes(question).Changes.Where(c => c.Facts.Length == 1).SelectMany(c => c.Facts).ToList();
            foreach (var fact in decision.Rulebook.Facts.Where(f => f.Type is FactType.YesNo or FactType.Choice && f.Changes != ChangedBy.Never))
            {
                for (var code = 0; code < (fact.Type == FactType.YesNo ? 2 : fact.Values.Length); code++)
                {
                    var value = FactValue.Of(code);
                    var changed = decision.Rulebook.Decide(decision.Case.With(fact.Id, fact.Write(value))).ValueOrNull;
                    var isOther = changed?[question].Answer is { } answer && answer != decision[question].Answer;
                    if (isOther)
                    {
                        told.Should().Contain(f => f.Fact == fact && f.Values.Contains(code), "{0} = {1} leads to {2}", fact, fact.Write(value), changed![question].Answer);
                    }
                }
            }
        }
    });

    private static IEnumerable<(Decision Decision, string Question)> Questions(LawAndCase made)
    {
        var decision = made.Rulebook.Decide(made.Case).Value;
        return decision.Questions.Select(q => (decision, q.Question.Id));
    }

    private static Decision Apply(Decision decision, MinimalChange change)
    {
        var @case = change.LawOf is { } law ? decision.Case with { LawOf = law } : decision.Case;
        if (change.Facts.IsEmpty && change.Day is { } day)
        {
            @case = @case with { On = day.Latest };
        }

        var changed = change.Facts.Aggregate(@case, (c, f) => c.With(f.Name, f.Fact!.Write(f.Example)));
        return decision.Rulebook.Decide(changed).Value;
    }
}
