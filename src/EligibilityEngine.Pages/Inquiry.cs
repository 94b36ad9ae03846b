using System.Collections.Immutable;
using EligibilityEngine.Analysis;
using EligibilityEngine.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.Pages;

/// <summary>A person's case as far as it is known, what a form said besides, and what comes of both.</summary>
public sealed class Inquiry
{
    private Inquiry(PersonState state, Interview? interview, IEnumerable<Diagnostic> mistakes) =>
        (State, Interview, Mistakes) = (interview is null ? state : state with { Case = interview.Case }, interview, [.. mistakes.Where(m => m.Severity == Severity.Error)]);

    /// <summary>What is known.</summary>
    public PersonState State { get; }

    /// <summary>The interview at this point; null where the case has mistakes.</summary>
    public Interview? Interview { get; }

    /// <summary>What is wrong with what the form said.</summary>
    public ImmutableArray<Diagnostic> Mistakes { get; }

    /// <summary>The question, decided.</summary>
    public QuestionDecision? Decided => Interview?.Decision[State.Question];

    /// <summary>Begins with what is known.</summary>
    public static Inquiry Begin(PersonState state, Rulebook rulebook, CancellationToken cancellation, IEnumerable<Diagnostic>? mistakes = null)
    {
        var begun = Interview.Begin(rulebook, state.Case, state.Question, cancellation: cancellation);
        return new Inquiry(state, begun.ValueOrNull, [.. mistakes ?? [], .. begun.Diagnostics]);
    }

    /// <summary>Takes what a form says to do: to reply, to take a fact back, to say one more, to assume what is ordinary.</summary>
    public Inquiry With(IFormCollection form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Interview is null ? this
            : form["drop"] is [{ Length: > 0 } dropped] ? Again(State with { Case = State.Case.Without(dropped) }, cancellation)
            : form["more"] is [{ Length: > 0 } more] && form["do"] == "more" ? More(more, cancellation)
            : form["do"].ToString() switch
            {
                "reply" => After(Interview.Screen is null ? new Result<Interview>(Interview, []) : Interview.Answer(Reply.Of(form, Interview.Screen), cancellation)),
                "unknown" => After(new Result<Interview>(Interview.Screen is null ? Interview : Interview.DoesNotKnow(cancellation), [])),
                "ordinary" => After(Interview.AssumingOrdinary(cancellation)),
                "no-ordinary" => new Inquiry(State with { WasOffered = true }, Interview, Mistakes),
                _ => this,
            };
    }

    private Inquiry More(string words, CancellationToken cancellation)
    {
        var said = Case.FromWords(words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), State.Case);
        return said.ValueOrNull is { } @case ? Again(State with { Case = @case }, cancellation) : new Inquiry(State, Interview, said.Diagnostics);
    }

    /// <summary>Where the new case has mistakes, what was known before stands.</summary>
    private Inquiry Again(PersonState state, CancellationToken cancellation)
    {
        var next = Begin(state, Interview!.Decision.Rulebook, cancellation);
        return next.Interview is null ? new Inquiry(State, Interview, next.Mistakes) : next;
    }

    private Inquiry After(Result<Interview> next) => new(State, next.ValueOrNull ?? Interview, next.Diagnostics);
}
