using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Impact;
using EligibilityEngine.Decisions;
using EligibilityEngine.Schemas;

namespace EligibilityEngine;

/// <summary>Who is affected by a change of law.</summary>
public static class RulebookComparing
{
    extension(Rulebook rulebook)
    {
        /// <summary>Finds who is affected by the changes of law between two days.</summary>
        /// <param name="first">The day of the one law.</param>
        /// <param name="second">The day of the other.</param>
        /// <param name="on">The day on which the facts are taken; null for the later of the two.</param>
        /// <param name="questions">The names of the questions; null or empty for all.</param>
        /// <param name="limits">How much is looked into for each question; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>For each question, the pairs of different answers that the same person gets, with persons and provisions.</returns>
        /// <remarks>For horizons, readings and other rulebooks, see <see cref="ImpactAnalysis.Between"/>.</remarks>
        public ImpactAnalysis WhoIsAffected(DateOnly first, DateOnly second, DateOnly? on = null, IEnumerable<string>? questions = null, AnalysisLimits? limits = null, CancellationToken cancellation = default) =>
            ImpactAnalysis.Between(new LawVersion(rulebook, first), new LawVersion(rulebook, second), on, questions, limits, cancellation).Value;

        /// <summary>Finds who is affected by the difference between the law of one day in this rulebook and that of another day in another.</summary>
        /// <param name="first">The day of this rulebook's law.</param>
        /// <param name="other">The other rulebook. Questions, facts and events are matched by name.</param>
        /// <param name="second">The day of the other's law.</param>
        /// <param name="on">The day on which the facts are taken; null for the later of the two.</param>
        /// <param name="questions">The names of the questions; null or empty for all that both have.</param>
        /// <param name="limits">How much is looked into for each question; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>For each question, the pairs of different answers that the same person gets, with persons and provisions.</returns>
        public ImpactAnalysis WhoIsAffected(DateOnly first, Rulebook other, DateOnly second, DateOnly? on = null, IEnumerable<string>? questions = null, AnalysisLimits? limits = null, CancellationToken cancellation = default) =>
            ImpactAnalysis.Between(new LawVersion(rulebook, first), new LawVersion(other, second), on, questions, limits, cancellation).Value;
    }

    extension(RulebookSchemas)
    {
        /// <summary>The schema of the JSON that <see cref="Comparison.ToJson"/> writes.</summary>
        public static string Comparison() => ContractSchema.Of(ImpactForms.Instance.ComparisonContract, ComparisonContract.Name, "A comparison");

        /// <summary>The schema of the JSON that <see cref="ImpactAnalysis.ToJson"/> writes.</summary>
        public static string Affected() => ContractSchema.Of(ImpactForms.Instance.AffectedContract, AffectedContract.Name, "Who is affected");
    }
}
