using System.Collections.Immutable;

namespace EligibilityEngine.Comparisons;

/// <summary>
/// Walks the persons that two laws tell apart, region by region, and takes those who get different outcomes. A branch ends as soon as
/// nothing sought is open in it, or no changed provision can hold in it. First come the plain persons: each round lets a person have more that is out of the ordinary.
/// </summary>
internal sealed class PersonSearch(JointQuestion question, OrdinaryLife life, Sought sought, SearchOrder? learned = null)
{
    private readonly SearchOrder _order = new(learned);
    private int _evaluated;
    private int _most;
    private int _budget;
    private bool _wasCut;
    private bool _isComplete;

    /// <summary>What it has learned.</summary>
    public SearchOrder Order => _order;

    /// <summary>States evaluated so far.</summary>
    public int Evaluated => _evaluated;

    /// <summary>Searches in rounds of growing budgets, then without a budget.</summary>
    /// <param name="budgets">How much may be out of the ordinary in each round.</param>
    /// <param name="mostPerRound">States evaluated at most in a round.</param>
    /// <param name="most">States evaluated at most in all.</param>
    /// <returns>Whether every person is accounted for.</returns>
    public bool Run(IEnumerable<int> budgets, int mostPerRound, int most)
    {
        foreach (var budget in budgets)
        {
            if (Round(budget, Math.Min(most, _evaluated + mostPerRound)) || sought.IsDone)
            {
                return _isComplete;
            }
        }

        return Round(int.MaxValue, most);
    }

    /// <returns>Whether every person is accounted for.</returns>
    private bool Round(int budget, int most)
    {
        _order.PutsLawLast = budget < int.MaxValue;
        (_budget, _most, _wasCut, _isComplete) = (budget, most, false, true);
        Explore(question.Start, [], 0);
        _isComplete &= !_wasCut;
        return _isComplete;
    }

    private void Explore(JointState state, ImmutableArray<JointSettled> settled, int spent)
    {
        if (sought.IsDone || IsClosed(state))
        {
            return;
        }

        if (_evaluated >= _most)
        {
            _isComplete = false;
            return;
        }

        _isComplete &= !state.HasTooManyAmounts;
        var point = NextPoint(state);
        if (point is null && state.Pair is { } pair)
        {
            if (Complete(state, settled) is { } person)
            {
                sought.Take(pair, state, person);
            }

            return;
        }

        if (point is null)
        {
            _isComplete = false;
            return;
        }

        Branch(state, settled, spent, point);
    }

    private void Branch(JointState state, ImmutableArray<JointSettled> settled, int spent, JointPoint point)
    {
        var choices = question.Regions.Of(point)
            .Select(r => new JointSettled(point, r))
            .Select(s => (Settled: s, Price: life.PriceOf(s)))
            .OrderBy(c => c.Price)
            .ToList();
        foreach (var (choice, price) in choices)
        {
            if (spent + price > _budget)
            {
                _wasCut = true;
                return;
            }

            _evaluated++;
            var next = state.With(choice);
            if (IsClosed(next))
            {
                _order.TakeNote(point);
            }
            else
            {
                Explore(next, settled.Add(choice), spent + price);
            }
        }
    }

    /// <summary>What is sought goes first while persons are to be plain; without a budget, what closes branches does.</summary>
    private JointPoint? NextPoint(JointState state) => _order.PutsLawLast
        ? _order.First(sought.FirstIn(state)) ?? _order.First(question.OpenIn(state))
        : _order.First(sought.FirstIn(state).Concat(question.OpenIn(state)));

    private bool IsClosed(JointState state) => state.IsImpossible || question.Changed.CannotMatter(state) || !sought.IsOpenIn(state);

    /// <summary>The person with what constraints leave open settled so that none is broken; null where that cannot be.</summary>
    private ImmutableArray<JointSettled>? Complete(JointState state, ImmutableArray<JointSettled> settled)
    {
        if (state.IsImpossible)
        {
            return null;
        }

        var open = Sides.All
            .Select(side => (Side: side, Open: question.Slices[side].OpenConstraint(state.Verdicts[side])))
            .Where(c => c.Open is not null)
            .SelectMany(c => question.OpenFor(c.Open!, c.Side, state));
        if (_order.First(open) is not { } point)
        {
            return settled;
        }

        foreach (var choice in question.Regions.Of(point).Select(r => new JointSettled(point, r)).OrderBy(life.PriceOf))
        {
            if (_evaluated >= _most)
            {
                _isComplete = false;
                return null;
            }

            _evaluated++;
            if (Complete(state.With(choice), settled.Add(choice)) is { } person)
            {
                return person;
            }
        }

        return null;
    }
}
