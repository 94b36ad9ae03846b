using System.Collections.Immutable;

namespace EligibilityEngine;

/// <summary>
/// How the answers to questions change from day to day: on each day the facts are those of that day, and so is the law unless the case names the day
/// whose law is applied. Immutable; safe to use from many threads.
/// </summary>
public sealed class Timeline
{
    internal Timeline(Rulebook rulebook, Case @case, DateOnly from, DateOnly through, ImmutableArray<QuestionTimeline> questions)
    {
        (Rulebook, Case, From, Through, Questions) = (rulebook, @case, from, through, questions);
    }

    /// <summary>The rulebook that decided.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The case. Its own day plays no part.</summary>
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
}
