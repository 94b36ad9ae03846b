using System.Collections.Immutable;
using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Asking;
using EligibilityEngine.Decisions;
using EligibilityEngine.Law;

namespace EligibilityEngine;

/// <summary>What to ask, to decide a question.</summary>
public static class DecisionAsking
{
    extension(Decision decision)
    {
        /// <summary>
        /// The facts worth asking for to decide a question, the most deciding first: the one whose replies leave the least doubt on average; among equals the one that the law
        /// speaks of first. What decides, as it ordinarily is, that another makes no difference comes before that other. Readings come after the facts. What makes no
        /// difference is not asked for. For a derived fact stand those that it is derived from, unless all of them are excepted.
        /// </summary>
        /// <param name="question">The name of a question.</param>
        /// <param name="except">Names of facts and readings not to ask for, since nobody knows them; or null.</param>
        /// <param name="limits">How much is looked into; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The ranked facts; none when the question is settled, or nothing else would settle it.</returns>
        /// <exception cref="ArgumentException">The rulebook has no such question, fact or reading.</exception>
        public ImmutableArray<RankedFact> WhatToAsk(string question, IEnumerable<string>? except = null, AnalysisLimits? limits = null, CancellationToken cancellation = default) =>
            Ranking.Of(decision[question], decision[question].MapWithin(limits, cancellation), (except ?? []).Select(n => FactNamed(decision.Rulebook, n)).ToHashSet(), cancellation);
    }

    private static Fact FactNamed(Rulebook rulebook, string name) => rulebook.FindFact(name)
        ?? throw new ArgumentException($"the rulebook has no fact or reading named `{name}`", nameof(name));
}
