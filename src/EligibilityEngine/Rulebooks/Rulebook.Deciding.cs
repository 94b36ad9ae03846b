using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Explaining;

namespace EligibilityEngine;

/// <content>Deciding.</content>
public sealed partial class Rulebook
{
    /// <summary>Decides every question for a case.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The decision, or every mistake in the case: unknown names, wrong values, facts that contradict each other.</returns>
    public Checked<Decision> Decide(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var bag = new DiagnosticBag();
        if (new CaseBinder(this, bag).Bind(@case) is not { } bound)
        {
            return new Checked<Decision>(null, bag.Sorted());
        }

        var verdict = Judge(bound, bag);
        return new Checked<Decision>(bag.HasErrors ? null : new Decision(@case, verdict), bag.Sorted());
    }

    /// <summary>The truth of everything for a case on its day, and what is wrong with the case on that day.</summary>
    internal static Verdict Judge(BoundCase @case, DiagnosticBag bag)
    {
        var verdict = Evaluator.Evaluate(Situation.Of(@case, bag));
        foreach (var constraint in @case.Rulebook.Constraints.Where(c => verdict[c.Holds] == Truth.False))
        {
            ReportBroken(constraint, @case.Case, verdict, bag);
        }

        return verdict;
    }

    /// <summary>Reports a constraint that a case breaks, at the fact that breaks it.</summary>
    internal static void ReportBroken(Constraint constraint, Case @case, Verdict verdict, DiagnosticBag bag)
    {
        var support = new Support(verdict).Of(constraint.Holds);
        var broken = verdict.Situation.Rulebook.Facts.Where(f => support.Contains(f.Index)).ToList();
        var given = @case.Facts.FirstOrDefault(g => broken.Any(f => f.Id == g.Name));
        bag.Add(Mistake.ConstraintBroken(given?.Place, constraint, broken.Where(f => verdict.Situation.OriginOf(f) == FactOrigin.Assumed)));
    }
}
