using System.Collections.Immutable;

namespace EligibilityEngine.Plans.Assigning;

/// <summary>
/// Who fills which of several groups of like places: as many places as can be filled, and of all ways to do so one of least cost. Found by successive shortest paths over the groups (Jewell 1958;
/// Busacker and Gowen 1961): each further person comes in along the cheapest chain of moves of those who are in already, so that after every step nothing cheaper fills as many places. Costs have more
/// measures than a number of 64 bits holds, which is why no library does this here.
/// </summary>
internal sealed class Assignment
{
    private const int Nobody = -1;

    private readonly ImmutableArray<ImmutableArray<Choice>> _choices;
    private readonly int[] _free;
    private readonly int[] _groupOf;
    private readonly Queues _queues;

    private Assignment(ImmutableArray<int> places, ImmutableArray<ImmutableArray<Choice>> choices)
    {
        _choices = choices;
        _free = [.. places];
        _groupOf = new int[choices.Length];
        Array.Fill(_groupOf, Nobody);
        _queues = new Queues(choices, places.Length);
    }

    /// <summary>The group of each person; -1 for none.</summary>
    public ReadOnlySpan<int> GroupOf => _groupOf;

    /// <summary>Assigns persons.</summary>
    /// <param name="places">How many places each group has.</param>
    /// <param name="choices">For each person the groups that he could fill, each once. All costs have the same measures.</param>
    public static Assignment Of(ImmutableArray<int> places, ImmutableArray<ImmutableArray<Choice>> choices)
    {
        var assignment = new Assignment(places, choices);
        while (assignment.BringIn())
        {
        }

        return assignment;
    }

    /// <summary>How many places of a group are not filled.</summary>
    public int Free(int group) => _free[group];

    /// <summary>
    /// What decides that somebody who has no place has none: the first measure by which it would cost more to bring him in for somebody else, along the cheapest chain of moves. Null where he could fill no place.
    /// </summary>
    public int? MeasureAgainst(int person)
    {
        var out_ = _leaving ??= Leaving();
        var cheapest = _choices[person].Where(c => out_[c.Group] is not null).Select(c => c.Cost + out_[c.Group]!.Value).Order().Take(1).ToList();
        return cheapest is [var cost] ? cost.FirstMeasure : null;
    }

    private Cost?[]? _leaving;

    private bool BringIn()
    {
        var (cost, from, entering) = CheapestWaysIn();
        var last = Enumerable.Range(0, _free.Length).Where(g => _free[g] > 0 && cost[g] is not null).OrderBy(g => cost[g]!.Value).FirstOrDefault(Nobody);
        if (last == Nobody)
        {
            return false;
        }

        _free[last]--;
        for (var group = last; ; group = from[group])
        {
            var person = entering[group];
            var isNew = _groupOf[person] == Nobody;
            _groupOf[person] = group;
            _queues.Enter(person, group);
            if (isNew)
            {
                return true;
            }
        }
    }

    /// <summary>What it costs at least to have one more person in each group, who enters it then, and from which group.</summary>
    private (Cost?[] Cost, int[] From, int[] Entering) CheapestWaysIn()
    {
        var (cost, from, entering) = (new Cost?[_free.Length], new int[_free.Length], new int[_free.Length]);
        for (var group = 0; group < _free.Length; group++)
        {
            if (_queues.Outside(group, _groupOf) is var (person, own))
            {
                (cost[group], from[group], entering[group]) = (own, Nobody, person);
            }
        }

        Relax((g, h) =>
        {
            if (cost[g] is not { } before || _queues.Moving(g, h, _groupOf) is not var (person, move) || (cost[h] is { } known && known.CompareTo(before + move) <= 0))
            {
                return false;
            }

            (cost[h], from[h], entering[h]) = (before + move, g, person);
            return true;
        });
        return (cost, from, entering);
    }

    /// <summary>What it costs at least to free a place of each group by having somebody leave.</summary>
    private Cost?[] Leaving()
    {
        var cost = new Cost?[_free.Length];
        for (var person = 0; person < _choices.Length; person++)
        {
            var group = _groupOf[person];
            if (group != Nobody && Zero(person, group) is var gone && (cost[group] is not { } known || gone.CompareTo(known) < 0))
            {
                cost[group] = gone;
            }
        }

        Relax((g, h) =>
        {
            if (cost[h] is not { } after || _queues.Moving(g, h, _groupOf) is not var (_, move) || (cost[g] is { } known && known.CompareTo(move + after) <= 0))
            {
                return false;
            }

            cost[g] = move + after;
            return true;
        });
        return cost;
    }

    private Cost Zero(int person, int group)
    {
        var own = _choices[person].First(c => c.Group == group).Cost;
        return own - own - own;
    }

    /// <summary>Goes over all pairs of groups until nothing changes (Bellman and Ford): there is no circle of moves that costs less than nothing.</summary>
    private void Relax(Func<int, int, bool> improve)
    {
        for (var hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            for (var g = 0; g < _free.Length; g++)
            {
                for (var h = 0; h < _free.Length; h++)
                {
                    hasChanged |= g != h && improve(g, h);
                }
            }
        }
    }
}
