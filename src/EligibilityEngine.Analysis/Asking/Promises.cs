using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What replies to a screen leave, exactly.</summary>
internal static class Promises
{
    public static ImmutableArray<ScreenReply> Of(Decision decision, OutcomeMap map, InterviewScreen screen)
    {
        using (map.Hold())
        {
            return screen.Kind == ScreenKind.List ? [.. OfList(map, screen)]
                : [.. screen.Asked.SelectMany(a => OfField(a).Where(r => IsAlone(map, a.Fact) || Holds(decision, screen.Question, r)))];
        }
    }

    /// <summary>What outcomes leave: the answers, and whether nothing else would change them. An answer that no source tells settles nothing.</summary>
    public static (ImmutableArray<Answer> Leaves, bool Settles) Left(IEnumerable<Outcome> outcomes)
    {
        var all = outcomes.ToList();
        var distinct = all.SelectMany(o => o.Answers).Distinct().ToList();
        var answers = distinct.Exists(a => a.IsRange) ? AmountRanges.Joined(distinct[0].Question, distinct) : [.. distinct.OrderBy(a => a.Code)];
        return (answers, answers is [{ IsTold: true }] || all.TrueForAll(o => o is { IsConflict: true, IsRange: false }));
    }

    private static bool IsAlone(OutcomeMap map, Fact fact) => map.Space.Sides[0].SumOf(fact).Summands.All(s => map.IsAlone(s.Quantity));

    /// <summary>Whether a reply leaves that much at both ends of its values. Where facts are compared and follow from each other, the ends of what goes together are known, but perhaps not
    /// every gap between them.</summary>
    private static bool Holds(Decision decision, Question question, ScreenReply reply) => new[] { reply.Values.Intervals[0].Low, reply.Values.Intervals[^1].High }
        .Select(v => decision.Rulebook.Decide(decision.Case.With(reply.Fact!.Id, reply.Fact.Write(FactValue.Of(v)))).ValueOrNull)
        .All(d => d is not null && (reply.Leaves.Any(a => a.IsRange)
            ? d[question.Id].Possible.All(p => reply.Leaves.Any(l => l.Allows(p)))
            : d[question.Id].Possible.SequenceEqual(reply.Leaves)));

    private static IEnumerable<ScreenReply> OfField(RankedFact asked) =>
        asked.Replies.Select(r => new ScreenReply($"{asked.Fact.Id}={asked.Fact.Write(r.Example)}", asked.Fact, r.Values, r.Leaves, r.Settles));

    private static IEnumerable<ScreenReply> OfList(OutcomeMap map, InterviewScreen screen)
    {
        var store = map.Store;
        var unlisted = screen.Facts.ToDictionary(f => f, f => map.When(f, ValueSet.Of([Listing.Unlisted(f)])));
        Diagram Others(Fact? named) => screen.Facts.Where(f => f != named).Aggregate(map.People, (all, f) => store.And(all, unlisted[f]));
        var replies = new List<(string Text, Fact? Fact, ValueSet Values, Diagram When)> { ("none", null, ValueSet.Of([]), Others(null)) };
        foreach (var lines in screen.Items.GroupBy(i => i.Fact))
        {
            var others = Others(lines.Key);
            foreach (var line in lines)
            {
                var values = line.Value.IsKnown ? [ValueSet.Of([line.Value.Code])] : map.ClassesOf(line.Fact).Select(c => Without(c, Listing.Unlisted(line.Fact))).OfType<ValueSet>();
                replies.AddRange(values.Select(v => (Text(line, v), (Fact?)line.Fact, v, store.And(others, map.When(line.Fact, v)))));
            }
        }

        foreach (var (text, fact, values, when) in replies)
        {
            var outcomes = map.Outcomes.Where(o => store.And(o.When, when) != Diagram.False).Select(o => o.Outcome).ToList();
            if (outcomes.Count > 0)
            {
                var (leaves, settles) = Left(outcomes);
                yield return new ScreenReply(text, fact, values, leaves, settles);
            }
        }
    }

    private static string Text(ScreenItem line, ValueSet values) => line.Value.IsKnown ? $"{line.Number}" : $"{line.Number}={line.Fact.Write(FactValue.Of(values.Intervals[0].Low))}";

    /// <summary>The values but the least, which is the one that has no line.</summary>
    private static ValueSet? Without(ValueSet values, long least) =>
        values.Intervals[^1].High is var high && Math.Max(values.Intervals[0].Low, least + 1) is var low && low <= high ? ValueSet.Range(low, high) : null;
}
