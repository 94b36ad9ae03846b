using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Analysis.Asking;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis;

/// <summary>
/// An interview about one question of a rulebook: it asks for the fact that decides most, takes the reply, and ends when the question is settled or nothing
/// worth asking is left. Immutable: each reply gives a new interview, so that any front end can keep, show and go back to any of them.
/// </summary>
public sealed class Interview
{
    private const string NotKnownReply = "unknown";
    private readonly AnalysisLimits? _limits;
    private readonly ImmutableDictionary<Fact, string> _remembered;
    private ImmutableArray<RankedFact> _ranked;

    private Interview(Decision decision, Question question, Interview? previous, ImmutableDictionary<Fact, string> remembered, AnalysisLimits? limits)
    {
        Decision = decision;
        Question = question;
        Previous = previous;
        NotKnown = [.. decision.Case.Facts.Select(g => (Given: g, Fact: decision.Rulebook.FindFact(g.Name)!)).Where(g => CaseBinder.IsNotKnown(g.Fact, g.Given)).Select(g => g.Fact)];
        (_remembered, _limits) = (remembered, limits);
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
    public ImmutableArray<Answer> Possible => Decision[Question.Id].Possible;

    /// <summary>Whether exactly the answers of <see cref="Possible"/> are possible.</summary>
    public bool IsExact => Decision[Question.Id].IsExact;

    /// <summary>Whether only one outcome is possible, whatever else is found out.</summary>
    public bool IsSettled => Decision[Question.Id].Status != DecisionStatus.Undetermined;

    /// <summary>What is worth asking, the most deciding first; see <see cref="DecisionAsking.WhatToAsk"/>.</summary>
    public ImmutableArray<RankedFact> Ranked => Rank(default);

    /// <summary>What to ask next; null when the interview is at its end.</summary>
    public RankedFact? Next => Ranked.FirstOrDefault();

    /// <summary>Begins an interview.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="case">What is known already.</param>
    /// <param name="question">The name of a question.</param>
    /// <param name="limits">How much is looked into for each question; null for what is usual.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The interview, or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public static Result<Interview> Begin(Rulebook rulebook, Case @case, string question, AnalysisLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var asked = rulebook.FindQuestion(question) ?? throw new ArgumentException($"the rulebook has no question named `{question}`", nameof(question));
        var decided = rulebook.Decide(@case, limits: limits, cancellation: cancellation);
        var begun = decided.ValueOrNull is { } decision ? new Interview(decision, asked, null, ImmutableDictionary<Fact, string>.Empty, limits) : null;
        begun?.Rank(cancellation);
        return new Result<Interview>(begun, decided.Diagnostics);
    }

    /// <summary>Takes a reply to <see cref="Next"/>: a value as it is written in a case file; also <c>y</c> or <c>n</c>, or the number of a choice from 1. Or it says
    /// <c>name=value</c> of any fact or reading.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The interview that goes on from there, or what is wrong: an unknown name, a wrong value, a contradiction with what was said before.</returns>
    /// <exception cref="InvalidOperationException">The interview is at its end, and the reply names no fact.</exception>
    public Result<Interview> Answer(string reply, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var equals = reply.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? Answer((Next ?? throw new InvalidOperationException("there is nothing left to ask")).Fact, reply, cancellation)
            : Answer(reply[..equals].Trim(), reply[(equals + 1)..], cancellation);
    }

    /// <summary>Takes that the person does not know <see cref="Next"/>: it is not asked for again. The case says so too.</summary>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">The interview is at its end.</exception>
    public Interview DoesNotKnow(CancellationToken cancellation = default)
    {
        var fact = (Next ?? throw new InvalidOperationException("there is nothing left to ask")).Fact;
        return After(Decide(Case.WithNotKnown(fact.Id), cancellation).Value, _remembered.Remove(fact), cancellation);
    }

    /// <summary>The interview before the last reply; null at the beginning. What was replied since is remembered: once the question asked again is answered, the replies to those
    /// that still matter are taken as they were.</summary>
    public Interview? Back() => Previous is null ? null
        : new Interview(Previous.Decision, Question, Previous.Previous, _remembered.SetItems(Since(Previous)), _limits) { _ranked = Previous._ranked };

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

    private Result<Interview> Answer(string name, string reply, CancellationToken cancellation)
    {
        if (Decision.Rulebook.FindFact(name) is { } fact)
        {
            return Answer(fact, reply, cancellation);
        }

        var nearest = NearestName.Of(name, Decision.Rulebook.Facts.Select(f => f.Id));
        return new Result<Interview>(null, [Mistake.UnknownFactOfCase(null, name, nearest)]);
    }

    private Result<Interview> Answer(Fact fact, string reply, CancellationToken cancellation)
    {
        var (value, mistake) = ReplyReader.Read(fact, reply);
        if (mistake is not null)
        {
            return new Result<Interview>(null, [mistake]);
        }

        var decided = Decide(With(fact, value!), cancellation);
        return new Result<Interview>(decided.ValueOrNull is { } decision ? After(decision, _remembered.Remove(fact), cancellation) : null, decided.Diagnostics);
    }

    /// <summary>The interview with a reply more, and with what is remembered as long as that is what would be asked next.</summary>
    private Interview After(Decision decision, ImmutableDictionary<Fact, string> remembered, CancellationToken cancellation)
    {
        var next = new Interview(decision, Question, this, remembered, _limits);
        while (next.Rank(cancellation) is [{ Fact: var fact }, ..] && next._remembered.TryGetValue(fact, out var reply)
            && Decide(reply == NotKnownReply ? next.Case.WithNotKnown(fact.Id) : next.With(fact, reply), cancellation).ValueOrNull is { } decided)
        {
            next = new Interview(decided, Question, next, next._remembered.Remove(fact), _limits);
        }

        return next;
    }

    private Result<Decision> Decide(Case @case, CancellationToken cancellation) => Decision.Rulebook.Decide(@case, limits: _limits, cancellation: cancellation);

    private ImmutableArray<RankedFact> Rank(CancellationToken cancellation)
    {
        if (_ranked.IsDefault)
        {
            var decision = Decision[Question.Id];
            ImmutableInterlocked.InterlockedInitialize(ref _ranked, Ranking.Of(decision, decision.MapWithin(null, cancellation), NotKnown.ToHashSet(), cancellation));
        }

        return _ranked;
    }

    /// <summary>What was replied since an earlier interview.</summary>
    private Dictionary<Fact, string> Since(Interview earlier)
    {
        var replies = new Dictionary<Fact, string>();
        foreach (var given in Case.Facts.Where(f => !earlier.Case.Facts.Contains(f)))
        {
            if (Decision.Rulebook.FindFact(given.Name) is { } fact && (given.IsNotKnown ? NotKnownReply : given.Otherwise) is { } reply)
            {
                replies[fact] = reply;
            }
        }

        return replies;
    }

    /// <summary>A history that is silent on the day is kept, and speaks of that day now.</summary>
    private Case With(Fact fact, string value) =>
        Case.Facts.FirstOrDefault(f => f.Name == fact.Id) is { History.IsEmpty: false } history && !Decision.Verdict.Situation[fact].IsKnown
            ? Case.With(history with { History = history.History.Add(new GivenPeriod(value, Case.On, Case.On)) })
            : Case.With(fact.Id, value);
}
