using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.BruteForce;

/// <summary>What is not known in some situations, and the values worth trying: enough that every way in which the law can tell people apart is among them.</summary>
internal sealed class WorthTrying
{
    private readonly ImmutableArray<Situation> _sides;
    private readonly ILookup<string, long> _also;
    private readonly Cuts _cuts;

    public WorthTrying(ImmutableArray<Situation> sides, ILookup<string, long> also)
    {
        _sides = sides;
        _also = also;
        _cuts = new Cuts(sides);
    }

    /// <summary>The facts and readings that are unknown on some side. One that no condition looks at has one value.</summary>
    public IEnumerable<Variable> Facts() =>
        from fact in _sides.SelectMany(s => s.Rulebook.Facts.Where(f => f.Derivation is null && !s[f].IsKnown)).DistinctBy(f => f.Id).OrderBy(f => f.NeverOf is null)
        let values = _cuts.Matters(fact.Id) ? ValuesOf(fact).Concat(_also[fact.Id]).Where(c => IsLeft(fact, c)).Distinct() : ValuesOf(fact).Where(c => IsLeft(fact, c)).Take(1)
        select new Variable([.. values.Order()], (s, code) => s.Rulebook.FindFact(fact.Id) is { } own && !s[own].IsKnown ? s.With(own, FactValue.Of(code)) : s);

    /// <summary>Whether every side that has the fact leaves it a value.</summary>
    private bool IsLeft(Fact fact, long code) => FactValues.IsValue(fact, code)
        && _sides.All(s => s.Rulebook.FindFact(fact.Id) is not { } own || s[own].IsKnown || s.LeftOf(own).Values.Contains(code));

    /// <summary>Events that may have come by the day of the law or not.</summary>
    public IEnumerable<Variable> Events() =>
        from e in _sides.SelectMany(s => s.Rulebook.Events.Where(e => IsOpen(s, e))).DistinctBy(e => (e.Id, e.Day))
        let days = DaysWithin(e.Day, _sides.Select(s => s.LawOf)).Concat(_cuts.DaysWithin(e.Day)).Distinct().ToImmutableArray()
        select new Variable(days, (s, day) => s.Rulebook.Events.FirstOrDefault(o => (o.Id, o.Day) == (e.Id, e.Day)) is { } own && IsOpen(s, own)
            ? s.With(own, new Interval(day, day))
            : s);

    /// <summary>Whether it is not known on which day an event came, and somebody asks.</summary>
    private static bool IsOpen(Situation situation, LawEvent e) => situation.HasCome(e) == Truth.Unknown || (situation.DayOf(e) is var (low, high) && low < high);

    /// <summary>Statements that may have been published by the horizon or not.</summary>
    public IEnumerable<Variable> Statements() =>
        from statement in _sides.SelectMany(s => StatementsOf(s).Where(o => s.IsKnown([o]) == Truth.Unknown)).DistinctBy(o => (o.Citation, o.Published))
        let days = DaysWithin(statement.Published, _sides.Select(s => s.KnownBy).OfType<DateOnly>())
        select new Variable(days, (s, day) => StatementsOf(s).FirstOrDefault(o => (o.Citation, o.Published) == (statement.Citation, statement.Published)) is { } own && s.IsKnown([own]) == Truth.Unknown
            ? s.With(own, day <= s.KnownBy!.Value.DayNumber)
            : s);

    private static IEnumerable<Statement> StatementsOf(Situation situation) => situation.Rulebook.Sources.SelectMany(s => s.Statements);

    /// <summary>The first of the days that a span leaves open, and the day after each of some days that lies within.</summary>
    private static ImmutableArray<long> DaysWithin(DaySpan span, IEnumerable<DateOnly> days) =>
        [.. days.Select(d => d.AddDays(1)).Where(d => d > span.Earliest && d <= span.Latest).Append(span.Earliest).Distinct().Order().Select(d => (long)d.DayNumber)];

    private IEnumerable<long> ValuesOf(Fact fact) => fact.Type switch
    {
        FactType.YesNo => [0, 1],
        FactType.Choice => Enumerable.Range(0, fact.Values.Length).Select(i => (long)i),
        FactType.Date => _cuts.DaysOf(fact.Id),
        _ => _cuts.NumbersOf(fact),
    };
}
