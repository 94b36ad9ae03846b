using System.Collections.Immutable;
using EligibilityEngine.Analysis.Asking;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis;

/// <summary>
/// An interview about one question of a rulebook: it asks for the fact that decides most, takes the reply, and ends when the question is settled or nothing
/// worth asking is left. Immutable: each reply gives a new interview, so that any front end can keep, show and go back to any of them.
/// </summary>
public sealed class Interview
{
    private readonly Lazy<ImmutableArray<RankedFact>> _ranked;
    private readonly Lazy<Remaining> _remaining;

    private Interview(Decision decision, Question question, ImmutableArray<Fact> notKnown, Interview? previous)
    {
        Decision = decision;
        Question = question;
        NotKnown = notKnown;
        Previous = previous;
        var diagrams = new Lazy<QuestionDiagrams>(() => new QuestionDiagrams(question, decision.Verdict));
        _remaining = new Lazy<Remaining>(() => Remaining.Of(decision[question.Id], diagrams));

        // The diagrams are not shared between threads: one value is there before the other is begun.
        _ranked = new Lazy<ImmutableArray<RankedFact>>(() => IsSettled ? [] : Ranking.Of(diagrams.Value, decision.Verdict.Situation, notKnown.ToHashSet()));
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The case with all replies so far.</summary>
    public Case Case => Decision.Case;

    /// <summary>The decision of the case with all replies so far.</summary>
    public Decision Decision { get; }

    /// <summary>What the person was asked for and does not know, in the order of asking.</summary>
    public ImmutableArray<Fact> NotKnown { get; }

    /// <summary>The interview before the last reply, or null at the beginning.</summary>
    public Interview? Previous { get; }

    /// <summary>The answers still possible: exactly; or, where that would take too long, what three-valued logic leaves.</summary>
    public ImmutableArray<Answer> Possible => _remaining.Value.Answers;

    /// <summary>Whether exactly the answers of <see cref="Possible"/> are possible.</summary>
    public bool IsExact => _remaining.Value.IsExact;

    /// <summary>Whether only one outcome is possible, whatever else is found out.</summary>
    public bool IsSettled => _remaining.Value.IsSettled;

    /// <summary>What is worth asking, the most deciding first; see <see cref="DecisionAsking.WhatToAsk"/>.</summary>
    public ImmutableArray<RankedFact> Ranked => _ranked.Value;

    /// <summary>What to ask next; null when the interview is at its end.</summary>
    public RankedFact? Next => Ranked.FirstOrDefault();

    /// <summary>Begins an interview.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">What is known already.</param>
    /// <param name="question">The name of a question.</param>
    /// <returns>The interview, or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public static Checked<Interview> Begin(Rulebook rulebook, Case @case, string question)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var asked = rulebook.FindQuestion(question) ?? throw new ArgumentException($"the rulebook has no question named `{question}`", nameof(question));
        var decided = rulebook.Decide(@case);
        return new Checked<Interview>(decided.ValueOrNull is { } decision ? new Interview(decision, asked, [], null) : null, decided.Diagnostics);
    }

    /// <summary>Takes a reply to <see cref="Next"/>: a value as it is written in a case file; also <c>y</c> or <c>n</c>, or the number of a choice from 1. Or it says
    /// <c>name=value</c> of any fact or reading.</summary>
    /// <param name="reply">The reply.</param>
    /// <returns>The interview that goes on from there, or what is wrong: an unknown name, a wrong value, a contradiction with what was said before.</returns>
    /// <exception cref="InvalidOperationException">The interview is at its end, and the reply names no fact.</exception>
    public Checked<Interview> Answer(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var equals = reply.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? Answer((Next ?? throw new InvalidOperationException("there is nothing left to ask")).Fact, reply)
            : Answer(reply[..equals].Trim(), reply[(equals + 1)..]);
    }

    /// <summary>Takes that the person does not know <see cref="Next"/>: it is not asked for again.</summary>
    /// <exception cref="InvalidOperationException">The interview is at its end.</exception>
    public Interview DoesNotKnow() =>
        new(Decision, Question, NotKnown.Add((Next ?? throw new InvalidOperationException("there is nothing left to ask")).Fact), this);

    /// <summary>Why <see cref="Next"/> is asked: the provisions that hang on it with their citations, and what each reply would leave.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    /// <exception cref="InvalidOperationException">The interview is at its end.</exception>
    public Document Why(ReportOptions? options = null) =>
        InterviewText.Why(Next ?? throw new InvalidOperationException("there is nothing left to ask"), Decision.Rulebook, options?.Language);

    /// <summary>The question to put to the person, with the replies that it takes.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    /// <exception cref="InvalidOperationException">The interview is at its end.</exception>
    public Document Ask(ReportOptions? options = null) =>
        InterviewText.Ask(Next ?? throw new InvalidOperationException("there is nothing left to ask"), Decision.Rulebook, options?.Language);

    private Checked<Interview> Answer(string name, string reply)
    {
        if (Decision.Rulebook.FindFact(name) is { } fact)
        {
            return Answer(fact, reply);
        }

        var nearest = NearestName.Of(name, Decision.Rulebook.Facts.Select(f => f.Id));
        return new Checked<Interview>(null, [Mistake.UnknownFactOfCase(null, name, nearest)]);
    }

    private Checked<Interview> Answer(Fact fact, string reply)
    {
        var (value, mistake) = ReplyReader.Read(fact, reply);
        if (mistake is not null)
        {
            return new Checked<Interview>(null, [mistake]);
        }

        var decided = Decision.Rulebook.Decide(With(fact, value!));
        var next = decided.ValueOrNull is { } decision ? new Interview(decision, Question, NotKnown.Remove(fact), this) : null;
        return new Checked<Interview>(next, decided.Diagnostics);
    }

    /// <summary>A history that is silent on the day is kept, and speaks of that day now.</summary>
    private Case With(Fact fact, string value) =>
        Case.Facts.FirstOrDefault(f => f.Name == fact.Id) is { History.IsEmpty: false } history && !Decision.Verdict.Situation[fact].IsKnown
            ? Case.With(history with { History = history.History.Add(new GivenPeriod(value, Case.On, Case.On)) })
            : Case.With(fact.Id, value);
}
