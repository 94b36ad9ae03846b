using EligibilityEngine.Analysis;

namespace EligibilityEngine.Tests.Comparisons;

/// <summary>What tests say of affected persons.</summary>
internal static class Affected
{
    /// <summary>The pairs, as <c>liable -> deferred</c>.</summary>
    public static IEnumerable<string> Pairs(this AffectedQuestion question) => question.Pairs.Select(p => $"{Key(p.First)} -> {Key(p.Second)}");

    public static string Key(IEnumerable<Answer> answers) => string.Join('+', answers);

    /// <summary>What is said of a person.</summary>
    public static string Told(this AffectedPerson person) => string.Join("; ", person.Facts.Concat(person.Readings).Select(f => f.Than is null ? $"{f.Name}={f.Fact!.Write(f.Example)}" : f.Say())
        .Concat(person.HangsOn.Select(h => $"{h.What.Name} {(h.IsSo ? "yes" : "no")} {h.Side}")));

    /// <summary>Checks that every person gets the pair, and that nothing can be left out of what is said.</summary>
    public static void ShouldBeRight(this ImpactAnalysis groups)
    {
        foreach (var question in groups.Questions)
        {
            foreach (var pair in question.Pairs)
            {
                pair.People.Should().NotBeEmpty();
                foreach (var person in pair.People)
                {
                    Gets(groups, question, pair, person.FirstCase, person.SecondCase, person.HangsOn.IsEmpty ? Certainty.One : Certainty.Among).Should().BeTrue("{0} gets {1} -> {2} in {3}", person.Told(), Key(pair.First), Key(pair.Second), question.Question);
                    ShouldNeedAll(groups, question, pair, person);
                }
            }
        }
    }

    /// <summary>
    /// A person who stands for one of several provisions may need more than the pair alone does. In two rulebooks other things may be ordinary, so that what is left
    /// unsaid would be two persons. Where two facts are told by their relation, the cases say more than is told.
    /// </summary>
    private static void ShouldNeedAll(ImpactAnalysis groups, AffectedQuestion question, AffectedPair pair, AffectedPerson person)
    {
        var isToBeTried = person.HangsOn.IsEmpty && pair.People.Length == 1 && person.Facts.All(f => f.Than is null) && groups.First.Rulebook == groups.Second.Rulebook;
        foreach (var fact in isToBeTried ? person.Facts.Concat(person.Readings) : [])
        {
            Gets(groups, question, pair, person.FirstCase.Without(fact.Name), person.SecondCase.Without(fact.Name), Certainty.Exact)
                .Should().BeFalse("{0} is needed in {1}", fact.Name, person.Told());
        }
    }

    private static bool Gets(ImpactAnalysis groups, AffectedQuestion question, AffectedPair pair, Case first, Case second, Certainty certainty) =>
        Gets(groups.First.Rulebook, question.Question.Id, pair.First, first, certainty) && Gets(groups.Second.Rulebook, question.Question.Id, pair.Second, second, certainty);

    private static bool Gets(Rulebook rulebook, string question, ImmutableArray<Answer> expected, Case @case, Certainty certainty)
    {
        var decided = rulebook.Decide(@case);
        if (decided.HasErrors)
        {
            return false;
        }

        var possible = decided.Value.Possible(question);
        return possible.Outcomes.Any(o => Key(o.Answers) == Key(expected)) && (certainty == Certainty.Among || possible.Outcomes.Length == 1)
            && (certainty < Certainty.Exact || possible.IsExact);
    }

    private enum Certainty
    {
        /// <summary>It is among the answers that are possible.</summary>
        Among,

        /// <summary>It is the only answer that was found to be possible.</summary>
        One,

        /// <summary>It is exactly what is possible.</summary>
        Exact,
    }
}
