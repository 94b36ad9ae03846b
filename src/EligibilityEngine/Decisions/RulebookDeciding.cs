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
        /// <param name="limits">How much is looked into, now or when it is first asked for; null for what is usual.</param>
        /// <param name="cancellation">Gives up. It has no say in what is looked into later; see <see cref="Decision.Settle"/>.</param>
        /// <returns>The decision, or every mistake in the case: unknown names, wrong values, facts that contradict each other.</returns>
        public Result<Decision> Decide(Case @case, Precision precision = Precision.Exact, AnalysisLimits? limits = null, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(@case);
            var within = AnalysisLimits.Of(limits, cancellation);
            var bag = new DiagnosticBag();
            if (new CaseBinder(rulebook, bag).Bind(@case) is not { } bound)
            {
                return new Result<Decision>(null, bag.Sorted());
            }

            var verdict = Judging.Judge(bound, bag);
            Contradictions.Report(bound.Case, verdict, bag, within);
            return new Result<Decision>(bag.HasErrors ? null : new Decision(bound.Case, verdict, precision, within with { Cancellation = default }), bag.Sorted());
        }
    }
}
