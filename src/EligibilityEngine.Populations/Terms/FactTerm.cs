using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>A fact per lane, as conditions see it: where it is known, and its value there.</summary>
internal abstract class FactTerm
{
    /// <summary>Where it is known.</summary>
    public abstract Bit Known(BitGraph graph);

    /// <summary>Where something is known of it: its value, or between which it lies.</summary>
    public virtual Bit Said(BitGraph graph) => Known(graph);

    /// <summary>Whether it lies in the set; unknown where it is.</summary>
    public abstract TruthBits In(BitGraph graph, ValueSet values);

    /// <summary>It is the other or more, which is of the same type; of no meaning where one of them is unknown.</summary>
    public abstract Bit NotBelow(BitGraph graph, FactTerm other);

    protected static TruthBits WhereKnown(BitGraph graph, Bit known, Bit value) => new(graph.And(known, value), graph.Or(!known, value));
}

/// <summary>A number or a day: where something is said of it, between which it lies.</summary>
internal sealed class NumberFactTerm(Bit said, NumberTerm low, NumberTerm high) : FactTerm
{
    /// <summary>Less than anything in a rulebook can come to: where it is the least, there is no bound.</summary>
    public const long Unbounded = 4 * Text.Limits.Sum;

    /// <summary>One that has one value where anything is said of it.</summary>
    public NumberFactTerm(Bit known, NumberTerm number)
        : this(known, number, number)
    {
    }

    /// <summary>The value, where it is known.</summary>
    public NumberTerm Number => low;

    /// <summary>The least that it can be.</summary>
    public NumberTerm Low => low;

    /// <summary>The greatest that it can be; the same object as the least where it is never known in part.</summary>
    public NumberTerm High => high;

    /// <summary>Whether it is known wherever anything is said of it.</summary>
    public bool IsWhole => ReferenceEquals(low, high);

    /// <summary>Whether it may have no bound in some lanes, though something is said of it.</summary>
    public bool IsOpen { get; init; }

    public override Bit Known(BitGraph graph) => IsWhole ? said : graph.And(said, low.NotBelow(graph, high));

    public override Bit Said(BitGraph graph) => said;

    public override TruthBits In(BitGraph graph, ValueSet values)
    {
        if (IsWhole)
        {
            return WhereKnown(graph, said, low.In(graph, values));
        }

        var certain = graph.Or(values.Intervals.Select(i => graph.And(From(low, i.Low), Through(high, i.High))));
        var possible = graph.Or(values.Intervals.Select(i => graph.And(From(high, i.Low), Through(low, i.High))));
        return new TruthBits(graph.And(said, certain), graph.Or(!said, possible));

        Bit From(NumberTerm number, long least) => least == long.MinValue ? Bit.True : number.AtLeast(graph, least);
        Bit Through(NumberTerm number, long most) => most == long.MaxValue ? Bit.True : !number.AtLeast(graph, most + 1);
    }

    public override Bit NotBelow(BitGraph graph, FactTerm other) => low.NotBelow(graph, ((NumberFactTerm)other).Number);

    /// <summary>How it relates to what lies between two values; of no meaning where either is not known in any part.</summary>
    public (Bit Certain, Bit Possible) Compared(BitGraph graph, Relation relation, NumberTerm least, NumberTerm most)
    {
        return relation switch
        {
            Relation.From => (low.NotBelow(graph, most), high.NotBelow(graph, least)),
            Relation.Above => (!most.NotBelow(graph, low), !least.NotBelow(graph, high)),
            Relation.Below => (!high.NotBelow(graph, least), !low.NotBelow(graph, most)),
            Relation.Through => (least.NotBelow(graph, high), most.NotBelow(graph, low)),
            _ => (graph.And(low.NotBelow(graph, most), least.NotBelow(graph, high)), graph.And(high.NotBelow(graph, least), most.NotBelow(graph, low))),
        };
    }
}

/// <summary>One of two values, as yes or no.</summary>
internal sealed class TwoValuedTerm(TruthBits second) : FactTerm
{
    /// <summary>Whether it is the second value: yes.</summary>
    public TruthBits Second => second;

    public override Bit Known(BitGraph graph) => graph.Or(second.Certain, !second.Possible);

    public override TruthBits In(BitGraph graph, ValueSet values) => (values.Contains(0), values.Contains(1)) switch
    {
        (false, true) => second,
        (true, false) => !second,
        (var all, _) => WhereKnown(graph, Known(graph), Bit.Of(all)),
    };

    public override Bit NotBelow(BitGraph graph, FactTerm other) => graph.Or(second.Certain, !((TwoValuedTerm)other).Second.Certain);

    /// <summary>The same, but what is unknown is taken to be a value, save where a bit is set.</summary>
    public TwoValuedTerm Assuming(BitGraph graph, bool isSecond, Bit save) => new(isSecond
        ? new TruthBits(graph.Choose(save, second.Certain, second.Possible), second.Possible)
        : new TruthBits(second.Certain, graph.Choose(save, second.Possible, second.Certain)));
}

/// <summary>A choice: the bits of its position, low first.</summary>
internal sealed class ChoiceTerm(Bit known, ImmutableArray<Bit> bits, int count) : FactTerm
{
    public override Bit Known(BitGraph graph) => known;

    public override TruthBits In(BitGraph graph, ValueSet values) => WhereKnown(graph, known, In(graph, values, bits.Length - 1, 0)!.Value);

    public override Bit NotBelow(BitGraph graph, FactTerm other)
    {
        var notBelow = Bit.True;
        foreach (var (mine, its) in Aligned(bits, ((ChoiceTerm)other).Bits))
        {
            notBelow = graph.Choose(graph.Equal(mine, its), notBelow, mine);
        }

        return notBelow;
    }

    public ChoiceTerm Assuming(BitGraph graph, long position, Bit save) =>
        new(graph.Or(known, !save), [.. bits.Select((b, i) => graph.Choose(known, b, Bit.Of((position >> i & 1) != 0)))], count);

    private ImmutableArray<Bit> Bits => bits;

    private static IEnumerable<(Bit, Bit)> Aligned(ImmutableArray<Bit> a, ImmutableArray<Bit> b) =>
        Enumerable.Range(0, Math.Max(a.Length, b.Length)).Select(i => (At(a, i), At(b, i)));

    private static Bit At(ImmutableArray<Bit> bits, int position) => position < bits.Length ? bits[position] : Bit.False;

    /// <summary>Whether the position is in the set, its higher bits being given; null where there is no such position.</summary>
    private Bit? In(BitGraph graph, ValueSet values, int bit, int prefix)
    {
        if (bit < 0)
        {
            return prefix < count ? Bit.Of(values.Contains(prefix)) : null;
        }

        var clear = In(graph, values, bit - 1, prefix);
        var set = In(graph, values, bit - 1, prefix | (1 << bit));
        return set is null ? clear : clear is null ? set : graph.Choose(bits[bit], set.Value, clear.Value);
    }
}
