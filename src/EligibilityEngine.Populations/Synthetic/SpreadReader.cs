using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>Reads how values are spread: shares of single values, or ranges of numbers and days.</summary>
internal sealed class SpreadReader(Rulebook rulebook, DiagnosticBag bag)
{
    /// <summary>The greatest weight.</summary>
    private const long MostWeight = 1_000_000_000;

    /// <summary>A multiple of the days of every year, so that shares of years are whole.</summary>
    private const long Finer = 365 * 366;

    /// <summary>Reads what stands under <c>shares</c> or <c>spread</c>; null where it cannot be drawn, which is reported.</summary>
    /// <param name="node">A marginal, or a case of one.</param>
    /// <param name="name">What is drawn.</param>
    /// <param name="facts">The fact, or the values of a fact of several.</param>
    /// <param name="isOfSeveral">Which of the two.</param>
    /// <param name="isDrawn">Whether a fact was drawn before; reports where it was not.</param>
    public Spread? Read(MappingNode node, string name, ImmutableArray<Fact> facts, bool isOfSeveral, Func<Fact, TextPlace, bool> isDrawn)
    {
        ImmutableArray<SpreadRange> ranges = node["shares"] is MappingNode shares ? ReadShares(shares, name, facts, isOfSeveral)
            : node["spread"] is SequenceNode spread ? ReadSpread(spread, name, facts[0], isOfSeveral, isDrawn)
            : [];
        if (ranges.IsEmpty)
        {
            return null;
        }

        if (ranges.Any(r => r.Weight > 0))
        {
            return new Spread([.. ranges.Where(r => r.Weight > 0)]);
        }

        bag.Add(Mistake.NothingWeighs((node["shares"] ?? node["spread"])!.Place, name));
        return null;
    }

    private ImmutableArray<SpreadRange> ReadShares(MappingNode shares, string name, ImmutableArray<Fact> facts, bool isOfSeveral)
    {
        if (!isOfSeveral && facts[0].Type == FactType.Date)
        {
            bag.Add(Mistake.DrawnOtherwise(shares.Place, name, facts[0].Type.InWords(), "spread"));
            return [];
        }

        var read = shares.Entries.Select(e => (Code: isOfSeveral ? ValueOfSeveral(e.Key, name, facts) : ValueOf(e.Key, facts[0]), Weight: Weight(e.Value))).ToList();
        return read.All(r => r is { Code: not null, Weight: not null }) ? [.. read.Select(r => new SpreadRange(r.Code!.Value, r.Code.Value, r.Weight!.Value))] : [];
    }

    private long? ValueOf(ScalarNode written, Fact fact)
    {
        var (code, mistake) = FactValues.Parse(fact, written.Text, written.Place);
        if (mistake is not null)
        {
            bag.Add(mistake);
        }

        return code;
    }

    private long? ValueOfSeveral(ScalarNode written, string name, ImmutableArray<Fact> values)
    {
        if (written.Text == SeveralFact.NoneOfThem)
        {
            return -1;
        }

        ImmutableArray<string> names = [.. values.Select(v => v.Id[(name.Length + 1)..])];
        if (names.IndexOf(written.Text) is >= 0 and var position)
        {
            return position;
        }

        bag.Add(Mistake.UnknownValue(written.Place, written.Text, name, isReading: false, names.Append(SeveralFact.NoneOfThem)));
        return null;
    }

    private ImmutableArray<SpreadRange> ReadSpread(SequenceNode spread, string name, Fact fact, bool isOfSeveral, Func<Fact, TextPlace, bool> isDrawn)
    {
        if (isOfSeveral || fact.Type is FactType.YesNo or FactType.Choice)
        {
            bag.Add(Mistake.DrawnOtherwise(spread.Place, name, isOfSeveral ? "a fact of several values" : fact.Type.InWords(), "shares"));
            return [];
        }

        var read = spread.Items.OfType<MappingNode>().Select(r => ReadRange(r, fact, isDrawn)).ToList();
        return read.Any(r => r.IsEmpty) ? [] : [.. read.SelectMany(r => r)];
    }

    private ImmutableArray<SpreadRange> ReadRange(MappingNode range, Fact fact, Func<Fact, TextPlace, bool> isDrawn)
    {
        var (from, through) = (SyntaxNode.Scalar(range["from"])!, SyntaxNode.Scalar(range["through"])!);
        var after = range["years-after"] is ScalarNode of ? FindDate(of, fact, isDrawn) : null;
        if (range["years-after"] is not null && after is null)
        {
            return [];
        }

        var (low, high) = after is null ? (ValueOf(from, fact), ValueOf(through, fact)) : (Years(from), Years(through));
        if (low is not { } first || high is not { } last)
        {
            return [];
        }

        if (first > last)
        {
            bag.Add(Mistake.SpreadOfNothing(from.Place, from.Text, through.Text));
            return [];
        }

        return range["each-year"] is ScalarNode eachYear ? EachYear(eachYear, fact, first, last)
            : Weight(range["weight"]!) is { } weight ? [new SpreadRange(first, last, weight * Finer, after)]
            : [];
    }

    /// <summary>Each calendar year by itself: a part of one weighs as its days do in all of it.</summary>
    private ImmutableArray<SpreadRange> EachYear(ScalarNode written, Fact fact, long first, long last)
    {
        if (fact.Type != FactType.Date)
        {
            bag.Add(Mistake.EachYearOfNoDate(written.Place, fact.Id));
            return [];
        }

        if (Weight(written) is not { } weight)
        {
            return [];
        }

        var (from, through) = (DateOnly.FromDayNumber((int)first), DateOnly.FromDayNumber((int)last));
        return [.. Enumerable.Range(from.Year, through.Year - from.Year + 1).Select(year =>
        {
            var (begins, ends) = (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber);
            var (low, high) = (Math.Max(first, begins), Math.Min(last, ends));
            return new SpreadRange(low, high, weight * (high - low + 1) * (Finer / (ends - begins + 1)));
        })];
    }

    private Fact? FindDate(ScalarNode name, Fact drawn, Func<Fact, TextPlace, bool> isDrawn)
    {
        if (rulebook.FindFact(name.Text) is not { } date)
        {
            bag.Add(Mistake.UnknownFact(name.Place, name.Text, NearestName.Of(name.Text, rulebook.Facts.Where(f => f.Type == FactType.Date).Select(f => f.Id))));
            return null;
        }

        if (date.Type != FactType.Date || drawn.Type != FactType.Date)
        {
            var other = date.Type != FactType.Date ? date : drawn;
            bag.Add(Mistake.NotAFactOfType(name.Place, other.Id, "a date fact"));
            return null;
        }

        return date.Derivation is not null ? Reported(name, date) : isDrawn(date, name.Place) ? date : null;
    }

    private Fact? Reported(ScalarNode name, Fact date)
    {
        bag.Add(Mistake.NotDrawnBefore(name.Place, date.Id, date.Derivation!.Bases.Select(b => b.Id)));
        return null;
    }

    private long? Years(ScalarNode written)
    {
        const long most = 9999;
        if (Values.Number(written.Text) is >= 0 and <= most and var years)
        {
            return years;
        }

        bag.Add(Mistake.WeightOutOfRange(written.Place, written.Text, most));
        return null;
    }

    private long? Weight(SyntaxNode node)
    {
        if (node is ScalarNode written && Values.Number(written.Text) is >= 0 and <= MostWeight and var weight)
        {
            return weight;
        }

        bag.Add(Mistake.WeightOutOfRange(node.Place, SyntaxNode.Scalar(node)?.Text ?? "", MostWeight));
        return null;
    }
}
