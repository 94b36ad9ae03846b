using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Possibilities;

/// <summary>What is possible, what would lead there and what it depends on, compared with all completions one by one.</summary>
public class ExactnessTests
{
    private const int MostCompletions = 4_000;

    [Fact]
    public void What_is_possible_is_exactly_what_some_completion_comes_to()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(2_000, made =>
        {
            foreach (var (decision, question, all) in Open(made))
            {
                compared++;
                decision.Possible(question).IsExact.Should().BeTrue();
                decision.Possible(question).Outcomes.Select(Outcome).Distinct().Should().BeEquivalentTo(all.Select(c => c.Outcome(question)).Distinct(), "of {0}", question);
                var answers = Completion.AnswersIn(all.Select(c => c.Outcome(question)));
                decision[question].Possible.Select(a => a.Id).Should().BeEquivalentTo(answers, "of {0}", question);
                decision[question].ThreeValued.Select(a => a.Id).Should().Contain(answers, "three-valued logic leaves never less");
            }
        });
        compared.Should().BeGreaterThan(500);
    }

    [Fact]
    public void A_witness_leads_to_its_outcome_with_every_value_of_it()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(400, made =>
        {
            foreach (var (decision, question, _) in Open(made))
            {
                var possible = decision.Possible(question);
                var all = Completions.Of([decision.Verdict.Situation], possible.Outcomes.SelectMany(o => o.Witness).SelectMany(Ends).SelectMany(e => OfType(e, decision.Rulebook))).ToList();
                foreach (var outcome in possible.Outcomes.Where(o => !o.Witness.IsEmpty))
                {
                    compared++;
                    var those = all.Where(c => outcome.Witness.All(a => IsSo(a, c))).ToList();
                    those.Select(c => c.Outcome(question)).Distinct().Should().Equal([Outcome(outcome)], "{0}", Say(outcome));
                    foreach (var (fact, code) in outcome.Witness.SelectMany(Ends))
                    {
                        those.Should().Contain(c => c[fact] == code, "{0}: {1} can be {2}", Say(outcome), fact, code);
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(160);
    }

    [Fact]
    public void Nothing_of_a_witness_can_be_spared()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(400, made =>
        {
            foreach (var (decision, question, all) in Open(made))
            {
                foreach (var outcome in decision.Possible(question).Outcomes)
                {
                    foreach (var spared in outcome.Witness)
                    {
                        compared++;
                        all.Where(c => outcome.Witness.Remove(spared).All(a => IsSo(a, c))).Select(c => c.Outcome(question)).Distinct()
                            .Should().HaveCountGreaterThan(1, "{0} is needed: {1}", spared.Name, Say(outcome));
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(160);
    }

    [Fact]
    public void A_witness_called_smallest_has_none_smaller()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(400, made =>
        {
            foreach (var (decision, question, all) in Open(made))
            {
                foreach (var outcome in decision.Possible(question).Outcomes.Where(o => o is { IsSmallest: true, Witness.Length: 2 }))
                {
                    // One plain fact alone, with any one of its values, leads nowhere for certain.
                    foreach (var fact in decision.Rulebook.Facts.Where(f => f.Derivation is null))
                    {
                        compared++;
                        all.GroupBy(c => c[fact.Id]).Should().NotContain(g => g.All(c => c.Outcome(question) == Outcome(outcome)), "{0} alone would do for {1}", fact.Id, Outcome(outcome));
                    }
                }
            }
        });
        compared.Should().BeGreaterThan(40);
    }

    [Fact]
    public void A_witness_fits_somebody_with_as_few_departures_from_what_is_ordinary_as_anybody_has_who_comes_there()
    {
        var (compared, unusual, smaller) = (0, 0, 0);
        Laws.SmallWithCase.Check(1000, made =>
        {
            foreach (var (decision, question, _) in Open(made))
            {
                var ordinary = decision.Rulebook.Facts.Where(f => f.Derivation is null && f.Reading is null && f.Ordinarily.IsKnown && !decision.Verdict.Situation[f].IsKnown).ToList();
                var all = Completions.Of([decision.Verdict.Situation], ordinary.Select(f => (f.Id, f.Ordinarily.Code))).ToList();

                // What no condition speaks of has one value in all completions; so has what constraints, or limits of what follows from it, leave one value.
                var isConstrained = !decision.Rulebook.Constraints.IsEmpty || decision.Rulebook.DerivedFacts.Any(d => d.Minimum is not null || d.Maximum is not null || decision.Verdict.Situation.SaidOf(d) is not null || decision.Verdict.Situation[d].IsKnown);
                ordinary.RemoveAll(f => !isConstrained && all.All(c => c[f.Id] != f.Ordinarily.Code));

                // Facts that only what is given of their sum joins are nothing to the question.
                ordinary.RemoveAll(f => !decision[question].Map.Variables.Any(v => v.Quantity.Fact == f));
                if (decision[question].Map.Clusters.Any() || ordinary.Any(f => all.All(c => c[f.Id] != f.Ordinarily.Code)))
                {
                    continue;
                }

                int Departures(Completion person) => ordinary.Count(f => person[f.Id] != f.Ordinarily.Code);
                foreach (var outcome in decision.Possible(question).Outcomes.Where(o => !o.Witness.IsEmpty))
                {
                    compared++;
                    unusual += outcome.Departures;
                    outcome.Departures.Should().Be(all.Where(c => c.Outcome(question) == Outcome(outcome)).Min(Departures), "{0}", Say(outcome));
                    all.Where(c => outcome.Witness.All(a => IsSo(a, c))).Select(Departures).DefaultIfEmpty(outcome.Departures).Min().Should().Be(outcome.Departures, "{0}", Say(outcome));

                    smaller += outcome.SmallestWitness.Length < outcome.Witness.Length ? 1 : 0;
                    outcome.SmallestWitness.Length.Should().BeLessThanOrEqualTo(outcome.Witness.Length);
                    all.Where(c => outcome.SmallestWitness.All(a => IsSo(a, c))).Select(c => c.Outcome(question)).Distinct().Should().BeSubsetOf([Outcome(outcome)]);
                }
            }
        });
        compared.Should().BeGreaterThan(160);
        unusual.Should().BeGreaterThan(16);
        smaller.Should().BeGreaterThan(0);
    }

    [Fact]
    public void The_most_ordinary_witness_comes_before_one_that_is_smaller_and_both_are_told()
    {
        var decision = Snippet.Decide(Snippet.Of(Snippet.Provision("p", "low", "{ any: [ { b: yes }, { all: [ { a: yes }, { c: yes } ] } ] }")));

        var low = decision.Possible("q").Outcomes[1];

        (low.Departures, low.IsSmallest).Should().Be((0, false));
        low.Witness.Select(a => a.Name).Should().Equal("a", "c");
        low.SmallestWitness.Select(a => a.Name).Should().Equal("b");
        decision.Possible("q").Report().ToText().Should().Contain("    low if the person is a and is c (in the most ordinary circumstances)\n      or, with fewer facts, if the person is b\n");
        decision.Possible("q").ToJson().Should().Contain("\"smallerWitness\"");
    }

    [Fact]
    public void It_depends_on_each_fact_that_some_completion_of_the_others_makes_decisive()
    {
        var compared = 0;
        Laws.SmallWithCase.Check(300, made =>
        {
            foreach (var (decision, question, all) in Open(made))
            {
                var unknown = decision.Rulebook.Facts.Where(f => f.Derivation is null && !decision.Verdict.Situation[f].IsKnown).ToList();
                var decisive = unknown.Where(f => all.GroupBy(c => Others(c, f, decision.Rulebook)).Any(g => g.Select(c => c.Outcome(question)).Distinct().Count() > 1)).Select(f => f.Id).ToList();
                compared += decisive.Count;
                decisive.Should().BeSubsetOf(decision.Possible(question).DependsOn.Select(a => a.Name), "of {0}", question);
            }
        });
        compared.Should().BeGreaterThan(75);
    }

    /// <summary>Everything but one fact.</summary>
    private static string Others(Completion completion, Fact fact, Rulebook rulebook) => string.Join(' ', rulebook.Facts.Where(f => f != fact && f.Derivation is null).Select(f => completion[f.Id]))
        + string.Join(' ', rulebook.Events.Select(e => completion.IsSo(e.Id)))
        + string.Join(' ', rulebook.Sources.SelectMany(s => s.Statements).Select(s => completion.IsSo(s.Citation)));

    private static string Outcome(PossibleOutcome outcome) => outcome.IsOpen ? Completion.Open(outcome.Answers) : string.Join(" and ", outcome.Answers);

    private static string Say(PossibleOutcome outcome) => $"{Outcome(outcome)} if {string.Join(", ", outcome.Witness.Select(a => a.Say()))}";

    private static bool IsSo(AddedFact added, Completion completion) => added switch
    {
        { Fact: { } fact, Than: { } than } => added.Values.Contains(completion[fact.Id] - completion[than.Id]),
        { Fact: { } fact } => added.Values.Contains(completion[fact.Id]),
        _ => completion.IsSo(added.Name) == added.Values.Contains(1),
    };

    /// <summary>The ends and the middle of what is told of a fact by itself.</summary>
    private static IEnumerable<(string Fact, long Code)> Ends(AddedFact added) => added is { Fact: { Derivation: null } fact, Than: null }
        ? added.Values.Intervals.SelectMany(i => new[] { i.Low, i.High, i.Low + ((i.High - i.Low) / 2) }).Distinct().Select(c => (fact.Id, c))
        : [];

    /// <summary>A value of one fact is worth trying for those that may be compared with it.</summary>
    private static IEnumerable<(string Fact, long Code)> OfType((string Fact, long Code) end, Rulebook rulebook) =>
        rulebook.Facts.Where(f => f.Type == rulebook.FindFact(end.Fact)!.Type).Select(f => (f.Id, end.Code));

    /// <summary>The open questions of a made-up case that somebody can be as, and all its completions.</summary>
    private static IEnumerable<(Decision Decision, string Question, List<Completion> All)> Open(LawAndCase made)
    {
        if (made.Rulebook.Decide(made.Case).ValueOrNull is not { } decision)
        {
            yield break;
        }

        var completions = Completions.Of(decision.Verdict.Situation);
        var all = completions.Count > MostCompletions ? [] : completions.ToList();
        foreach (var question in decision.Questions.Where(q => !q.Answers.IsSettled && all.Count > 0))
        {
            yield return (decision, question.Question.Id, all);
        }
    }
}
