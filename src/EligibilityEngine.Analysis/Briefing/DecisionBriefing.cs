using EligibilityEngine.Analysis.Briefing;

namespace EligibilityEngine;

/// <summary>A decision on one screen.</summary>
public static class DecisionBriefing
{
    extension(Decision decision)
    {
        /// <summary>
        /// The decision for people, in brief: the answer in a sentence, the provisions that it rests on with their citations, what was displaced; of what is undetermined, the facts that
        /// it hangs on, the most deciding first; and how many ordinary things were assumed, with those that could change the answer. <c>Report</c> tells everything.
        /// </summary>
        /// <param name="options">The questions and the language; how much is told has no meaning here. Null for the rulebook's main questions in its own language.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Document Brief(ReportOptions? options = null, CancellationToken cancellation = default) => DecisionBrief.Of(decision, options ?? new ReportOptions(), cancellation);
    }
}
