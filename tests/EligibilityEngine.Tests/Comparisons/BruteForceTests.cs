using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Comparisons;

/// <summary>Small made-up changes of law, of which every person can be tried.</summary>
public class BruteForceTests
{
    private static readonly DateOnly Before = new(2005, 1, 1);
    private static readonly DateOnly After = new(2015, 1, 1);

    [Fact]
    public void All_persons_together_get_just_the_pairs_that_the_search_finds() => Dice.Of(400).Check(40, random =>
    {
        var rulebook = SmallRulebook(random);
        var groups = rulebook.WhoIsAffected(Before, After);
        var expected = Everybody().SelectMany(p => Pairs(rulebook, p)).ToHashSet();

        groups.Questions.Should().OnlyContain(q => q.IsExact);
        groups.Questions.SelectMany(q => q.Pairs().Select(p => $"{q.Question}: {p}")).Should().BeEquivalentTo(expected);
        groups.ShouldBeRight();
    });

    private static IEnumerable<Case> Everybody() =>
        from a in new[] { true, false }
        from b in new[] { true, false }
        from c in new[] { true, false }
        from n in Enumerable.Range(-1, 7)
        from colour in new[] { "red", "green", "blue" }
        select new Case(After).With("a", a).With("b", b).With("c", c).With("n", n).With("colour", colour);

    private static IEnumerable<string> Pairs(Rulebook rulebook, Case person)
    {
        var (first, second) = (rulebook.Decide(person with { LawOf = Before }).Value, rulebook.Decide(person with { LawOf = After }).Value);
        return rulebook.Questions.Select(q => (Question: q, First: Affected.Key(first[q.Id].Possible), Second: Affected.Key(second[q.Id].Possible)))
            .Where(p => p.First != p.Second)
            .Select(p => $"{p.Question}: {p.First} -> {p.Second}");
    }

    private static Rulebook SmallRulebook(Random random)
    {
        var provisions = new List<string>();
        var choices = random.Next(2, 6);
        for (var i = 0; i < choices; i++)
        {
            var exception = i > 0 && random.Next(2) == 0 ? $"exception-to: q-{random.Next(i)}" : "";
            var answer = exception.Length > 0 && random.Next(3) == 0 ? "" : random.Next(2) == 0 ? "low" : "high";
            provisions.Add(Provision($"q-{i}", answer, Condition(random, 2, mayAsk: false), exception, Period(random)));
        }

        for (var i = random.Next(1, 4); i > 0; i--)
        {
            provisions.Add(Provision($"m-{i}", $"{6 * random.Next(1, 4)}", Condition(random, 2, mayAsk: true), inForce: Period(random), question: "months"));
        }

        return Of([.. provisions]);
    }

    private static string Period(Random random) => random.Next(4) switch
    {
        0 => "{ until: 2010-01-01 }",
        1 => "{ from: 2010-01-01 }",
        _ => "always",
    };

    private static string Condition(Random random, int depth, bool mayAsk) => random.Next(depth > 0 ? 8 : 5) switch
    {
        0 => $"{{ {(char)('a' + random.Next(3))}: {(random.Next(2) == 0 ? "yes" : "no")} }}",
        1 => $"{{ n: {{ from: {random.Next(0, 4)} }} }}",
        2 => $"{{ n: {random.Next(0, 5)} }}",
        3 => $"{{ colour: {new[] { "red", "green", "blue" }[random.Next(3)]} }}",
        4 => mayAsk ? "{ q: [ low, high ] }" : "{ a: yes }",
        5 => $"{{ all: {Parts(random, depth, mayAsk)} }}",
        6 => $"{{ any: {Parts(random, depth, mayAsk)} }}",
        _ => $"{{ none: {Parts(random, depth, mayAsk)} }}",
    };

    private static string Parts(Random random, int depth, bool mayAsk) =>
        $"[ {string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Condition(random, depth - 1, mayAsk)))} ]";
}
