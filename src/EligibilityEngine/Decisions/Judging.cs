using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>The truth of everything in a case, and what cannot be true of anyone.</summary>
internal static class Judging
{
    /// <summary>The truth of everything for a case on its day, and what is wrong with the case on that day.</summary>
    public static Verdict Judge(BoundCase @case, DiagnosticBag bag)
    {
        var verdict = Evaluator.Evaluate(Situation.Of(@case, bag));
        foreach (var constraint in @case.Rulebook.Constraints.Where(c => verdict[c.Holds] == Truth.False))
        {
            ReportBroken(constraint, @case.Case, verdict, bag);
        }

        return verdict;
    }

    /// <summary>Reports a constraint that a case breaks, at the fact that breaks it.</summary>
    public static void ReportBroken(Constraint constraint, Case @case, Verdict verdict, DiagnosticBag bag)
    {
        var support = new Support(verdict).Of(constraint.Holds);
        var broken = verdict.Situation.Rulebook.Facts.Where(f => support.Contains(f.Index)).ToList();
        var given = @case.Facts.FirstOrDefault(g => broken.Any(f => f.Id == g.Name));
        var assumed = broken.Where(f => verdict.Situation.OriginOf(f) == FactOrigin.Assumed).Select(f => $"{f.Id}={f.Write(verdict.Situation[f])}");
        bag.Add(Mistake.ConstraintBroken(given?.Place, constraint.Id, new LocalWords(constraint.Says), [.. assumed]));
    }
}
