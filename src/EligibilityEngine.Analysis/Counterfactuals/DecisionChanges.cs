using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Counterfactuals;
using EligibilityEngine.Decisions;
using EligibilityEngine.Schemas;

namespace EligibilityEngine;

/// <summary>What would change a decision.</summary>
public static class DecisionChanges
{
    extension(Decision decision)
    {
        /// <summary>All smallest changes, of one fact or of two together, that lead to another answer; and the next day that brings one by itself.</summary>
        /// <param name="question">The name of a question.</param>
        /// <param name="to">The answer wanted, as it is written in a rulebook; null for any other.</param>
        /// <param name="limits">How much is looked into; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question, or the question no such answer.</exception>
        public CounterfactualAnalysis Changes(string question, string? to = null, AnalysisLimits? limits = null, CancellationToken cancellation = default) =>
            WhatWouldChange.Of(decision, decision[question], to, AnalysisLimits.Of(limits, cancellation));
    }

    extension(RulebookSchemas)
    {
        /// <summary>The schema of the JSON that <see cref="CounterfactualAnalysis.ToJson"/> writes.</summary>
        public static string Changes() => ContractSchema.Of(ChangesForms.Instance.ChangesContract, ChangesContract.Name, "What would change answers");
    }
}
