using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis.Timelines;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>
/// How the answers to questions change from day to day: on each day the facts are those of that day, and so is the law unless the case names the day
/// whose law is applied. Immutable; safe to use from many threads.
/// </summary>
[JsonConverter(typeof(TimelineConverter))]
public sealed class Timeline
{
    /// <summary>More do not fit on a screen.</summary>
    private const int MostPeriods = 16;

    internal Timeline(Rulebook rulebook, Case @case, DateOnly from, DateOnly through, ImmutableArray<QuestionTimeline> questions, (Fact Fact, DateOnly Since)? age)
    {
        (Rulebook, Case, From, Through, Questions, Age) = (rulebook, @case, from, through, questions, age);
    }

    /// <summary>The rulebook that decided.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The case. Its own day is that of counts of time which it gives without their date.</summary>
    public Case Case { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, inclusive.</summary>
    public DateOnly Through { get; }

    /// <summary>One timeline for each question, in the order in which they were asked.</summary>
    public ImmutableArray<QuestionTimeline> Questions { get; }

    /// <summary>The timeline of one question.</summary>
    /// <param name="question">The name of a question that was asked.</param>
    /// <exception cref="ArgumentException">That question was not asked.</exception>
    public QuestionTimeline this[string question] => Questions.FirstOrDefault(q => q.Question.Id == question)
        ?? throw new ArgumentException($"the timeline has no question named `{question}`", nameof(question));

    /// <summary>The fact that counts years, with the day from which it does, for the axis of ages.</summary>
    internal (Fact Fact, DateOnly Since)? Age { get; }

    /// <summary>The timeline for people: a chart, and a table with the exact days.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    /// <param name="cancellation">Gives up.</param>
    public Document Report(ReportOptions? options = null, CancellationToken cancellation = default) => TimelineText.Of(Settle(_ => true, cancellation), options?.Language);

    /// <summary>The same on one screen: the chart, and as many periods as fit, those of the first question before those of others.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    /// <param name="cancellation">Gives up.</param>
    public Document Brief(ReportOptions? options = null, CancellationToken cancellation = default)
    {
        var settled = Settle(_ => true, cancellation);
        return Fitting.Within(Fitting.Determined, most => TimelineText.Of(settled, options?.Language, most), MostPeriods);
    }

    /// <summary>The timeline as JSON in the format of <c>timeline.schema.json</c>. The same input gives the same bytes.</summary>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    /// <param name="cancellation">Gives up.</param>
    public string ToJson(string? language = null, CancellationToken cancellation = default) => JsonText.Of(new TimelineContract(Settle(s => s.Status == DecisionStatus.Undetermined || s.Grounds.IsEmpty, cancellation)), TimelineForms.In(language).TimelineContract);

    /// <summary>Finds why answers are so, which is otherwise found when it is first asked for.</summary>
    private Timeline Settle(Func<Segment, bool> isTold, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Questions.SelectMany(q => q.Segments).Where(isTold).ToList().ForEach(s => s.Decision.Settle(cancellation));
        return this;
    }
}
