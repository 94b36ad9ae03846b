using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Possible;
using EligibilityEngine.Decisions;
using EligibilityEngine.Reporting;
using EligibilityEngine.Schemas;

namespace EligibilityEngine;

/// <summary>What a decision can still come to.</summary>
public static class DecisionPossibilities
{
    extension(Decision decision)
    {
        /// <summary>Exactly what a question can still come to, with the smallest added facts that lead to each outcome.</summary>
        /// <param name="question">The name of a question.</param>
        /// <param name="limits">How much is looked into; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public PossibleAnswers Possible(string question, AnalysisLimits? limits = null, CancellationToken cancellation = default) =>
            Completions.Of(decision[question], decision[question].MapWithin(limits, cancellation), cancellation);

        /// <summary>The decision for people, and of each undetermined question told in full exactly what is still possible, and what would lead there. That
        /// takes a search.</summary>
        /// <param name="options">How much to tell, and in which language.</param>
        /// <param name="limits">How much is looked into; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        public Document ReportWithWhatIsPossible(ReportOptions options, AnalysisLimits? limits = null, CancellationToken cancellation = default)
        {
            var report = decision.Report(options, cancellation);
            var open = options.Told(decision).Where(q => q.Status == DecisionStatus.Undetermined).Select(q => q.Question.Id);
            return Documents.Join(open.Select(q => PossibleText.Of(decision.Possible(q, limits, cancellation), options.Language).About(ReferenceKind.Question, q)).Prepend(report));
        }
    }

    extension(RulebookSchemas)
    {
        /// <summary>The schema of the JSON that <see cref="PossibleAnswers.ToJson(string?)"/> writes.</summary>
        public static string Possible() => ContractSchema.Of(PossibleForms.Instance.PossibleContract, PossibleContract.Name, "What is possible");
    }
}
