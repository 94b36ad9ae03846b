using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>A choice by its values: whether it is one of some is one atom of its column, which is named after those values.</summary>
internal sealed class ValueTerm : FactTerm
{
    private readonly Bit _known;
    private readonly Func<BitGraph, ValueSet, bool, Bit> _isIn;
    private readonly Quantity _position;

    private ValueTerm(Bit known, Func<BitGraph, ValueSet, bool, Bit> isIn, Quantity position) => (_known, _isIn, _position) = (known, isIn, position);

    /// <summary>A choice as it is given.</summary>
    public static ValueTerm Of(Fact fact, LaneFact given, Bit known)
    {
        if (!given.IsColumn)
        {
            var value = given.Value;
            return new ValueTerm(known, (_, values, orUnknown) => Bit.Of(value.IsKnown ? values.Contains(value.Code) : orUnknown), new ConstantQuantity(value.IsKnown ? value.Code : 0));
        }

        var stream = new LaneStream(LaneColumnKey.Of(fact), LaneForm.Value);
        var all = ValueSet.Range(0, fact.Values.Length - 1);
        return new ValueTerm(known, (graph, values, orUnknown) => !values.Overlaps(all) ? orUnknown ? !known : Bit.False
            : all.IsWithin(values) ? orUnknown ? Bit.True : known
            : graph.Of(new ChoiceAtom(stream, values, orUnknown && known != Bit.True)), new StoredQuantity(stream));
    }

    public override Bit Known(BitGraph graph) => _known;

    public override TruthBits In(BitGraph graph, ValueSet values) => new(_isIn(graph, values, false), _isIn(graph, values, true));

    public override Bit NotBelow(BitGraph graph, FactTerm other) => graph.Of(new QuantityCompareAtom(_position, ((ValueTerm)other)._position));

    /// <summary>The same, but what is unknown is taken to be a value, save where a bit is set.</summary>
    public ValueTerm Assuming(BitGraph graph, long position, Bit save) => new(
        graph.Or(_known, !save),
        (bits, values, orUnknown) => bits.Or(_isIn(bits, values, false), bits.And(!_known, bits.Choose(save, Bit.Of(orUnknown), Bit.Of(values.Contains(position))))),
        new ChosenQuantity(_known, _position, new ConstantQuantity(position)));
}
