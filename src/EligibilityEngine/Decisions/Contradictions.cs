using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Decisions;

/// <summary>Finds given facts that cannot be true of one person together, since one follows from the other, or both from a third: no birthday makes 16 completed and 20 calendar years.</summary>
internal static class Contradictions
{
    private const int MostNodes = 10_000;

    public static void Report(Case @case, Verdict verdict, DiagnosticBag bag, MapLimits? limits = null)
    {
        var situation = verdict.Situation;
        if (bag.HasErrors)
        {
            return;
        }

        var ranges = FactRanges.Of(situation.Rulebook);

        // One birthday may lie outside several counts: that is one mistake.
        foreach (var derived in situation.Rulebook.DerivedFacts.Where(d => !ranges.Allows(d, situation[d])).DistinctBy(d => d.Derivation!.Bases.FirstOrDefault()))
        {
            ReportRange(derived, @case, situation, bag);
        }

        if (!bag.HasErrors && (IsContradictory(situation, limits ?? MapLimits.Default) || BreaksConstraints(verdict, limits ?? MapLimits.Default)))
        {
            ReportTogether(@case, verdict, bag, limits ?? MapLimits.Default);
        }
    }

    private static void ReportRange(Fact derived, Case @case, Situation situation, DiagnosticBag bag)
    {
        var (low, high) = FactRanges.Of(situation.Rulebook).Of(derived);
        var value = situation[derived].Code;
        var bases = derived.Derivation!.Bases.Where(b => situation.LeftOf(b).IsSaid).Select(b => Written(b, situation)).ToList();
        var given = @case.Facts.FirstOrDefault(g => g.Name == derived.Id) ?? @case.Facts.FirstOrDefault(g => derived.Derivation.Bases.Any(b => b.Id == g.Name));
        var isAhead = value < low && derived.Derivation.Since is not null;
        bag.Add(Mistake.DerivedFactOutOfRange(
            given?.ValuePlace ?? given?.Place,
            Written(derived, situation),
            situation.OriginOf(derived) == FactOrigin.Given ? [] : bases,
            value < low ? low : high,
            isLess: value < low,
            isAhead ? (derived.Derivation.Bases[0].Id, situation.On) : null));
    }

    private static void ReportTogether(Case @case, Verdict verdict, DiagnosticBag bag, MapLimits limits)
    {
        var situation = verdict.Situation;
        if (situation.AsGiven is { } asGiven)
        {
            bag.Add(Mistake.NobodyOnThatDay(asGiven.On));
            return;
        }

        var open = situation;
        var together = ImmutableArray.CreateBuilder<Fact>();
        foreach (var fact in Related(situation.Rulebook).Concat(Constrained(situation.Rulebook)).Distinct().Where(f => situation.OriginOf(f) is FactOrigin.Given or FactOrigin.Assumed))
        {
            var without = open.Without(fact);
            if (IsContradictory(without, limits) || BreaksConstraints(Evaluator.Evaluate(without), limits))
            {
                open = without;
            }
            else
            {
                together.Add(fact);
            }
        }

        var given = @case.Facts.LastOrDefault(g => together.Any(f => f.Id == g.Name));
        bag.Add(Mistake.NotTogether(
            given?.Place,
            together.Select(f => Written(f, situation)),
            together.SelectMany(f => f.Derivation?.Bases ?? []).Select(b => b.Id).Distinct().Except(together.Select(f => f.Id)),
            IsContradictory(situation, limits) ? [] : Open(verdict).Select(c => c.Id)));
    }

    private static bool IsContradictory(Situation situation, MapLimits limits)
    {
        if (situation.AsGiven is null && situation.Parts.IsEmpty && !situation.Rulebook.DerivedFacts.Any(d => situation.OriginOf(d) == FactOrigin.Given || (!situation[d].IsKnown && (d.Minimum ?? d.Maximum) is not null)))
        {
            return false;
        }

        var space = new Space(limits, situation);
        var parts = new PartDiagrams(new DiagramStore(MostNodes), space);
        return space.Quantities.Any(q => q.IsEmpty)
            || space.Demanded().Any(c => c.Whole() is not { } whole || c.Find(whole) is null)
            || parts.Of(space.Sides[0].Demands) == Diagram.False;
    }

    /// <summary>Whether nobody who is as the situation says keeps all constraints on facts, though none is broken by itself.</summary>
    private static bool BreaksConstraints(Verdict verdict, MapLimits limits)
    {
        var open = Open(verdict);
        if (open.Count == 0 || !Constrained(verdict.Situation.Rulebook).Any(f => verdict.Situation.LeftOf(f).IsSaid))
        {
            return false;
        }

        var space = new Space(limits, verdict.Situation);
        var store = new DiagramStore(MostNodes);
        var law = new LawDiagrams(store, verdict, space.Sides[0], new PartDiagrams(store, space), AmountClasses.None);
        Array.ForEach([.. LawUses.Of(verdict.Situation.Rulebook).OpenTests([], verdict)], t => space.Sides[0].PartsOf(t));
        return !law.IsAnybody(Diagram.True, open);
    }

    private static List<Constraint> Open(Verdict verdict) => [.. verdict.Situation.Rulebook.FactConstraints.Where(c => verdict[c.Holds] == Truth.Unknown)];

    private static IEnumerable<Fact> Constrained(Rulebook rulebook) => LawUses.Of(rulebook).OfConstraints.SelectMany(t => t.Facts);

    /// <summary>Facts that follow from others or from which others follow; what is derived last.</summary>
    private static IEnumerable<Fact> Related(Rulebook rulebook) =>
        rulebook.DerivedFacts.SelectMany(d => d.Derivation!.Bases).Where(b => b.Derivation is null).Distinct().Concat(rulebook.DerivedFacts);

    private static string Written(Fact fact, Situation situation) => $"`{fact.Id}` = {fact.Write(situation.LeftOf(fact))}";
}
