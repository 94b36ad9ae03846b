using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Graph;

/// <summary>A truth value of Kleene's per lane: certainly true, and possibly true. What is certain is possible.</summary>
internal readonly record struct TruthBits(Bit Certain, Bit Possible)
{
    public static TruthBits True => new(Bit.True, Bit.True);

    public static TruthBits False => new(Bit.False, Bit.False);

    public static TruthBits Unknown => new(Bit.False, Bit.True);

    public static TruthBits Of(Truth truth) => new(Bit.Of(truth == Truth.True), Bit.Of(truth != Truth.False));

    public static TruthBits operator !(TruthBits a) => new(!a.Possible, !a.Certain);
}
