using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;

namespace EligibilityEngine;

/// <summary>The answer to every question of a rulebook for a case, with its justification. Immutable; safe to use from many threads.</summary>
[JsonConverter(typeof(DecisionConverter))]
public sealed class Decision
{
    internal Decision(Case @case, Verdict verdict, Precision precision = Precision.Exact, MapLimits? limits = null)
    {
        Case = @case;
        Verdict = verdict;
        var justifier = new Justifier(verdict);
        Questions = [.. verdict.Situation.Rulebook.Questions.Select(q => new QuestionDecision(q, verdict, justifier, precision, limits ?? MapLimits.Default))];
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

    /// <summary>Looks now into all that is otherwise looked into when it is first asked for: which answers are exactly possible, and why.</summary>
    /// <param name="cancellation">Gives up; the decision stays as good as it was.</param>
    public Decision Settle(CancellationToken cancellation = default)
    {
        Array.ForEach([.. Questions], q => q.Settle(cancellation));
        return this;
    }

    internal Verdict Verdict { get; }
}
