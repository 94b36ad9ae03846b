using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>What is gathered from the members of a group in each lane, as <see cref="GatheredValues"/> says it of one.</summary>
internal sealed class GatheredTerms(BitGraph graph, Func<Fact, FactTerm> factOf, Func<Condition, TruthBits> truthOf)
{
    private static readonly ConstantTerm Zero = new(0, false);

    public NumberFactTerm Of(Gathering gathered)
    {
        ImmutableArray<TruthBits> counts = [.. gathered.Members.Select(m => truthOf(m.Counts))];
        return gathered.Kind switch
        {
            GatheringKind.Count => CountOf(gathered, counts),
            GatheringKind.Sum => SumOf(gathered, counts),
            _ => ExtremeOf(gathered, counts, gathered.Kind == GatheringKind.Last),
        };
    }

    private NumberFactTerm CountOf(Gathering gathered, ImmutableArray<TruthBits> counts)
    {
        var low = new CountTerm([.. counts.Select(c => c.Certain)]);
        var high = counts.All(c => c.Certain == c.Possible) ? low : new CountTerm([.. counts.Select(c => c.Possible)]);
        return Said(gathered, Bit.True, low, high, isOpen: false);
    }

    private NumberFactTerm SumOf(Gathering gathered, ImmutableArray<TruthBits> counts)
    {
        var (low, high) = (new OpenSum(graph, isLow: true), new OpenSum(graph, isLow: false));
        foreach (var (member, truth) in gathered.Members.Zip(counts))
        {
            Add(low, member, truth, isLow: true);
            Add(high, member, truth, isLow: false);
        }

        return Said(gathered, Bit.True, low.Sum, high.Sum, low.IsOpen != Bit.False || high.IsOpen != Bit.False);
    }

    private void Add(OpenSum sum, GatheredMember member, TruthBits counts, bool isLow)
    {
        var term = (NumberFactTerm)factOf(member.Of!);
        var end = sum.EndOf(term, member.Of!);
        // One who may not count adds nothing, or takes nothing away.
        var perhaps = isLow ? ChosenTerm.Of(end.AtLeast(graph, 0), Zero, end) : ChosenTerm.Of(end.AtLeast(graph, 0), end, Zero);
        sum.Add(ChosenTerm.Of(counts.Certain, end, ChosenTerm.Of(counts.Possible, perhaps, Zero)), graph.And(counts.Possible, sum.OpenEndOf(term, member.Of!)));
    }

    private NumberFactTerm ExtremeOf(Gathering gathered, ImmutableArray<TruthBits> counts, bool isLast)
    {
        var type = gathered.Of!.Type;
        var nobody = new ConstantTerm(type == FactType.Date ? isLast ? 0 : DayNumbers.Last : isLast ? -NumberFactTerm.Unbounded : NumberFactTerm.Unbounded, type == FactType.Date);
        return Said(gathered, graph.Or(counts.Select(c => c.Certain)), End(isLow: true), End(isLow: false), type != FactType.Date);

        NumberTerm End(bool isLow)
        {
            // The end towards which it goes is that of all who may count, the other that of those who do.
            var ends = gathered.Members.Zip(counts, (m, c) => ChosenTerm.Of(
                isLow != isLast ? c.Possible : c.Certain, new OpenSum(graph, isLow).EndOf((NumberFactTerm)factOf(m.Of!), m.Of!), nobody));
            return OperationTerm.Of(new Extreme(isLast), [.. ends], type == FactType.Date, null);
        }
    }

    /// <summary>Something is said of it where it is not all that it can be at all.</summary>
    private NumberFactTerm Said(Gathering gathered, Bit where, NumberTerm low, NumberTerm high, bool isOpen)
    {
        var (least, most) = GatheredValues.Anything(gathered);
        var isAll = least == most ? Bit.False : graph.And(
            !low.AtLeast(graph, least == long.MinValue ? 1 - NumberFactTerm.Unbounded : least + 1),
            high.AtLeast(graph, most == long.MaxValue ? NumberFactTerm.Unbounded : most));
        return new NumberFactTerm(graph.And(where, ReferenceEquals(low, high) ? Bit.True : !isAll), low, high) { IsOpen = isOpen };
    }
}
