using EligibilityEngine.Plans.Assigning;

namespace EligibilityEngine.Plans.Tests;

/// <summary>Assignments against every way there is to assign.</summary>
public sealed class AssignmentTests
{
    private const int Rounds = 400;

    [Fact]
    public void No_assignment_fills_more_places_and_none_as_many_at_less_cost()
    {
        var random = new Random(20240201);
        for (var round = 0; round < Rounds; round++)
        {
            var (places, choices) = Made(random);
            var found = Assignment.Of(places, choices);
            var best = Every(places, choices).Select(a => (Filled: a.Count(g => g >= 0), Cost: CostOf(a, choices))).OrderByDescending(a => a.Filled).ThenBy(a => a.Cost).First();

            int[] groupOf = [.. found.GroupOf];
            groupOf.Count(g => g >= 0).Should().Be(best.Filled, "round {0}", round);
            CostOf(groupOf, choices).CompareTo(best.Cost).Should().Be(0, "round {0}", round);
            Enumerable.Range(0, places.Length).Select(g => places[g] - groupOf.Count(x => x == g)).Should().Equal(Enumerable.Range(0, places.Length).Select(found.Free));
        }
    }

    [Fact]
    public void What_decides_against_somebody_is_the_first_measure_by_which_all_would_be_worse_with_him()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var (places, choices) = Made(random);
            var found = Assignment.Of(places, choices);
            int[] groupOf = [.. found.GroupOf];
            for (var person = 0; person < choices.Length; person++)
            {
                if (groupOf[person] >= 0)
                {
                    continue;
                }

                var withHim = Every(places, choices).Where(a => a[person] >= 0 && a.Count(g => g >= 0) == groupOf.Count(g => g >= 0)).Select(a => CostOf(a, choices)).Order().Take(1).ToList();
                int? expected = withHim is [var cost] ? (cost - CostOf(groupOf, choices)).FirstMeasure : null;
                found.MeasureAgainst(person).Should().Be(expected, "person {0} of round {1}", person, round);
            }
        }
    }

    [Fact]
    public void Nobody_and_no_places_are_an_assignment()
    {
        Assignment.Of([], []).GroupOf.ToArray().Should().BeEmpty();
        Assignment.Of([3], []).Free(0).Should().Be(3);
        Assignment.Of([3], [[]]).GroupOf.ToArray().Should().Equal(-1);
    }

    [Fact]
    public void Who_is_wanted_elsewhere_moves_so_that_a_place_is_not_lost()
    {
        ImmutableArray<ImmutableArray<Choice>> choices = [[new(0, Cost.Of(0)), new(1, Cost.Of(5))], [new(0, Cost.Of(1))]];

        Assignment.Of([1, 1], choices).GroupOf.ToArray().Should().Equal(1, 0);
    }

    private static (ImmutableArray<int> Places, ImmutableArray<ImmutableArray<Choice>> Choices) Made(Random random)
    {
        var groups = random.Next(1, 4);
        ImmutableArray<int> places = [.. Enumerable.Range(0, groups).Select(_ => random.Next(0, 3))];
        var persons = random.Next(0, 6);
        return (places, [.. Enumerable.Range(0, persons).Select(p => Enumerable.Range(0, groups).Where(_ => random.Next(3) > 0)
            .Select(g => new Choice(g, Cost.Of(random.Next(2), random.Next(2), p, (long)g * (persons - p)))).ToImmutableArray())]);
    }

    private static IEnumerable<int[]> Every(ImmutableArray<int> places, ImmutableArray<ImmutableArray<Choice>> choices)
    {
        IEnumerable<int[]> all = [[]];
        foreach (var own in choices)
        {
            all = all.SelectMany(a => own.Select(c => c.Group).Append(-1).Select(g => a.Append(g).ToArray())).ToList();
        }

        return all.Where(a => places.Select((count, g) => a.Count(x => x == g) <= count).All(fits => fits));
    }

    private static Cost CostOf(int[] groupOf, ImmutableArray<ImmutableArray<Choice>> choices) =>
        groupOf.Select((g, person) => g < 0 ? Cost.Of(0, 0, 0, 0) : choices[person].First(c => c.Group == g).Cost).Aggregate(Cost.Of(0, 0, 0, 0), (sum, c) => sum + c);
}
