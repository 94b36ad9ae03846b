using System.Collections.Immutable;
using EligibilityEngine.Changes;
using EligibilityEngine.Comparisons;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Explaining;
using EligibilityEngine.Interviews;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine;

/// <summary>The answer to every question of a rulebook for a case, with its justification. Immutable; safe to use from many threads.</summary>
public sealed class Decision
{
    internal Decision(Case @case, Verdict verdict)
    {
        Case = @case;
        Verdict = verdict;
        var justifier = new Justifier(verdict);
        Questions = [.. verdict.Situation.Rulebook.Questions.Select(q => new QuestionDecision(verdict.Answers[q.Index], justifier))];
    }

    /// <summary>The rulebook that decided.</summary>
    public Rulebook Rulebook => Verdict.Situation.Rulebook;

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The day on which the facts were taken.</summary>
    public DateOnly On => Verdict.Situation.On;

    /// <summary>The day whose law was applied.</summary>
    public DateOnly LawOf => Verdict.Situation.LawOf;

    /// <summary>The horizon of knowledge, or null.</summary>
    public DateOnly? KnownBy => Verdict.Situation.KnownBy;

    /// <summary>One decision for each question, in the order of <see cref="Rulebook.Questions"/>.</summary>
    public ImmutableArray<QuestionDecision> Questions { get; }

    /// <summary>What the case came to, fact by fact: given, derived, assumed or missing; in the order of <see cref="Rulebook.Facts"/>.</summary>
    public IEnumerable<UsedFact> Facts => Rulebook.Facts.Select(f => UsedFact.Of(f, Verdict.Situation));

    /// <summary>The decision of one question.</summary>
    /// <param name="question">The name of a question.</param>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public QuestionDecision this[string question] => Rulebook.FindQuestion(question) is { } known
        ? Questions[known.Index]
        : throw new ArgumentException($"the rulebook has no question named `{question}`", nameof(question));

    internal Verdict Verdict { get; }

    private Fact FactNamed(string name) => Rulebook.FindFact(name)
        ?? throw new ArgumentException($"the rulebook has no fact or reading named `{name}`", nameof(name));

    /// <summary>Exactly what a question can still come to, with the smallest added facts that lead to each outcome.</summary>
    /// <param name="question">The name of a question.</param>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public PossibleAnswers Possible(string question) => Completions.Of(this[question], Verdict);

    /// <summary>What a question comes to under every combination of the readings that it hangs on and that the case does not choose.</summary>
    /// <param name="question">The name of a question.</param>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public AnswersUnderReadings UnderReadings(string question) => ReadingCombinations.Of(this[question], Verdict);

    /// <summary>
    /// The facts worth asking for to decide a question, the most deciding first: the one whose replies leave on average the fewest possible
    /// outcomes; among equals the one whose replies leave on average the fewest facts open; among equals the first by name. Every reply that the law
    /// tells apart counts once. Readings come after the facts. What makes no difference is not asked for. For a derived fact stand those that it is
    /// derived from, unless all of them are excepted.
    /// </summary>
    /// <param name="question">The name of a question.</param>
    /// <param name="except">Names of facts and readings not to ask for, since nobody knows them; or null.</param>
    /// <returns>The ranked facts; none when the question is settled, or nothing else would settle it.</returns>
    /// <exception cref="ArgumentException">The rulebook has no such question, fact or reading.</exception>
    public ImmutableArray<RankedFact> WhatToAsk(string question, IEnumerable<string>? except = null) =>
        Ranking.Of(this[question], Verdict, (except ?? []).Select(FactNamed).ToHashSet());

    /// <summary>All smallest changes, of one fact or of two together, that lead to another answer; and the next day that brings one by itself.</summary>
    /// <param name="question">The name of a question.</param>
    /// <param name="to">The answer wanted, as it is written in a rulebook; null for any other.</param>
    /// <exception cref="ArgumentException">The rulebook has no such question, or the question no such answer.</exception>
    public PossibleChanges Changes(string question, string? to = null) => WhatWouldChange.Of(this, this[question], to);

    /// <summary>The decision as JSON in the format of <c>decision.schema.json</c>. The same input gives the same bytes.</summary>
    public string ToJson() => DecisionJson.Write(this);
}
