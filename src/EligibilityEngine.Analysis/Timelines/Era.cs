using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// Days on which nothing changes but what time itself changes: every plain fact keeps its value or stays unknown, and a count only grows, by steps (completed years and months, calendar
/// years) or day by day.
/// </summary>
internal sealed class Era
{
    private const int Neither = 2;

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
    /// <param name="tests">The comparisons.</param>
    /// <param name="amounts">Amounts that are computed for each case: each day on which one is another.</param>
    public IEnumerable<DateOnly> Changes(IEnumerable<FactTest> tests, IEnumerable<Term> amounts)
    {
        foreach (var amount in amounts.Where(Moves))
        {
            _isDaily |= !Knows(amount);
            _days.AddRange(Knows(amount) ? EveryDay().Where(d => ValueOn(amount, d, 0) != ValueOn(amount, d.AddDays(-1), 0)) : []);
        }

        foreach (var test in tests)
        {
            foreach (var (term, value) in Constants(test))
            {
                Take(term, value);
            }

            foreach (var comparison in test.Against.Where(a => !IsConstant(test.Fact) && !IsConstant(a.Term)))
            {
                Compare(new FactItself(test.Fact), comparison.Term);
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
        .Where(c => Moves(c.Term) && OpenBehind(c.Term).All(b => b.Type == FactType.Date))
        .Select(c => Reaching(c.Term, LastOf(c.Term), c.Value))
        .OfType<DateOnly>();

    /// <summary>Whether known counts of time are compared with each other.</summary>
    public bool ComparesCounts(IEnumerable<FactTest> tests) => tests.Any(t => Knows(t.Fact) && Moves(t.Fact) && t.Against.Any(a => Knows(a.Term) && Moves(a.Term)));

    private bool Knows(Fact fact) => _first[fact].IsKnown;

    /// <summary>Whether all that a term is computed from is known.</summary>
    private bool Knows(Term term) => term.Facts.All(Knows) && term.All.OfType<DayOfEvent>().All(e => _first.DayOf(e.Event) is var (low, high) && low == high);

    private bool IsConstant(Fact fact) => Knows(fact) && !Moves(fact);

    private bool IsConstant(Term term) => Knows(term) && !Moves(term);

    /// <summary>Whether time changes a fact: what it follows from hangs on the day of the case, and the case does not say it directly.</summary>
    private bool Moves(Fact fact) => IsFollowed(fact) && fact.Derivation is { } derivation && Moves(derivation.Term);

    /// <summary>Whether a fact is what it follows to be, and not what the case says in full.</summary>
    private bool IsFollowed(Fact fact) => _first.OriginOf(fact) != FactOrigin.Given || _first.SaidOf(fact) is not null;

    private bool Moves(Term term) => term.All.Any(t => t is DayOfCase || (t is FactItself fact && Moves(fact.Fact)));

    /// <summary>Whether a term never falls while the days go on (1), never rises (-1), or stays as it is (0); null where it may do both.</summary>
    private int? Direction(Term term) => Direction(term, t => t is DayOfCase);

    /// <summary>The same while what some leaves stand for rises.</summary>
    private int? Direction(Term term, Func<Term, bool> rises)
    {
        switch (term)
        {
            case var _ when rises(term):
                return 1;
            case FactItself { Fact: var fact }:
                return IsFollowed(fact) && fact.Derivation is { } derivation ? Direction(derivation.Term, rises) : 0;
            case Computed computed:
                var parts = computed.Parts.Select((p, i) => Direction(p, rises) is { } direction ? (int?)(direction == 0 ? 0 : OrNeither(direction * computed.Operation.Direction(i))) : null).ToList();
                return parts.Contains(null) || parts.Contains(Neither) || (parts.Contains(1) && parts.Contains(-1)) ? null : parts.Contains(1) ? 1 : parts.Contains(-1) ? -1 : 0;
            default:
                return 0;
        }

        static int OrNeither(int direction) => direction == 0 ? Neither : direction;
    }

    /// <summary>The values at which a fact, or what it is compared with, enters or leaves what a comparison accepts, where that is known.</summary>
    private IEnumerable<(Term Term, long Value)> Constants(FactTest test)
    {
        var own = new FactItself(test.Fact);
        foreach (var value in IsConstant(test.Fact) ? [] : Thresholds.Of(test.Accepts))
        {
            yield return (own, value);
        }

        foreach (var comparison in test.Against.Where(a => IsConstant(test.Fact) != IsConstant(a.Term)))
        {
            var (term, constant) = IsConstant(test.Fact) ? (comparison.Term, (Term)own) : (own, comparison.Term);
            var value = ValueOn(constant, From, 0);
            yield return (term, value);
            yield return (term, value + 1);
        }
    }

    private void Take(Term term, long value)
    {
        if (Moves(term))
        {
            Cross(term, value);
        }
        else if (!Knows(term) && term is FactItself { Fact: { Type: FactType.Date, Derivation: null } fact })
        {
            _pools.Divide(fact, value);
        }
        else if (!Knows(term) && OpenBehind(term).Any(b => b.Type == FactType.Date))
        {
            // Where the dates behind it are divided shows day by day, as far as time moves anything that they are compared with.
            _isDaily = true;
        }
    }

    /// <summary>Two terms are compared with each other of which time changes either, or which are not known.</summary>
    private void Compare(FactItself fact, Term other)
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
            if (fact.Fact.Derivation is null && other is FactItself { Fact: { Derivation: null } date })
            {
                _pools.Join(fact.Fact, date);
            }
            else
            {
                _isDaily = true;
            }
        }
    }

    /// <summary>Nobody is so of whom a derived fact is not what it can be, or not what the case says.</summary>
    private void TakeRange(Fact derived)
    {
        var own = new FactItself(derived);
        var (low, high) = FactRanges.Of(_life.Rulebook).Of(derived);
        if (low > long.MinValue)
        {
            Take(own, low);
        }

        if (high < long.MaxValue)
        {
            Take(own, high + 1);
        }

        if (_first.OriginOf(derived) == FactOrigin.Given)
        {
            foreach (var value in Thresholds.Of(_first.SaidOf(derived) ?? _first.LeftOf(derived).Values))
            {
                Cross(derived.Derivation!.Term, value);
            }
        }
    }

    /// <summary>What follows comes to a value.</summary>
    private void Cross(Term term, long value)
    {
        var open = OpenBehind(term).Distinct().ToList();
        if (open.Count == 0)
        {
            _days.AddRange(Direction(term) is null ? Crossings(term, value) : Reaching(term, 0, value) is { } day ? [day] : []);
        }
        else if (open is [{ Type: FactType.Date } date] && Direction(term) == 1 && Direction(term, t => t is FactItself fact && fact.Fact == date) == -1)
        {
            _pools.Add(new Cut(date, term, UnitOf(term), (since, day) => ValueOn(term, day, since), value));
        }
        else if (Moves(term))
        {
            _isDaily = true;
        }
    }

    /// <summary>What is counted, where a term counts the time from a date that does not follow from others.</summary>
    private static TimeUnit? UnitOf(Term term) => term is FactItself { Fact.Derivation: { Since: { } unit } derivation } && derivation.Bases[0].Derivation is null ? unit : null;

    /// <summary>The last day that the date can be, if it is not known.</summary>
    private long LastOf(Term term) => OpenBehind(term).FirstOrDefault() is { } date ? _life.ValuesOf(date, _first).Greatest : 0;

    /// <summary>The facts that are not known from which a term follows.</summary>
    private IEnumerable<Fact> OpenBehind(Term term) => term.Facts.SelectMany(f =>
        (Knows(f) && !Moves(f)) || IsOfNobody(f) || (f.Derivation is not null && !IsFollowed(f)) ? []
        : f.Derivation is { } derivation ? OpenBehind(derivation.Term)
        : Knows(f) ? Enumerable.Empty<Fact>() : [f]);

    /// <summary>Whether it is a fact of a member whom there certainly is not, so that nothing hangs on it.</summary>
    private bool IsOfNobody(Fact fact) => fact.Member is { } member && _first.LeftOf(member.Group.Count) is { IsSaid: true } count && count.Values.Greatest < member.Number;

    /// <summary>What a term comes to on a day, one date of which may be open.</summary>
    private long ValueOn(Term term, DateOnly day, long open)
    {
        switch (term)
        {
            case FactItself { Fact: var fact }:
                return Knows(fact) && !Moves(fact) ? _first[fact].Code
                    : fact.Derivation is { } derivation && IsFollowed(fact) ? ValueOn(derivation.Term, day, open)
                    : open;
            case Constant constant:
                return constant.Code;
            case DayOfCase:
                return day.DayNumber;
            case DayOfEvent e:
                return _first.DayOf(e.Event).Low;
            default:
                var computed = (Computed)term;
                return computed.Operation.Of(computed.Parts.Select(p => ValueOn(p, day, open)).ToArray(), _life.Rulebook.LeapDay);
        }
    }

    /// <summary>The day on which a value, which never falls or never rises, comes to another or below it; null where it is so from the first day, or not by the last.</summary>
    private DateOnly? Reaching(Term term, long open, long value)
    {
        bool HasReached(DateOnly day) => ValueOn(term, day, open) >= value;
        var first = HasReached(From);
        return first != HasReached(Through) ? Days.First(From, Through, day => HasReached(day) != first) : null;
    }

    /// <summary>The days on which a value that may rise and fall comes to another, or below it.</summary>
    private IEnumerable<DateOnly> Crossings(Term term, long value) =>
        EveryDay().Where(d => ValueOn(term, d, 0) >= value != ValueOn(term, d.AddDays(-1), 0) >= value);

    /// <summary>
    /// The days on which one known fact overtakes what it is compared with, falls behind or draws level. Between two steps the difference of both is a straight line, so that it meets each of
    /// these at most once.
    /// </summary>
    private IEnumerable<DateOnly> Meetings(FactItself one, Term other)
    {
        int Side(DateOnly day) => ValueOn(one, day, 0).CompareTo(ValueOn(other, day, 0));
        if (Steps(one) is not { } mine || Steps(other) is not { } others)
        {
            foreach (var day in EveryDay().Where(d => Side(d) != Side(d.AddDays(-1))))
            {
                yield return day;
            }

            yield break;
        }

        var starts = mine.Concat(others).Append(From).Distinct().Order().ToList();
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

    /// <summary>The days on which a known term grows by a step: birthdays, days of a month, New Year. What grows day by day has none; null where it is not known how it grows.</summary>
    private IEnumerable<DateOnly>? Steps(Term term)
    {
        if (!Moves(term) || term is DayOfCase)
        {
            return [];
        }

        if (term is not FactItself { Fact.Derivation: { } derivation })
        {
            return null;
        }

        if (derivation.IsTotal)
        {
            var steps = derivation.Term.Parts.Select(Steps).ToList();
            return steps.Contains(null) ? null : steps.SelectMany(s => s!);
        }

        if (derivation.Since is not { } unit || Moves(derivation.Bases[0]) || !_first[derivation.Bases[0]].IsKnown)
        {
            return null;
        }

        if (unit == TimeUnit.CompletedDays)
        {
            return [];
        }

        var (first, last) = (ValueOn(term, From, 0), ValueOn(term, Through, 0));
        var since = DateOnly.FromDayNumber((int)_first[derivation.Bases[0]].Code);
        return Enumerable.Range(1, (int)(last - first)).Select(i => Step(unit, since, first + i));
    }

    private DateOnly Step(TimeUnit unit, DateOnly since, long value) => unit == TimeUnit.CalendarYears
        ? new DateOnly(since.Year + (int)value, 1, 1)
        : TimeCounts.Anniversary(since, unit == TimeUnit.CompletedYears ? 12 * value : value, _life.Rulebook.LeapDay)!.Value;

    private IEnumerable<DateOnly> EveryDay() => Enumerable.Range(From.DayNumber + 1, Through.DayNumber - From.DayNumber).Select(DateOnly.FromDayNumber);
}
