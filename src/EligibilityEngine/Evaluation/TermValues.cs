using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Evaluation;

/// <summary>What terms come to in a situation.</summary>
internal static class TermValues
{
    /// <summary>The least and the greatest value of a term, as far as it is known; null where a fact in it is not.</summary>
    public static Interval? Of(Term term, Situation situation) => term switch
    {
        FactItself fact => situation.LeftOf(fact.Fact) is { IsSaid: true, Values: var values } ? Bounded(values, fact.Type == FactType.Date ? 0 : (long)-fact.Reach, (long)fact.Reach) : null,
        Constant constant => new Interval(constant.Code, constant.Code),
        DayOfCase => new Interval(situation.On.DayNumber, situation.On.DayNumber),
        DayOfEvent day => situation.DayOf(day.Event),
        Computed computed => Of(computed, situation),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The amounts that a computed one may come to; all that it can come to at all, where something is not known of a fact in it.</summary>
    public static ValueSet Of(ComputedAmount amount, Situation situation) =>
        Of(amount.Term, situation) is var (low, high) ? ValueSet.Range(low, high) : All(amount, situation.Rulebook);

    /// <summary>The amounts that a computed one can come to at all.</summary>
    public static ValueSet All(ComputedAmount amount, Rulebook rulebook) => amount.All ??= Within(amount, Situation.WithoutFacts(rulebook, default, default));

    /// <summary>
    /// The amounts that a computed one may come to by what is known of each fact in it, from the least to the greatest; <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> where a
    /// fact that is not known has no bound.
    /// </summary>
    public static ValueSet Within(ComputedAmount amount, Situation situation)
    {
        // What still grows with the facts where they are as far as facts can reach has no end.
        var (low, high) = Of(amount.Term, amount.At, situation, 1);
        var (nearLow, nearHigh) = Of(amount.Term, amount.At, situation, 2);
        return ValueSet.Range(low < nearLow ? long.MinValue : low, high > nearHigh ? long.MaxValue : high);
    }

    /// <summary>The same of a term, where a fact without a bound reaches a part of as far as it can.</summary>
    private static Interval Of(Term term, FormulaPlace at, Situation situation, long part)
    {
        switch (term)
        {
            case FactItself { Fact: var fact }:
                var values = situation.LeftOf(fact) is { IsSaid: true, Values: var said } ? said : FactValues.All(fact);
                var (least, most) = FactRanges.Of(situation.Rulebook).Of(fact);
                var (from, through) = at.ValuesOf(fact);
                values = values.And(ValueSet.Range(Math.Max(least, from), Math.Min(most, through))) is { IsEmpty: false } both ? both : values;
                return Bounded(Unbounded(values), -fact.Reach / part, fact.Reach / part);
            case Computed computed:
                return computed.Operation.Over([.. computed.Parts.Select(p => Of(p, at, situation, part))], situation.Rulebook.LeapDay);
            default:
                return Of(term, situation)!.Value;
        }
    }

    /// <summary>
    /// What is left of a derived fact: all that it can come to while each of its bases has one of its values. Where two of a sum or more are open, and for what is computed otherwise, from the least
    /// to the greatest. Nothing is known of it where nothing is known of any of its bases, or of one that is more than an addend.
    /// </summary>
    public static Left Of(Derivation derivation, Situation situation)
    {
        if (derivation.Gathered is { } gathered)
        {
            return GatheredValues.Of(gathered, situation);
        }

        if (derivation.IsTotal && derivation.Bases.Any(b => !situation[b].IsKnown))
        {
            return SumOf(derivation.Term.Parts, situation);
        }

        if (derivation.Since is { } unit && situation.LeftOf(derivation.Bases[0]) is { Part: { } days })
        {
            return Left(ValueSet.Joined(days.Intervals.Select(i => ValueSet.Range(Since(unit, i.High, situation), Since(unit, i.Low, situation)))));
        }

        return Of(derivation.Term, situation) is var (low, high) ? Left(ValueSet.Range(low, high)) : FactValue.Unknown;
    }

    private static Left Left(ValueSet values) => values.Only is { } only ? FactValue.Of(only) : new Left(FactValue.Unknown, values);

    private static long Since(TimeUnit unit, long day, Situation situation) => TimeCounts.Since(unit, DayNumbers.Nearest(day), situation.On, situation.Rulebook.LeapDay);

    private static Left SumOf(IEnumerable<Term> addends, Situation situation)
    {
        var sum = addends.OfType<Constant>().Aggregate((Int128)0, (all, c) => all + c.Code);
        var (low, high, isAnySaid) = (0L, 0L, false);
        ValueSet? open = null;
        var opened = 0;
        foreach (var addend in addends.OfType<FactItself>().Select(f => f.Fact))
        {
            var left = situation.LeftOf(addend);
            if (left.Value.IsKnown)
            {
                sum += left.Value.Code;
                continue;
            }

            open = left.Part ?? Unbounded(FactValues.All(addend));
            isAnySaid |= left.Part is not null;
            opened++;
            (low, high) = (Plus(low, open.Least), Plus(high, open.Greatest));
        }

        var known = Operation.WithinReach(sum);
        (low, high) = (Plus(low, known), Plus(high, known));
        return !isAnySaid || (low, high) == (long.MinValue, long.MaxValue) ? FactValue.Unknown
            : opened == 1 ? Left(open!.Shifted(known))
            : Left(ValueSet.Range(low, high));
    }

    /// <summary>From the least to the greatest of some values; an open end is as far as the fact can reach, so that what is computed of it stays a number.</summary>
    private static Interval Bounded(ValueSet values, long least, long most) =>
        new(values.Least == long.MinValue ? Math.Min(least, values.Greatest) : values.Least, values.Greatest == long.MaxValue ? Math.Max(most, values.Least) : values.Greatest);

    /// <summary>A number that is as large as numbers can be written has no bound.</summary>
    internal static ValueSet Unbounded(ValueSet all) => all.Intervals is [var (low, high)]
        ? ValueSet.Range(low <= -Limits.Number ? long.MinValue : low, high >= Limits.Number ? long.MaxValue : high)
        : all;

    internal static long Plus(long sum, long more) => sum is long.MinValue or long.MaxValue ? sum : more is long.MinValue or long.MaxValue ? more : Operation.WithinReach((Int128)sum + more);

    private static Interval? Of(Computed computed, Situation situation)
    {
        Span<Interval> parts = computed.Parts.Length <= 16 ? stackalloc Interval[computed.Parts.Length] : new Interval[computed.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Of(computed.Parts[i], situation) is not { } part)
            {
                return null;
            }

            parts[i] = part;
        }

        return computed.Operation.Over(parts, situation.Rulebook.LeapDay);
    }
}
