using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>
/// A number or a day per lane, as conditions see it; of no meaning in lanes where it is unknown. Comparing it with a constant gives a bit. A closed family.
/// </summary>
internal abstract class NumberTerm
{
    /// <summary>It is the constant, a code as in <see cref="FactValue.Code"/>, or more.</summary>
    public abstract Bit AtLeast(BitGraph graph, long code);

    /// <summary>It as a computed number; of a day its <see cref="DayCode"/>.</summary>
    public abstract Quantity ToQuantity();

    /// <summary>Whether it is a day.</summary>
    public virtual bool IsDay => false;

    /// <summary>It lies in the set.</summary>
    public Bit In(BitGraph graph, ValueSet values) => graph.Or(values.Intervals.Select(i => graph.And(
        i.Low == long.MinValue ? Bit.True : AtLeast(graph, i.Low),
        i.High == long.MaxValue ? Bit.True : !AtLeast(graph, i.High + 1))));

    /// <summary>It is the other or more; both are of the same type.</summary>
    public virtual Bit NotBelow(BitGraph graph, NumberTerm other) => other is ConstantTerm constant
        ? AtLeast(graph, constant.Code)
        : graph.Of(new QuantityCompareAtom(ToQuantity(), other.ToQuantity()));
}

/// <summary>The same in all lanes.</summary>
internal sealed class ConstantTerm(long code, bool isDay) : NumberTerm
{
    public long Code => code;

    public override bool IsDay => isDay;

    public DateOnly Day => DateOnly.FromDayNumber((int)code);

    public override Bit AtLeast(BitGraph graph, long constant) => Bit.Of(code >= constant);

    public override Quantity ToQuantity() => new ConstantQuantity(isDay ? DayCode.OfNumber(code) : code);

    public override Bit NotBelow(BitGraph graph, NumberTerm other) => !other.AtLeast(graph, code + 1);
}

/// <summary>A column of numbers.</summary>
internal sealed class NumberColumnTerm(LaneColumnKey column) : NumberTerm
{
    public LaneStream Stream { get; } = new(column, LaneForm.Value);

    public override Bit AtLeast(BitGraph graph, long code) => graph.Of(new AtLeastAtom(Stream, code));

    public override Quantity ToQuantity() => new StoredQuantity(Stream);

    public override Bit NotBelow(BitGraph graph, NumberTerm other) => other is NumberColumnTerm column
        ? graph.Of(new DifferenceAtom(Stream, column.Stream, 0))
        : base.NotBelow(graph, other);
}

/// <summary>A column of days.</summary>
internal sealed class DayColumnTerm(LaneColumnKey column) : NumberTerm
{
    public LaneColumnKey Column => column;

    public override bool IsDay => true;

    public LaneStream Stream { get; } = new(column, LaneForm.Value);

    public override Bit AtLeast(BitGraph graph, long code) =>
        code <= DateOnly.MinValue.DayNumber ? Bit.True
        : code > DateOnly.MaxValue.DayNumber ? Bit.False
        : graph.Of(new AtLeastAtom(Stream, DayCode.Of(DateOnly.FromDayNumber((int)code))));

    public override Quantity ToQuantity() => new StoredQuantity(Stream);

    public override Bit NotBelow(BitGraph graph, NumberTerm other) => other is DayColumnTerm column
        ? graph.Of(new DifferenceAtom(Stream, column.Stream, 0))
        : base.NotBelow(graph, other);
}

/// <summary>One of two numbers, by a bit.</summary>
internal sealed class ChosenTerm(Bit which, NumberTerm whenSet, NumberTerm whenClear) : NumberTerm
{
    public override bool IsDay => whenSet.IsDay;

    /// <summary>What is computed from either.</summary>
    public NumberTerm Each(Func<NumberTerm, NumberTerm> of) => Of(which, of(whenSet), of(whenClear));

    public override Bit AtLeast(BitGraph graph, long code) => graph.Choose(which, whenSet.AtLeast(graph, code), whenClear.AtLeast(graph, code));

    public override Quantity ToQuantity() => new ChosenQuantity(which, whenSet.ToQuantity(), whenClear.ToQuantity());

    /// <summary>The first where the bit is set, else the second.</summary>
    public static NumberTerm Of(Bit which, NumberTerm whenSet, NumberTerm whenClear) =>
        which == Bit.True ? whenSet : which == Bit.False ? whenClear : new ChosenTerm(which, whenSet, whenClear);
}

/// <summary>How many bits are set.</summary>
internal sealed class CountTerm(IReadOnlyList<Bit> bits) : NumberTerm
{
    public override Bit AtLeast(BitGraph graph, long code) => graph.AtLeast(code, bits);

    public override Quantity ToQuantity() => bits.Aggregate<Bit, Quantity>(new ConstantQuantity(0), (sum, bit) =>
        bit == Bit.False ? sum
        : bit == Bit.True ? new SumQuantity(sum, new ConstantQuantity(1))
        : new CountedQuantity(sum, bit));
}

/// <summary>The sum of numbers.</summary>
internal sealed class SumTerm(IReadOnlyList<NumberTerm> terms) : NumberTerm
{
    public override Bit AtLeast(BitGraph graph, long code) => graph.Of(new QuantityAtLeastAtom(ToQuantity(), code));

    public override Quantity ToQuantity() => terms.Select(t => t.ToQuantity()).Aggregate((a, b) => new SumQuantity(a, b));

    public static NumberTerm Of(IReadOnlyList<NumberTerm> terms) => terms is [var only] ? only : new SumTerm(terms);
}
