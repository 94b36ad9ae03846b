using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// Days on which nothing changes but what time itself changes: every plain fact keeps its value, and a derived fact only grows, by steps
/// (completed years and months, calendar years) or day by day.
/// </summary>
internal sealed class Era
{
    private readonly Situation _first;

    public Era(BoundCase @case, DateOnly from, DateOnly through)
    {
        (From, Through) = (from, through);
        _first = Situation.Of(@case with { Case = @case.Case with { On = from } }, new DiagnosticBag());
    }

    public DateOnly From { get; }

    public DateOnly Through { get; }

    /// <summary>The days after the first on which the truth of a comparison changes.</summary>
    public IEnumerable<DateOnly> Changes(FactTest test)
    {
        if (!_first[test.Fact].IsKnown)
        {
            return [];
        }

        var crossings = Thresholds.Of(test.Accepts).Select(t => Reaching(day => ValueOn(test.Fact, day), t)).OfType<DateOnly>();
        return crossings.Concat(test.Against.Where(a => _first[a.Other].IsKnown).SelectMany(a => Meetings(test.Fact, a.Other)));
    }

    /// <summary>The days after the first on which what follows for a derived fact begins or ceases to be what the case also says of it directly.</summary>
    public IEnumerable<DateOnly> Contradictions(Fact derived)
    {
        if (_first.OriginOf(derived) != FactOrigin.Given || derived.Derivation!.Bases.Any(b => !_first[b].IsKnown))
        {
            return [];
        }

        var given = _first[derived].Code;
        return new[] { given, given + 1 }.Select(v => Reaching(day => Following(derived, day), v)).OfType<DateOnly>();
    }

    /// <summary>Whether time changes a fact: it follows from a date, and the case does not say it directly.</summary>
    private bool Moves(Fact fact) =>
        _first.OriginOf(fact) == FactOrigin.Derived && fact.Derivation!.Kind switch
        {
            DerivationKind.Sum => fact.Derivation.Bases.Any(Moves),
            DerivationKind.Count => false,
            _ => true,
        };

    private long ValueOn(Fact fact, DateOnly day) => Moves(fact) ? Following(fact, day) : _first[fact].Code;

    /// <summary>What follows for a derived fact from what it is derived from.</summary>
    private long Following(Fact fact, DateOnly day) => fact.Derivation!.Kind == DerivationKind.Sum
        ? fact.Derivation.Bases.Sum(b => ValueOn(b, day))
        : Derivations.Value(fact.Derivation, day, _first.Rulebook.LeapDay, _first.Values).Code;

    /// <summary>The day on which a value, which never falls, comes to another; null where it is there from the first day, or not by the last.</summary>
    private DateOnly? Reaching(Func<DateOnly, long> valueOn, long value) =>
        valueOn(From) < value && value <= valueOn(Through) ? First(From, Through, day => valueOn(day) >= value) : null;

    /// <summary>
    /// The days on which one fact overtakes another, falls behind or draws level. Between two steps the difference of both is a straight line,
    /// so that it meets each of these at most once.
    /// </summary>
    private IEnumerable<DateOnly> Meetings(Fact one, Fact other)
    {
        int Side(DateOnly day) => ValueOn(one, day).CompareTo(ValueOn(other, day));
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
                day = First(day, end, d => Side(d) != side);
                yield return day;
            }
        }
    }

    /// <summary>The days on which a fact grows by a step: birthdays, days of a month, New Year. What grows day by day has none.</summary>
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

        var since = DateOnly.FromDayNumber((int)_first[derivation.Bases[0]].Code);
        return Between(ValueOn(fact, From) + 1, ValueOn(fact, Through)).Select(value => Step(derivation.Kind, since, value));
    }

    private DateOnly Step(DerivationKind kind, DateOnly since, long value) => kind == DerivationKind.CalendarYears
        ? new DateOnly(since.Year + (int)value, 1, 1)
        : Derivations.Anniversary(since, kind == DerivationKind.CompletedYears ? 12 * value : value, _first.Rulebook.LeapDay)!.Value;

    private static IEnumerable<long> Between(long low, long high)
    {
        for (var value = low; value <= high; value++)
        {
            yield return value;
        }
    }

    /// <summary>The first day on which something is so that is so on the last day, and stays so once it is.</summary>
    private static DateOnly First(DateOnly from, DateOnly through, Func<DateOnly, bool> isSo)
    {
        var (low, high) = (from.DayNumber, through.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isSo(DateOnly.FromDayNumber(middle)) ? (low, middle) : (middle + 1, high);
        }

        return DateOnly.FromDayNumber(low);
    }
}
