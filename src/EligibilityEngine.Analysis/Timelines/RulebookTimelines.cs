using System.Collections.Immutable;
using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Timelines;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Schemas;

namespace EligibilityEngine;

/// <summary>Following a case through time.</summary>
public static class RulebookTimelines
{
    extension(Rulebook rulebook)
    {
        /// <summary>How the answer to a question changes from day to day.</summary>
        /// <param name="case">The case. Facts that change are given with their periods; an age that is given without a birthday is that of the day of the case, and goes on.</param>
        /// <param name="question">The name of a question.</param>
        /// <param name="from">The first day; null for the earliest date from which the question counts time: birth.</param>
        /// <param name="through">The last day, inclusive; null for the end of the year that follows the last day on which the question's conditions tell anything apart.</param>
        /// <param name="limits">How much is looked into for each day; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The timeline, or every mistake in the case; one that appears on some days only names the first of them.</returns>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Result<Timeline> Timeline(Case @case, string question, DateOnly? from = null, DateOnly? through = null, AnalysisLimits? limits = null, CancellationToken cancellation = default) =>
            rulebook.Timeline(@case, [rulebook.QuestionNamed(question)], from, through, limits, cancellation);

        /// <summary>How the answers to several questions change, over the same days.</summary>
        /// <param name="case">The case.</param>
        /// <param name="questions">Questions of this rulebook, at least one.</param>
        /// <param name="from">The first day; null for the earliest date from which the questions count time: birth.</param>
        /// <param name="through">The last day, inclusive; null for the end of the year that follows the last day on which the questions' conditions tell anything apart.</param>
        /// <param name="limits">How much is looked into for each day; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The timeline, or every mistake in the case; one that appears on some days only names the first of them.</returns>
        public Result<Timeline> Timeline(Case @case, IEnumerable<Question> questions, DateOnly? from = null, DateOnly? through = null, AnalysisLimits? limits = null, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(questions);
            var asked = questions.Distinct().ToImmutableArray();
            ArgumentOutOfRangeException.ThrowIfZero(asked.Length, nameof(questions));
            var within = AnalysisLimits.Of(limits, cancellation);
            return Follow(rulebook, @case, (bound, bag) => LifeReader.Read(bound, asked, from, through, bag, within));
        }

        /// <summary>The next day, after the day of the case, on which the answer to a question differs.</summary>
        /// <param name="case">The case. Facts that change are given with their periods.</param>
        /// <param name="question">The name of a question.</param>
        /// <param name="limits">How much is looked into for each day; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>That day with both decisions; or that there is none; or every mistake in the case up to that day.</returns>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Result<NextChange> NextChange(Case @case, string question, AnalysisLimits? limits = null, CancellationToken cancellation = default)
        {
            var (asked, within) = (rulebook.QuestionNamed(question), AnalysisLimits.Of(limits, cancellation));
            return Follow(rulebook, @case, (bound, bag) => LifeReader.ReadNext(bound, asked, bag, within));
        }
    }

    private static Result<T> Follow<T>(Rulebook rulebook, Case @case, Func<BoundCase, DiagnosticBag, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(@case);
        var bag = new DiagnosticBag();
        var value = new CaseBinder(rulebook, bag).Bind(@case) is { } bound ? read(bound, bag) : null;
        return new Result<T>(value, bag.Sorted());
    }

    extension(RulebookSchemas)
    {
        /// <summary>The schema of the JSON that <see cref="Timeline.ToJson"/> writes.</summary>
        public static string Timeline() => ContractSchema.Of(TimelineForms.Instance.TimelineContract, TimelineContract.Name, "A timeline");
    }
}
