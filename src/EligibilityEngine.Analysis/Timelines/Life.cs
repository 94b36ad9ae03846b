using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// A case on every day: facts keep the values that they have on a day, and counts of time go on. One that was given directly, without its date, is so on the day of the case: on every other
/// day the date lies where that allows.
/// </summary>
internal sealed class Life
{
    private readonly BoundCase _case;
    private readonly Space? _asGiven;

    /// <param name="case">The case on its own day.</param>
    /// <param name="bag">Takes what is wrong with the case wherever it is followed.</param>
    /// <param name="limits">How much is looked into for each day.</param>
    public Life(BoundCase @case, DiagnosticBag bag, MapLimits limits)
    {
        Limits = limits;
        var going = @case.Rulebook.DerivedFacts.Where(f => @case.Given[f.Index]?.Otherwise.IsSaid == true && CountsTime(f)).ToList();
        foreach (var fact in going.Where(f => @case.Given[f.Index]!.Periods.Any(p => p.Contains(@case.Case.On))))
        {
            bag.Add(Mistake.FactCannotMove(@case.Case.Facts.First(f => f.Name == fact.Id).Place, fact.Id, (fact.Derivation!.Bases.FirstOrDefault() ?? fact).Id));
        }

        _case = going.Count == 0 ? @case : Going(@case, going, bag, limits);
        _asGiven = _case.AsGiven is { } given ? new Space(limits, given) : null;
    }

    public Rulebook Rulebook => _case.Rulebook;

    public BoundCase Case => _case;

    /// <summary>How much is looked into for each day.</summary>
    public MapLimits Limits { get; }

    /// <summary>The case on a day, judged. The one place where days become verdicts.</summary>
    public Day On(DateOnly day)
    {
        Limits.Cancellation.ThrowIfCancellationRequested();
        var bag = new DiagnosticBag();
        var bound = BoundOn(day);
        var verdict = Judging.Judge(bound, bag);
        Contradictions.Report(bound.Case, verdict, bag, Limits);
        return new Day(bound, verdict, bag.HasErrors ? [.. bag.Sorted()] : [], Limits);
    }

    public Situation SituationOn(DateOnly day) => Situation.Of(BoundOn(day), new DiagnosticBag());

    /// <summary>The values that a date has on some day; of one that is not known, or known in part, the last that it can have, if there is one.</summary>
    public IEnumerable<DateOnly> DatesOf(Fact date)
    {
        var codes = Said(date).Select(l => l.Values.And(Following(date))).Where(v => !v.IsEmpty).Select(v => v.Greatest).ToList();
        return (codes.Count > 0 ? codes : [Following(date).Greatest]).Where(c => c < DateOnly.MaxValue.DayNumber).Select(c => DateOnly.FromDayNumber((int)c));
    }

    /// <summary>Whether a plain fact is known on some day, and nowhere only in part.</summary>
    public bool IsKnown(Fact fact) => Said(fact).Any() && Said(fact).All(l => l.Value.IsKnown);

    /// <summary>The days on which a date may lie that is not known, in a situation.</summary>
    public ValueSet ValuesOf(Fact date, Situation situation) => situation.LeftOf(date).Values.And(Following(date)) is { IsEmpty: false } values ? values : Following(date);

    /// <summary>What is said of a plain fact on some day.</summary>
    private IEnumerable<Left> Said(Fact fact) =>
        _case.Given[fact.Index] is { } given ? given.Periods.Select(p => p.Left).Append(given.Otherwise).Where(l => l.IsSaid) : [];

    /// <summary>The days on which a date may lie, on every day, as far as it follows from counts that were given directly.</summary>
    private ValueSet Following(Fact date) => _asGiven?.Sides[0].QuantityOf(date) is { IsEmpty: false } quantity ? quantity.Values : FactValues.All(date);

    /// <summary>Whether what was given of sums ties a date to other facts.</summary>
    public bool IsTied(Fact date) => _asGiven is not null && _asGiven.Demanded().Any(c => c.Has(_asGiven.Sides[0].QuantityOf(date)));

    /// <summary>Whether a fact counts time, or adds up what does.</summary>
    public static bool CountsTime(Fact fact) => fact.Derivation is { } derivation && (derivation.UsesDayOfCase || derivation.Bases.Any(CountsTime));

    /// <summary>The facts that a fact is derived from, and those that these are.</summary>
    public static IEnumerable<Fact> Behind(Fact fact) => fact.Derivation?.Bases.SelectMany(b => Behind(b).Prepend(b)) ?? [];

    private BoundCase BoundOn(DateOnly day) => _case with { Case = _case.Case with { On = day } };

    private static BoundCase Going(BoundCase @case, List<Fact> going, DiagnosticBag bag, MapLimits limits)
    {
        var verdict = Judging.Judge(@case, bag);
        Contradictions.Report(@case.Case, verdict, bag, limits);
        var given = @case.Given.ToBuilder();
        foreach (var fact in going)
        {
            given[fact.Index] = given[fact.Index]! with { Otherwise = FactValue.Unknown };
            foreach (var basis in Behind(fact))
            {
                // What is ordinary of it might contradict the count.
                given[basis.Index] = (given[basis.Index] ?? FactHistory.NotKnown) with { IsNeverAssumed = true };
            }
        }

        var isOpen = going.SelectMany(Behind).Any(b => !verdict.Situation[b].IsKnown);
        return @case with { Given = given.ToImmutable(), AsGiven = isOpen ? verdict.Situation : null };
    }
}
