using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;

namespace EligibilityEngine.Populations.Tests;

/// <summary>What is said in one lane, and what the evaluator makes of it.</summary>
internal sealed record Lane(Rulebook Rulebook, DateOnly On, DateOnly LawOf, DateOnly? KnownBy, bool AssumesOrdinary, ImmutableArray<FactValue> Facts)
{
    public static Lane Of(Rulebook rulebook, Case @case)
    {
        var bound = new CaseBinder(rulebook, new DiagnosticBag()).Bind(@case)!;
        return new Lane(
            rulebook,
            @case.On,
            bound.LawOf,
            @case.KnownBy,
            @case.AssumesOrdinary,
            [.. rulebook.Facts.Select(f => bound.Given[f.Index]?.On(@case.On) ?? FactValue.Unknown)]);
    }

    public (Verdict Verdict, bool IsInError) Evaluate()
    {
        var bag = new DiagnosticBag();
        var verdict = Evaluator.Evaluate(Situation.Of(ToCase(), bag));
        return (verdict, bag.HasErrors || Rulebook.Constraints.Any(c => verdict[c.Holds] == Truth.False));
    }

    public void WriteTo(LaneColumns columns, int lane)
    {
        columns.SetOn(lane, On);
        columns.SetLawOf(lane, LawOf);
        columns.SetKnownBy(lane, KnownBy);
        foreach (var fact in Rulebook.Facts)
        {
            columns.Set(fact, lane, Facts[fact.Index]);
        }
    }

    public override string ToString() =>
        $"on {On:O}, law of {LawOf:O}, known by {KnownBy:O}, assuming {AssumesOrdinary}: {string.Join(", ", Rulebook.Facts.Select(f => $"{f.Id}={f.Write(Facts[f.Index])}"))}";

    private BoundCase ToCase()
    {
        var @case = new Case(On)
        {
            LawOf = LawOf,
            KnownBy = KnownBy,
            AssumesOrdinary = AssumesOrdinary,
            Facts = [.. Rulebook.DerivedFacts.Where(f => Facts[f.Index].IsKnown).Select(f => new GivenFact(f.Id))],
        };
        return new BoundCase(Rulebook, @case, [.. Facts.Select(f => f.IsKnown ? new FactHistory([], f) : null)]);
    }
}
