using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.Populations.Graph;

/// <summary>A bit that comes from columns and not from other bits. A closed family; equal atoms are one node.</summary>
internal abstract record Atom;

/// <summary>A plane of a column as it is.</summary>
internal sealed record PlaneAtom(LaneStream Stream) : Atom;

/// <summary>The value is the constant or more.</summary>
internal sealed record AtLeastAtom(LaneStream Stream, long Constant) : Atom;

/// <summary>The first value less the second is the constant or more.</summary>
internal sealed record DifferenceAtom(LaneStream First, LaneStream Second, long Constant) : Atom;

/// <summary>A computed value is the constant or more.</summary>
internal sealed record QuantityAtLeastAtom(Quantity Value, long Constant) : Atom;

/// <summary>The first computed value is the second or more.</summary>
internal sealed record QuantityCompareAtom(Quantity First, Quantity Second) : Atom;

/// <summary>A choice is known and one of some values; or, where that counts too, it is unknown.</summary>
internal sealed record ChoiceAtom(LaneStream Stream, ValueSet Values, bool OrUnknown) : Atom;
