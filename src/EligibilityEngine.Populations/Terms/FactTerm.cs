using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>A fact per lane, as conditions see it: where it is known, and its value there.</summary>
internal abstract class FactTerm
{
    /// <summary>Where it is known.</summary>
    public abstract Bit Known(BitGraph graph);

    /// <summary>Whether it lies in the set; unknown where it is.</summary>
    public abstract TruthBits In(BitGraph graph, ValueSet values);

    /// <summary>It is the other or more, which is of the same type; of no meaning where one of them is unknown.</summary>
    public abstract Bit NotBelow(BitGraph graph, FactTerm other);

    protected static TruthBits WhereKnown(BitGraph graph, Bit known, Bit value) => new(graph.And(known, value), graph.Or(!known, value));
}

/// <summary>A number or a day.</summary>
internal sealed class NumberFactTerm(Bit known, NumberTerm number) : FactTerm
{
    public NumberTerm Number => number;

    public override Bit Known(BitGraph graph) => known;

    public override TruthBits In(BitGraph graph, ValueSet values) => WhereKnown(graph, known, number.In(graph, values));

    public override Bit NotBelow(BitGraph graph, FactTerm other) => number.NotBelow(graph, ((NumberFactTerm)other).Number);
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
