using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine;

/// <summary>From a case to its decision.</summary>
public static class RulebookDeciding
{
    extension(Rulebook rulebook)
    {
        /// <summary>Decides every question for a case.</summary>
        /// <param name="case">The case.</param>
        /// <param name="precision">How exactly the decision tells what is possible.</param>
        /// <returns>The decision, or every mistake in the case: unknown names, wrong values, facts that contradict each other.</returns>
        public Checked<Decision> Decide(Case @case, Precision precision = Precision.Exact)
        {
            ArgumentNullException.ThrowIfNull(@case);
            var bag = new DiagnosticBag();
            if (new CaseBinder(rulebook, bag).Bind(@case) is not { } bound)
            {
                return new Checked<Decision>(null, bag.Sorted());
            }

            var verdict = Judging.Judge(bound, bag);
            Contradictions.Report(@case, verdict, bag);
            return new Checked<Decision>(bag.HasErrors ? null : new Decision(@case, verdict, precision), bag.Sorted());
        }
    }
}
