using CsCheck;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Comparisons;

/// <summary>Who is affected by a small made-up change of law, compared with everybody, one by one.</summary>
public class BruteForceTests
{
    private const int MostPersons = 1_000;

    [Fact]
    public void The_pairs_told_are_all_and_only_those_that_somebody_gets()
    {
        var (affected, exact, all) = (0, 0, 0);
        Amended.Check(250, made =>
        {
            foreach (var (groups, everybody) in Compared(made))
            {
                foreach (var question in groups.Questions)
                {
                    var pairs = everybody.Select(c => Pair(c, question)).Distinct().Where(p => p.First != p.Second).ToList();
                    affected += pairs.Count;
                    exact += question.IsExact ? 1 : 0;
                    all++;
                    question.Pairs.Select(Pair).Distinct().Should().BeSubsetOf(pairs, "of {0}\n{1}", question.Question, groups.Report().ToText());
                    pairs.Should().HaveCount(question.IsExact ? question.Pairs.Select(Pair).Distinct().Count() : pairs.Count, "of {0}\n{1}", question.Question, groups.Report().ToText());
                }
            }
        });
        affected.Should().BeGreaterThan(16);
        exact.Should().BeGreaterThan(all * 98 / 100);
    }

    [Fact]
    public void Whoever_is_as_told_and_ordinary_besides_gets_the_pair_with_every_value_told_and_nothing_can_be_left_out()
    {
        var persons = 0;
        Amended.Check(250, made =>
        {
            foreach (var (groups, _) in Compared(made))
            {
                foreach (var (question, pair) in groups.Questions.SelectMany(q => q.Pairs.Select(p => (q, p))))
                {
                    persons += pair.People.Length;
                    pair.People.Should().NotBeEmpty();
                    Array.ForEach([.. pair.People], p => ShouldBeRight(groups, question, pair, p));
                }
            }
        });
        persons.Should().BeGreaterThan(16);
    }

    /// <summary>A law, what it was amended to, and what dice say of the days.</summary>
    private static Gen<(LawAndCase Law, int Seed)> Amended => Gen.Select(Laws.SmallWithCase, Gen.Int[0, 1_000_000]);

    private static IEnumerable<(ImpactAnalysis Groups, List<Completion> Everybody)> Compared((LawAndCase Law, int Seed) made)
    {
        var random = new Random(made.Seed);
        var (law, @case) = (made.Law.Law, made.Law.Case);
        if (Rulebook.Load(law.Amended(random).Files).ValueOrNull is not { } other)
        {
            yield break;
        }

        DateOnly Near(DateOnly day) => random.Next(2) == 0 ? day : day.AddDays(random.Next(-200, 200));
        DateOnly? Horizon() => random.Next(4) == 0 ? Near(@case.On) : null;
        var first = new LawVersion(made.Law.Rulebook, Near(@case.On)) { KnownBy = Horizon() };
        var second = new LawVersion(other, Near(@case.On)) { KnownBy = Horizon() };
        var everybody = Everybody(first, second, @case.On, []);
        if (everybody.Count < MostPersons)
        {
            yield return (ImpactAnalysis.Between(first, second, @case.On).Value, [.. everybody]);
        }
    }

    private static Completions Everybody(LawVersion first, LawVersion second, DateOnly on, IEnumerable<(string, long)> also) => Completions.Of(
        [Completions.SituationOf(first.Rulebook, first.CaseOn(on)), Completions.SituationOf(second.Rulebook, second.CaseOn(on))], also);

    private static void ShouldBeRight(ImpactAnalysis groups, AffectedQuestion question, AffectedPair pair, AffectedPerson person)
    {
        ImmutableArray<AddedFact> said = [.. person.Facts, .. person.Readings];
        var ends = said.SelectMany(Ends).ToList();
        var ordinary = groups.First.Rulebook.Facts.Where(f => f is { Ordinarily.IsKnown: true, OrdinaryCases.IsEmpty: true }).Select(f => (f.Id, f.Ordinarily.Code));
        var everybody = Everybody(groups.First, groups.Second, groups.On, ends.Concat(ordinary).SelectMany(e => OfType(e, groups.First.Rulebook))).ToList();
        ImmutableArray<Fact> tried = [.. groups.First.Rulebook.Facts.Where(f => person.FirstCase.AssumesOrdinary && f is { Ordinarily.IsKnown: true, OrdinaryCases.IsEmpty: true } && (said.Any(a => a.Fact!.Id == f.Id || a.Than?.Id == f.Id) || everybody.Select(c => c[f.Id]).Distinct().Count() > 1))];
        var those = everybody.Where(c => said.All(a => IsSo(a, c)) && person.HangsOn.All(h => IsSo(h, c)) && IsOrdinaryBesides(said, c, tried)).ToList();
        those.Select(c => Pair(c, question)).Distinct().Should().Equal([Pair(pair)], "{0}", Say(person));
        foreach (var (fact, code) in ends)
        {
            those.Exists(c => c[fact] == code).Should().BeTrue("{0}: {1} can be {2}", Say(person), fact, code);
        }

        // Amounts in conflict read like those that a conflict in another question leaves open.
        foreach (var spared in pair is { First.Length: 1, Second.Length: 1, People.Length: 1 } ? said : [])
        {
            var left = said.Remove(spared);
            everybody.Where(c => left.All(a => IsSo(a, c)) && person.HangsOn.All(h => IsSo(h, c)) && IsOrdinaryBesides(left, c, tried)).Select(c => Pair(c, question)).Distinct()
                .Should().NotEqual([Pair(pair)], "{0} is needed: {1}", spared.Say(), Say(person));
        }
    }

    private static string Say(AffectedPerson person) => string.Join("; ", [.. person.Facts.Concat(person.Readings).Select(f => f.Say()), .. person.HangsOn.Select(h => h.Say())]);

    private static (string First, string Second) Pair(Completion completion, AffectedQuestion question) =>
        (completion.Outcome(question.Question.Id), completion.Outcome(question.Question.Id, 1));

    private static (string First, string Second) Pair(AffectedPair pair) => (Outcome(pair.First, pair.IsFirstOpen), Outcome(pair.Second, pair.IsSecondOpen));

    private static string Outcome(IEnumerable<Answer> answers, bool isOpen) => isOpen ? Completion.Open(answers) : string.Join(" and ", answers);

    private static bool IsSo(AddedFact added, Completion completion) =>
        added.Values.Contains(completion[added.Fact!.Id] - (added.Than is { } than ? completion[than.Id] : 0));

    private static bool IsSo(HangsOn hanging, Completion completion)
    {
        var situation = completion.Verdicts[(int)hanging.Side].Situation;
        var rulebook = situation.Rulebook;
        var truth = hanging.What.Event is { } e
            ? situation.HasCome(rulebook.Events.Single(o => o.Id == e.Id))
            : situation.IsKnown([rulebook.Sources.SelectMany(s => s.Statements).Single(s => s.Citation == hanging.What.Name)]);
        return truth == Kleene.Of(hanging.IsSo);
    }

    /// <summary>Whether all facts are ordinary of which nothing is said, and nothing that follows from them.</summary>
    private static bool IsOrdinaryBesides(IEnumerable<AddedFact> said, Completion completion, IEnumerable<Fact> ordinary)
    {
        var settled = said.SelectMany(a => new[] { a.Fact, a.Than }).OfType<Fact>().SelectMany(WithBases).Select(f => f.Id).ToHashSet();
        return ordinary.All(f => settled.Contains(f.Id) || completion[f.Id] == f.Ordinarily.Code);
    }

    private static IEnumerable<Fact> WithBases(Fact fact) => (fact.Derivation?.Bases ?? []).SelectMany(WithBases).Append(fact);

    /// <summary>The ends and the middle of what is told of a fact by itself.</summary>
    private static IEnumerable<(string Fact, long Code)> Ends(AddedFact added) => added is { Fact.Derivation: null, Than: null }
        ? added.Values.Intervals.SelectMany(i => new[] { i.Low, i.High, i.Low + ((i.High - i.Low) / 2) }).Distinct().Select(c => (added.Name, c))
        : [];

    /// <summary>A value of one fact, and those beside it, are worth trying for those that may be compared with it.</summary>
    private static IEnumerable<(string Fact, long Code)> OfType((string Fact, long Code) end, Rulebook rulebook) =>
        from fact in rulebook.Facts
        where fact.Type == rulebook.FindFact(end.Fact)!.Type
        from beside in new[] { -1, 0, 1 }
        select (fact.Id, end.Code + beside);
}
