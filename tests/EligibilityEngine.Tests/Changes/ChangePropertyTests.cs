using EligibilityEngine.Analysis;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Changes;

/// <summary>Changes of made-up cases under made-up small laws, compared with every person one by one.</summary>
public class ChangePropertyTests
{
    private const int MostCompletions = 100;

    [Fact]
    public void Every_change_leads_where_it_says_for_every_value_told_and_nothing_less_does()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(95, made =>
        {
            foreach (var (decision, question, basis) in Questions(made))
            {
                var changes = decision.Changes(question);
                foreach (var change in changes.Changes.Where(c => c.Facts.Length > 0))
                {
                    var told = new ToldChange(change, basis).Tried().ToList();
                    told.Should().NotBeEmpty("{0} says that something leads there", Say(change));
                    foreach (var values in told)
                    {
                        compared++;
                        OutcomeOf(values.Aggregate(basis, (s, v) => v.Settle(s)), question).Should().Be(string.Join(" and ", change.Answers), "{0} with {1}", Say(change), string.Join(", ", values));
                        values.Should().NotContain(
                            v => values.Length > 1 && IsOther(OutcomeOf(v.Settle(basis), question), decision, question),
                            "both of {0} are needed: {1}", Say(change), string.Join(", ", values));
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(40);
    }

    [Fact]
    public void Every_value_of_one_fact_that_leads_to_another_answer_is_told()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(95, made =>
        {
            foreach (var (decision, question, basis) in Questions(made))
            {
                var changes = decision.Changes(question);
                foreach (var point in Points(basis).Where(_ => changes.IsExact))
                {
                    foreach (var (value, outcome) in Values(basis, point, question).Where(v => IsOther(v.Outcome, decision, question)))
                    {
                        compared++;
                        changes.Changes.Should().Contain(c => new ToldChange(c, basis).Covers(new Change(point, value)) && string.Join(" and ", c.Answers) == outcome, "{0} leads to {1}", new Change(point, value), outcome);
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(40);
    }

    [Fact]
    public void Every_two_values_that_lead_to_another_answer_only_together_are_told()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(95, made =>
        {
            foreach (var (decision, question, basis) in Questions(made))
            {
                var changes = decision.Changes(question);
                var points = Points(basis).ToList();
                var alone = points.SelectMany(p => Values(basis, p, question).Where(v => IsOther(v.Outcome, decision, question)).Select(v => new Change(p, v.Value))).ToHashSet();
                foreach (var (one, other) in points.SelectMany((a, i) => points.Skip(i + 1).Select(b => (a, b))).Where(p => changes.IsExact && !AreKin(p.a, p.b)))
                {
                    foreach (var (first, second, outcome) in Pairs(basis, one, other, question).Where(p => IsOther(p.Outcome, decision, question)))
                    {
                        if (!alone.Contains(first) && !alone.Contains(second))
                        {
                            compared++;
                            var isTold = changes.Changes.Any(c => new ToldChange(c, basis).Covers(first, second) && string.Join(" and ", c.Answers) == outcome);
                            isTold.Should().BeTrue("{0} and {1} lead to {2}", first, second, outcome);
                        }
                    }
                }
            }
        });
        compared.Should().BePositive();
    }

    /// <summary>Whether one follows from the other, or both from a third.</summary>
    private static bool AreKin(object one, object other) =>
        one is Fact a && other is Fact b && (a.Derivation ?? b.Derivation) is not null && Behind(a).Intersect(Behind(b)).Any();

    private static IEnumerable<Fact> Behind(Fact fact) => (fact.Derivation?.Bases.SelectMany(Behind) ?? []).Append(fact);

    /// <summary>The questions of a made-up case that somebody can be as, and the case; what is given and follows as well follows.</summary>
    private static IEnumerable<(Decision Decision, string Question, Situation Basis)> Questions(LawAndCase made)
    {
        // The law stays as it is when a count of time goes on.
        if (made.Rulebook.Decide(made.Case with { LawOf = made.Case.LawOf ?? made.Case.On }).ValueOrNull is not { } decision || Completions.Of(decision.Verdict.Situation).Count > MostCompletions)
        {
            yield break;
        }

        var basis = decision.Rulebook.DerivedFacts.Where(d => d.Derivation!.Bases.All(b => decision.Verdict.Situation[b].IsKnown))
            .Aggregate(decision.Verdict.Situation, (s, d) => s.With(d, s[d], FactOrigin.Derived));
        foreach (var question in decision.Questions.Where(_ => Completions.Of(basis).Any()))
        {
            yield return (decision, question.Question.Id, basis);
        }
    }

    private static IEnumerable<object> Points(Situation basis) => basis.Rulebook.Facts
        .Where(f => f.Changes != ChangedBy.Never && (f.Derivation is null || basis.OriginOf(f) == FactOrigin.Given))
        .Concat<object>(basis.Rulebook.Events.Where(e => basis.HasCome(e) == Truth.Unknown));

    private static bool IsOther(string? outcome, Decision decision, string question) =>
        outcome is not null && outcome != OutcomeOf(decision.Verdict.Situation, question);

    /// <summary>What everybody comes to who is so; null where that differs, nobody is so, or a conflict leaves it open.</summary>
    private static string? OutcomeOf(Situation situation, string question) => situation.IsContradictory ? null : Common(Completions.Of(situation), question);

    private static string? Common(IEnumerable<Completion> all, string question) =>
        all.Select(c => Outcome.Of(c.Verdicts[0].Answers[c.Situation.Rulebook.FindQuestion(question)!.Index]) is null ? null : c.Outcome(question)).Distinct().ToList() is [var only] ? only : null;

    private static Situation Free(Situation situation, object point) => point is Fact fact ? situation.With(fact, FactValue.Unknown) : situation;

    private static long ValueOf(Completion completion, object point) => point is Fact fact ? completion[fact.Id] : completion.IsSo(((LawEvent)point).Id) ? 1 : 0;

    /// <summary>Whether something comes to be otherwise with a value: not one of those that are left where it is known in part, and of time that goes by no less.</summary>
    private static bool CanBecome(Situation basis, Change change) => change.Point is not Fact fact || basis.LeftOf(fact) is not { IsSaid: true } left
        || ((left.Part is not { } part || !part.Contains(change.Value)) && (!fact.NeverFalls || change.Value > left.Values.Least));

    /// <summary>What each value of something leads to. What seems to lead to one outcome is tried once more by itself, with days of others around its own.</summary>
    private static IEnumerable<(long Value, string? Outcome)> Values(Situation basis, object point, string question) => Completions.Of(Free(basis, point))
        .GroupBy(c => ValueOf(c, point))
        .Where(g => CanBecome(basis, new Change(point, g.Key)))
        .Select(g => (g.Key, Common(g, question) is null ? null : OutcomeOf(new Change(point, g.Key).Settle(basis), question)));

    private static IEnumerable<(Change First, Change Second, string? Outcome)> Pairs(Situation basis, object one, object other, string question)
    {
        var all = Completions.Of(Free(Free(basis, one), other));
        return all.Count > 1_500 ? [] : all
            .GroupBy(c => (First: new Change(one, ValueOf(c, one)), Second: new Change(other, ValueOf(c, other))))
            .Where(g => CanBecome(basis, g.Key.First) && CanBecome(basis, g.Key.Second))
            .Select(g => (g.Key.First, g.Key.Second, Common(g, question) is null ? null : OutcomeOf(g.Key.Second.Settle(g.Key.First.Settle(basis)), question)));
    }

    private static string Say(MinimalChange change) => $"{string.Join(" and ", change.Answers)} if {string.Join(" and ", change.Facts.Select(f => f.Say()))}";
}
