using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// Days on which nothing changes but what time itself changes: every plain fact keeps its value or stays unknown, and a count only grows, by steps (completed years and months, calendar
/// years) or day by day.
/// </summary>
internal sealed class Era
{
    private readonly Life _life;
    private readonly Situation _first;
    private readonly List<DateOnly> _days = [];
    private readonly DatePools _pools;
    private readonly HashSet<Fact> _tested;
    private bool _isDaily;

    public Era(Life life, DateOnly from, DateOnly through, HashSet<Fact> tested)
    {
        (_life, From, Through, _tested) = (life, from, through, tested);
        _first = life.SituationOn(from);
        _pools = new DatePools(life, _first, from, through);
    }

    public DateOnly From { get; }

    public DateOnly Through { get; }

    /// <summary>The days after the first on which a comparison may turn out otherwise, or nobody can be so any more; some on which nothing changes may be among them.</summary>
    public IEnumerable<DateOnly> Changes(IEnumerable<FactTest> tests)
    {
        foreach (var test in tests)
        {
            foreach (var (fact, value) in Constants(test))
            {
                Take(fact, value);
            }

            foreach (var comparison in test.Against.Where(a => !IsConstant(test.Fact) && !IsConstant(a.Other)))
            {
                Compare(test.Fact, comparison.Other);
            }
        }

        foreach (var derived in _life.Rulebook.DerivedFacts.Where(d => _first.LeftOf(d).IsSaid || Life.Behind(d).Any(_tested.Contains)))
        {
            TakeRange(derived);
        }

        return _isDaily || _pools.AreTied ? EveryDay() : _days.Concat(_pools.Meetings());
    }

    /// <summary>The days after the first on which counts of time come to what conditions compare them with, for all who are as the case says.</summary>
    public IEnumerable<DateOnly> Crossings(IEnumerable<FactTest> tests) => tests.SelectMany(Constants)
        .Where(c => Moves(c.Fact) && OpenBehind(c.Fact).All(b => b.Type == FactType.Date))
        .Select(c => Reaching(day => Following(c.Fact, day, LastOf(c.Fact)), c.Value))
        .OfType<DateOnly>();

    /// <summary>Whether known counts of time are compared with each other.</summary>
    public bool ComparesCounts(IEnumerable<FactTest> tests) => tests.Any(t => Knows(t.Fact) && Moves(t.Fact) && t.Against.Any(a => Knows(a.Other) && Moves(a.Other)));

    private bool Knows(Fact fact) => _first[fact].IsKnown;

    private bool IsConstant(Fact fact) => Knows(fact) && !Moves(fact);

    /// <summary>Whether time changes a fact: it counts from a date, and the case does not say it directly.</summary>
    private bool Moves(Fact fact) => (_first.OriginOf(fact) != FactOrigin.Given || _first.SaidOf(fact) is not null) && fact.Derivation is { } derivation && derivation.Kind switch
    {
        DerivationKind.Sum => derivation.Bases.Any(Moves),
        DerivationKind.Count => false,
        _ => true,
    };

    /// <summary>The values at which a fact enters or leaves what a comparison accepts, where that is known.</summary>
    private IEnumerable<(Fact Fact, long Value)> Constants(FactTest test)
    {
        foreach (var value in IsConstant(test.Fact) ? [] : Thresholds.Of(test.Accepts))
        {
            yield return (test.Fact, value);
        }

        foreach (var comparison in test.Against.Where(a => IsConstant(test.Fact) != IsConstant(a.Other)))
        {
            var (fact, constant) = IsConstant(test.Fact) ? (comparison.Other, test.Fact) : (test.Fact, comparison.Other);
            yield return (fact, _first[constant].Code);
            yield return (fact, _first[constant].Code + 1);
        }
    }

    private void Take(Fact fact, long value)
    {
        if (Moves(fact))
        {
            Cross(fact, value);
        }
        else if (!Knows(fact) && fact.Type == FactType.Date)
        {
            _pools.Divide(fact, value);
        }
    }

    /// <summary>Two facts are compared with each other of which time changes either, or which are not known.</summary>
    private void Compare(Fact fact, Fact other)
    {
        if (Knows(fact) && Knows(other))
        {
            _days.AddRange(Meetings(fact, other));
        }
        else if (Moves(fact) || Moves(other))
        {
            _isDaily = true;
        }
        else if (fact.Type == FactType.Date)
        {
            _pools.Join(fact, other);
        }
    }

    /// <summary>Nobody is so of whom a derived fact is not what it can be, or not what the case says.</summary>
    private void TakeRange(Fact derived)
    {
        var (low, high) = FactRanges.Of(_life.Rulebook).Of(derived);
        if (low > long.MinValue)
        {
            Take(derived, low);
        }

        if (high < long.MaxValue)
        {
            Take(derived, high + 1);
        }

        if (_first.OriginOf(derived) == FactOrigin.Given)
        {
            foreach (var value in Thresholds.Of(_first.SaidOf(derived) ?? _first.LeftOf(derived).Values))
            {
                Cross(derived, value);
            }
        }
    }

    /// <summary>What follows for a derived fact comes to a value.</summary>
    private void Cross(Fact fact, long value)
    {
        var open = OpenBehind(fact).Distinct().ToList();
        if (open.Count == 0)
        {
            if (Reaching(day => Following(fact, day, 0), value) is { } day)
            {
                _days.Add(day);
            }
        }
        else if (open is [{ Type: FactType.Date } date])
        {
            _pools.Add(new Cut(date, fact, (since, day) => Following(fact, day, since), value));
        }
        else if (Life.CountsTime(fact))
        {
            _isDaily = true;
        }
    }

    /// <summary>The last day that the date can be, if it is not known.</summary>
    private long LastOf(Fact fact) => OpenBehind(fact).FirstOrDefault() is { } date ? _life.ValuesOf(date, _first).Greatest : 0;

    /// <summary>The facts that are not known from which a derived fact follows.</summary>
    private IEnumerable<Fact> OpenBehind(Fact derived) =>
        derived.Derivation!.Bases.Where(b => !Knows(b)).SelectMany(b => b.Derivation is null ? [b] : OpenBehind(b));

    private long ValueOn(Fact fact, DateOnly day, long open) => Moves(fact) ? Following(fact, day, open) : Knows(fact) ? _first[fact].Code : open;

    /// <summary>What follows for a derived fact from what it is derived from, one date of which may be open.</summary>
    private long Following(Fact fact, DateOnly day, long open)
    {
        var (kind, bases) = (fact.Derivation!.Kind, fact.Derivation.Bases);
        return kind is DerivationKind.Sum or DerivationKind.Count
            ? bases.Sum(b => ValueOn(b, day, open))
            : Derivations.Since(kind, DateOnly.FromDayNumber((int)ValueOn(bases[0], day, open)), day, _life.Rulebook.LeapDay);
    }

    /// <summary>The day on which a value, which never falls, comes to another; null where it is there from the first day, or not by the last.</summary>
    private DateOnly? Reaching(Func<DateOnly, long> valueOn, long value) =>
        valueOn(From) < value && value <= valueOn(Through) ? Days.First(From, Through, day => valueOn(day) >= value) : null;

    /// <summary>
    /// The days on which one known fact overtakes another, falls behind or draws level. Between two steps the difference of both is a straight line, so that it meets each of these at most
    /// once.
    /// </summary>
    private IEnumerable<DateOnly> Meetings(Fact one, Fact other)
    {
        int Side(DateOnly day) => ValueOn(one, day, 0).CompareTo(ValueOn(other, day, 0));
        var starts = Steps(one).Concat(Steps(other)).Append(From).Distinct().Order().ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var (day, end) = (starts[i], i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : Through);
            if (i > 0 && Side(day) != Side(day.AddDays(-1)))
            {
                yield return day;
            }

            while (Side(day) is var side && Side(end) != side)
            {
                day = Days.First(day, end, d => Side(d) != side);
                yield return day;
            }
        }
    }

    /// <summary>The days on which a known fact grows by a step: birthdays, days of a month, New Year. What grows day by day has none.</summary>
    private IEnumerable<DateOnly> Steps(Fact fact)
    {
        if (!Moves(fact) || fact.Derivation is not { } derivation || derivation.Kind == DerivationKind.CompletedDays)
        {
            return [];
        }

        if (derivation.Kind == DerivationKind.Sum)
        {
            return derivation.Bases.SelectMany(Steps);
        }

        var (first, last) = (ValueOn(fact, From, 0), ValueOn(fact, Through, 0));
        var since = DateOnly.FromDayNumber((int)_first[derivation.Bases[0]].Code);
        return Enumerable.Range(1, (int)(last - first)).Select(i => Step(derivation.Kind, since, first + i));
    }

    private DateOnly Step(DerivationKind kind, DateOnly since, long value) => kind == DerivationKind.CalendarYears
        ? new DateOnly(since.Year + (int)value, 1, 1)
        : Derivations.Anniversary(since, kind == DerivationKind.CompletedYears ? 12 * value : value, _life.Rulebook.LeapDay)!.Value;

    private IEnumerable<DateOnly> EveryDay() => Enumerable.Range(From.DayNumber + 1, Through.DayNumber - From.DayNumber).Select(DateOnly.FromDayNumber);
}
