using EligibilityEngine.Analysis;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Tests.Changes;

/// <summary>Something that turns out in one way: a fact or an event, and its value; of an event 1 for that it had come.</summary>
internal sealed record Change(object Point, long Value)
{
    public Situation Settle(Situation situation) => Point is Fact fact ? situation.With(fact, FactValue.Of(Value)) : situation.With(Point, Value != 0);

    public override string ToString() => Point is Fact fact ? $"{fact} = {fact.Write(FactValue.Of(Value))}" : $"{((LawEvent)Point).Id} = {Value}";
}

/// <summary>A change as it is told, value by value.</summary>
internal sealed class ToldChange(MinimalChange told, Situation basis)
{
    private const int MostValues = 12;

    /// <summary>Persons are not tried one by one for dates that lie further back.</summary>
    private const int MostCounted = 50;

    private readonly ImmutableArray<AddedFact> _relations = [.. told.Facts.Skip(2)];

    /// <summary>Whether it tells some values of one thing or of two.</summary>
    public bool Covers(params Change[] changes) =>
        Math.Min(2, told.Facts.Length) == changes.Length
        && told.Facts.Take(2).All(f => changes.Any(c => c.Point == PointOf(f) && f.Values.Contains(c.Value)))
        && Holds(changes);

    /// <summary>Every value of it, or of many the ends and the middle; of two, all combinations for which their relation is as it is told.</summary>
    public IEnumerable<Change[]> Tried() => told.Facts.Length == 1
        ? Tried(told.Facts[0]).Select(c => new[] { c })
        : Tried(told.Facts[0]).SelectMany(a => Tried(told.Facts[1]).Select(b => new[] { a, b })).Where(Holds);

    private static IEnumerable<Change> Tried(AddedFact fact) => fact.Values.Intervals
        .Select(i => fact.Fact is { Derivation: not null } ? i with { High = Math.Min(i.High, i.Low + MostCounted) } : i)
        .SelectMany(i => i.High - i.Low < MostValues
            ? Enumerable.Range(0, (int)(i.High - i.Low) + 1).Select(n => i.Low + n)
            : [i.Low, i.Low + 1, i.Low + ((i.High - i.Low) / 2), i.High - 1, i.High])
        .Select(v => new Change(PointOf(fact), v));

    private static object PointOf(AddedFact fact) => (object?)fact.Fact ?? fact.Event!;

    private bool Holds(Change[] changes)
    {
        var situation = changes.Aggregate(basis, (s, c) => c.Settle(s));
        return _relations.All(r => r.Values.Contains(situation[r.Fact!].Code - (r.Than is { } than ? situation[than].Code : 0)));
    }
}
