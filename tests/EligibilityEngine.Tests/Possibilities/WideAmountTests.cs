using EligibilityEngine.Analysis;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>Amounts that are computed for each case, against all completions one by one.</summary>
public class WideAmountTests
{
    /// <summary>What a person of whom all is known comes to.</summary>
    private sealed record Person(Situation Situation, ImmutableArray<Answer> Fee, ImmutableArray<Answer> Rank);

    [Fact]
    public void What_is_possible_is_from_the_least_to_the_greatest_that_somebody_comes_to()
    {
        var (compared, ranges) = (0, 0);
        WideAmounts.LawsWithCases.Check(30, made =>
        {
            if (made.Law.Decide(made.Case).ValueOrNull is not { } decision)
            {
                return;
            }

            var people = People(made.Law, made.Case).ToList();
            people.Should().NotBeEmpty();
            decision["rank"].Possible.Should().BeEquivalentTo(people.SelectMany(p => p.Rank).Distinct());
            var possible = decision["fee"].Possible;
            var reached = people.SelectMany(p => p.Fee).Distinct().ToList();
            reached.Should().OnlyContain(r => possible.Any(p => Allows(p, r)), "nothing is left out of {0}", string.Join(" or ", possible));
            if (decision["fee"].IsExact)
            {
                compared++;
                ranges += possible.Any(p => p.IsRange) ? 1 : 0;
                possible.SelectMany(Ends).Should().BeSubsetOf(reached.SelectMany(Ends), "somebody comes to each end of {0}", string.Join(" or ", possible));
                decision["fee"].Status.Should().Be(people.TrueForAll(p => p.Fee.Length > 1) ? DecisionStatus.Conflict : reached.Count == 1 ? DecisionStatus.Determined : DecisionStatus.Undetermined);
            }

            foreach (var outcome in decision.Possible("fee").Outcomes.Where(_ => decision["fee"].IsExact))
            {
                var those = people.Where(p => outcome.Witness.All(w => IsSo(w, p))).ToList();
                those.Should().NotBeEmpty("somebody is so: {0}", string.Join(", ", outcome.Witness.Select(w => w.Say())));
                those.Should().OnlyContain(p => p.Fee.All(f => outcome.Answers.Any(a => Allows(a, f))), "{0} if {1}", string.Join(" and ", outcome.Answers), string.Join(", ", outcome.Witness.Select(w => w.Say())));
            }
        });
        compared.Should().BeGreaterThan(20);
        ranges.Should().BeGreaterThan(10);
    }

    [Fact]
    public void Every_change_that_is_told_leads_to_another_amount_that_is_told_with_it()
    {
        var told = 0;
        WideAmounts.LawsWithCases.Check(40, made =>
        {
            var known = new[] { ("a", "7"), ("b", "12"), ("t", "yes"), ("u", "no") }.Aggregate(made.Case, (c, s) => c.With(s.Item1, s.Item2));
            if (made.Law.Decide(known).ValueOrNull is not { } decision || decision["fee"].Answer is not { } before)
            {
                return;
            }

            foreach (var change in decision.Changes("fee").Changes.Where(c => !c.Facts.IsEmpty))
            {
                foreach (var person in Moved(known, change))
                {
                    // Where a constraint ties facts to each other, not every pair of what is told of each can be.
                    if (made.Law.Decide(person).ValueOrNull is not { } after)
                    {
                        continue;
                    }

                    told++;
                    after["fee"].Possible.Should().OnlyContain(a => change.Answers.Any(c => Allows(c, a)), "{0} from {1} if {2}", string.Join(" and ", change.Answers), before, string.Join(", ", change.Facts.Select(f => f.Say())));
                    after["fee"].Possible.Should().NotEqual([before]);
                }
            }
        });
        told.Should().BeGreaterThan(200);
    }

    /// <summary>Those who are as a change says, of each fact that it moves with both ends and the middle of its values.</summary>
    private static IEnumerable<Case> Moved(Case @case, MinimalChange change) => change.Facts.Where(f => f.Than is null)
        .Aggregate((IEnumerable<Case>)[@case], (cases, fact) => cases.SelectMany(c => Some(fact.Values).Select(v => c.With(fact.Name, Written(fact.Name, v)))))
        .Where(c => change.Facts.All(f => f.Than is null || f.Values.Contains(Number(c, f.Name) - Number(c, f.Than.Id))));

    private static long Number(Case @case, string fact) => long.Parse(@case[fact]!.ToString()!, CultureInfo.InvariantCulture);

    private static IEnumerable<long> Some(ValueSet values) => values.And(ValueSet.Range(0, WideAmounts.Most)).Intervals.SelectMany(i => new[] { i.Low, (i.Low + i.High) / 2, i.High }).Distinct();

    private static string Written(string fact, long value) => fact is "t" or "u" ? value == 1 ? "yes" : "no" : value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Person> People(Rulebook law, Case @case)
    {
        foreach (var a in Left(law, @case, "a"))
        {
            foreach (var b in Left(law, @case, "b"))
            {
                foreach (var t in Left(law, @case, "t"))
                {
                    foreach (var u in Left(law, @case, "u"))
                    {
                        (string Fact, long Value)[] said = [("a", a), ("b", b), ("t", t), ("u", u)];
                        var person = said.Aggregate(@case, (c, s) => c.With(s.Fact, Written(s.Fact, s.Value)));
                        if (law.Decide(person, Precision.ThreeValued).ValueOrNull is { } decision)
                        {
                            yield return new Person(decision.Verdict.Situation, decision["fee"].Possible, decision["rank"].Possible);
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<long> Left(Rulebook law, Case @case, string fact) =>
        law.Decide(@case, Precision.ThreeValued).Value.Verdict.Situation.LeftOf(law.FindFact(fact)!) is { IsSaid: true, Values: var values }
            ? values.Codes
            : ValueSet.Range(0, fact is "t" or "u" ? 1 : WideAmounts.Most).Codes;

    private static bool IsSo(AddedFact added, Person person) =>
        added.Values.Contains(ValueOf(added.Subject, person.Situation) - (added.Less is { } less ? ValueOf(less, person.Situation) : 0));

    private static long ValueOf(object subject, Situation situation) => subject is Fact fact ? situation[fact].Code : TermValues.Of((Law.Term)subject, situation)!.Value.Low;

    private static bool Allows(Answer one, Answer amount) => one == amount || (one.IsRange && amount.Least >= (one.Least ?? long.MinValue) && amount.Most <= (one.Most ?? long.MaxValue));

    private static IEnumerable<string> Ends(Answer answer) => answer.IsRange ? [$"{answer.Least}", $"{answer.Most}"] : [answer.Id];
}
