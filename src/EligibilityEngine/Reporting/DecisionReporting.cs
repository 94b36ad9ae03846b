using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>A decision told, to people and to programs.</summary>
public static class DecisionReporting
{
    extension(Decision decision)
    {
        /// <summary>The decision for people: the answers, why, what was displaced, what is missing.</summary>
        /// <param name="questions">The names of the questions to tell in full; without any, the rulebook's main questions, and the others in one line each.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Document Report(params ReadOnlySpan<string> questions) => decision.Report(new ReportOptions { Questions = [.. questions] });

        /// <summary>The decision for people.</summary>
        /// <param name="options">How much to tell, and in which language.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Document Report(ReportOptions options, CancellationToken cancellation = default) => DecisionReport.Of(decision, options, cancellation);

        /// <summary>What was assumed for the questions: each fact with what it ordinarily is.</summary>
        /// <param name="options">The questions and the language; how much is told has no meaning here.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Document ReportAssumptions(ReportOptions options) => DecisionReport.Assumed(decision, options);

        /// <summary>The decision as JSON in the format of <c>decision.schema.json</c>. The same input gives the same bytes.</summary>
        /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
        /// <param name="cancellation">Gives up.</param>
        public string ToJson(string? language = null, CancellationToken cancellation = default) =>
            JsonText.Of(new DecisionContract(decision.Settle(cancellation), language), ReportingForms.In(language).DecisionContract);
    }
}
