using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>Whether a value is one of some: 1 where it is, else 0.</summary>
/// <param name="Values">The values.</param>
internal sealed record IsOneOf(ValueSet Values) : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => FactType.Number;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => 1;

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay) => Values.Contains(parts[0]) ? 1 : 0;

    internal override int Direction(int part) => Values.Intervals switch { [(_, long.MaxValue)] => 1, [(long.MinValue, _)] => -1, _ => 0 };

    internal override Interval Over(ReadOnlySpan<Interval> parts, LeapDay? leapDay)
    {
        var part = ValueSet.Range(parts[0].Low, parts[0].High);
        return new Interval(part.IsWithin(Values) ? 1 : 0, part.Overlaps(Values) ? 1 : 0);
    }
}

/// <summary>The second of three where the first is 1, the third where it is 0.</summary>
internal sealed record Depending : Operation
{
    internal override FactType TypeOf(ImmutableArray<Term> parts) => parts[1].Type;

    internal override decimal ReachOf(ImmutableArray<Term> parts) => Math.Max(parts[1].Reach, parts[2].Reach);

    internal override long Of(ReadOnlySpan<long> parts, LeapDay? leapDay) => parts[0] == 0 ? parts[2] : parts[1];

    internal override int Direction(int part) => part == 0 ? 0 : 1;

    internal override Interval Over(ReadOnlySpan<Interval> parts, LeapDay? leapDay) => parts[0] switch
    {
        (1, 1) => parts[1],
        (0, 0) => parts[2],
        _ => new Interval(Math.Min(parts[1].Low, parts[2].Low), Math.Max(parts[1].High, parts[2].High)),
    };
}
