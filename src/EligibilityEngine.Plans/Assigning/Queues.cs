using System.Collections.Immutable;

namespace EligibilityEngine.Plans.Assigning;

/// <summary>Who is the cheapest to come into a group from outside, or from another group. Who is no longer where he was is passed over when he comes up.</summary>
internal sealed class Queues
{
    private const int Nobody = -1;

    private readonly ImmutableArray<ImmutableArray<Choice>> _choices;
    private readonly PriorityQueue<int, Cost>[] _outside;
    private readonly PriorityQueue<int, Cost>?[,] _moving;

    public Queues(ImmutableArray<ImmutableArray<Choice>> choices, int groups)
    {
        _choices = choices;
        _outside = [.. Enumerable.Range(0, groups).Select(_ => new PriorityQueue<int, Cost>())];
        _moving = new PriorityQueue<int, Cost>?[groups, groups];
        for (var person = 0; person < choices.Length; person++)
        {
            foreach (var choice in choices[person])
            {
                _outside[choice.Group].Enqueue(person, choice.Cost);
            }
        }
    }

    /// <summary>Notes that somebody has come into a group, from which he may move on.</summary>
    public void Enter(int person, int group)
    {
        var own = _choices[person].First(c => c.Group == group).Cost;
        foreach (var (other, cost) in _choices[person])
        {
            if (other != group)
            {
                (_moving[group, other] ??= new PriorityQueue<int, Cost>()).Enqueue(person, cost - own);
            }
        }
    }

    /// <summary>Who has no place and comes into a group at the least cost.</summary>
    public (int Person, Cost Cost)? Outside(int group, int[] groupOf) => First(_outside[group], groupOf, Nobody);

    /// <summary>Who is in a group and moves to another at the least cost.</summary>
    public (int Person, Cost Cost)? Moving(int from, int to, int[] groupOf) => _moving[from, to] is { } queue ? First(queue, groupOf, from) : null;

    private static (int Person, Cost Cost)? First(PriorityQueue<int, Cost> queue, int[] groupOf, int group)
    {
        while (queue.TryPeek(out var person, out var cost))
        {
            if (groupOf[person] == group)
            {
                return (person, cost);
            }

            queue.Dequeue();
        }

        return null;
    }
}
