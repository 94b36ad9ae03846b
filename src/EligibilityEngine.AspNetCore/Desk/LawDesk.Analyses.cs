using System.Text.Json;
using EligibilityEngine.Analysis;
using EligibilityEngine.Citing;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <content>What follows from a case.</content>
internal sealed partial class LawDesk
{
    /// <summary>Exactly what is still possible.</summary>
    public static Told Possible(Asked asked, CancellationToken cancellation)
    {
        var (decision, problem) = Decided(asked, cancellation);
        if (decision is null)
        {
            return problem!;
        }

        var possible = asked.Questions.Select(q => decision.Possible(q.Id, cancellation: cancellation)).ToList();
        return new Told(() => PossibleAnswers.ToJson(possible, asked.Language), () => Cited(asked, asked.Say.ReportOfPossible(), PossibleAnswers.Report(possible, asked.Options), possible.Select(p => p.Decision)))
        {
            Bare = () => PossibleAnswers.Report(possible, asked.Options),
            Language = asked.Language,
        };
    }

    /// <summary>What would lead to another answer.</summary>
    public static Told Change(Asked asked, string? to, CancellationToken cancellation)
    {
        if (to is not null && asked.Questions.FirstOrDefault(q => q.FindAnswer(to) is null) is { } question)
        {
            return Problem.NoSuch($"answer to `{question.Id}`", to, "/to", question.Answers.Select(a => a.Id));
        }

        var (decision, problem) = Decided(asked, cancellation);
        if (decision is null)
        {
            return problem!;
        }

        var changes = asked.Questions.Select(q => decision.Changes(q.Id, to, cancellation: cancellation)).ToList();
        return new Told(() => CounterfactualAnalysis.ToJson(changes, asked.Language), () => Cited(asked, asked.Say.ReportOfChanges(), CounterfactualAnalysis.Report(changes, asked.Options), changes.Select(c => c.Decision)))
        {
            Bare = () => CounterfactualAnalysis.Report(changes, asked.Options),
            Language = asked.Language,
        };
    }

    /// <summary>When answers change in the course of a life.</summary>
    public static Told Timeline(Asked asked, DateOnly? from, DateOnly? through, CancellationToken cancellation)
    {
        var read = asked.Rulebook.Timeline(asked.Case, asked.Questions, from, through, cancellation: cancellation);
        if (read.ValueOrNull is not { } timeline)
        {
            return Problem.OfCase(read.Diagnostics, asked.Language, OfCase);
        }

        var decided = timeline.Questions.SelectMany(q => q.Segments).Select(s => s.Decision);
        return new Told(() => timeline.ToJson(asked.Language, cancellation), () =>
        {
            var frame = asked.Frame(asked.Say.ReportOfTimeline(), decided);
            return timeline.ReportWithDrawing(frame, cancellation).Cited(frame);
        })
        {
            Svg = () => timeline.ToSvg(asked.Language),
            Bare = () => timeline.ReportWithDrawing(asked.Frame(asked.Say.ReportOfTimeline(), []), cancellation),
            Language = asked.Language,
        };
    }

    /// <summary>The same case under two laws, or under all readings of one.</summary>
    public static Told Compare(Asked asked, ComparedLaw? with, IRulebooks rulebooks, CancellationToken cancellation)
    {
        var (decision, problem) = Decided(asked, cancellation);
        if (decision is null)
        {
            return problem!;
        }

        if (with is null)
        {
            var readings = asked.Questions.Select(q => decision.UnderReadings(q.Id, cancellation: cancellation)).ToList();
            return new Told(
                () => AnswersUnderReadings.ToJson(readings, asked.Language),
                () => Cited(asked, asked.Say.ReportOfReadings(), Documents.Join([.. readings.Select(r => r.Report(asked.Options))]), asked.Questions.Select(q => decision[q.Id])))
            {
                Bare = () => Documents.Join([.. readings.Select(r => r.Report(asked.Options))]),
                Language = asked.Language,
            };
        }

        if (Other(with, asked, rulebooks, out var other, out var @case) is { } wrong)
        {
            return wrong;
        }

        var second = other.Decide(@case, cancellation: cancellation);
        if (second.ValueOrNull is not { } held)
        {
            return Problem.OfCase(second.Diagnostics, asked.Language, "/with");
        }

        var comparison = Comparison.Of(decision, held, cancellation);
        var told = comparison.Questions.Where(q => asked.Questions.Any(a => a.Id == q.Id)).SelectMany(q => new[] { q.First, q.Second }.OfType<QuestionDecision>());
        return new Told(() => comparison.ToJson(asked.Language), () => comparison.Report(asked.Options).Cited(asked.Frame(asked.Say.ReportOfComparison(), told) with { Rulebooks = [.. new[] { asked.Rulebook, other }.Distinct()] }))
        {
            Bare = () => comparison.Report(asked.Options),
            Language = asked.Language,
        };
    }

    /// <summary>What to ask next.</summary>
    public static Told Ask(Asked asked, JsonElement? reply, bool assumesOrdinary, CancellationToken cancellation)
    {
        var begun = Interview.Begin(asked.Rulebook, asked.Case, asked.Questions.Select(q => q.Id), cancellation: cancellation);
        if (begun.ValueOrNull is not { } interview)
        {
            return Problem.OfCase(begun.Diagnostics, asked.Language, OfCase);
        }

        var replied = reply is { } said ? Reply(interview, said, cancellation) : (begun, null);
        if (replied.Problem is { } unread)
        {
            return unread;
        }

        var assumed = replied.Result!.ValueOrNull is { } next && assumesOrdinary ? next.AssumingOrdinary(cancellation) : replied.Result;
        if (assumed.ValueOrNull is not { } now)
        {
            return Problem.OfCase(assumed.Diagnostics, asked.Language, reply is null ? "/assumeOrdinary" : "/reply");
        }

        return new Told(() => Write(new ScreenContract(now, asked.Language), DeskForms.Instance.ScreenContract), () => now.Screen is null ? now.Decision.Brief(asked.Options, cancellation) : now.Ask(asked.Options))
        {
            Language = asked.Language,
        };
    }

    /// <summary>The sources of the answers.</summary>
    public static Told Cite(Asked asked, string style, CancellationToken cancellation)
    {
        var styles = Enum.GetNames<CitationStyle>().Select(n => n.ToLowerInvariant()).ToList();
        if (styles.IndexOf(style) is not (>= 0 and var position))
        {
            return Problem.NoSuch("style", style, "/style", styles);
        }

        var (decision, problem) = Decided(asked, cancellation);
        if (decision is null)
        {
            return problem!;
        }

        var citations = decision.Citations(asked.Options).In((CitationStyle)position);
        return new Told(() => Write(new CitationsContract(asked.Rulebook, style, citations), DeskForms.Instance.CitationsContract), () => decision.CitedReport(asked.Options)) { Text = citations, Language = asked.Language };
    }

    private static (Result<Interview>? Result, Problem? Problem) Reply(Interview interview, JsonElement reply, CancellationToken cancellation)
    {
        switch (reply.ValueKind)
        {
            case JsonValueKind.String when reply.GetString() is { } text:
                return interview.Screen is null && !text.Contains('=', StringComparison.Ordinal)
                    ? (null, Problem.Malformed("nothing is asked any more: a reply has to name its facts", "/reply"))
                    : (interview.Answer(text, cancellation), null);
            case JsonValueKind.Object when reply.EnumerateObject().FirstOrDefault(m => Value(m.Value) is null) is { Value.ValueKind: not JsonValueKind.Undefined } odd:
                return (null, Problem.Malformed("a reply is yes or no, a number or a text for each fact", $"/reply/{JsonPointer.Escape(odd.Name)}"));
            case JsonValueKind.Object:
                return (interview.Answer(reply.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Value(m.Value)!)), cancellation), null);
            default:
                return (null, Problem.Malformed("a reply is a text, or facts with their values", "/reply"));
        }
    }

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => value.GetString(),
        _ => null,
    };

    /// <summary>The second law, and the case under it.</summary>
    private static Problem? Other(ComparedLaw with, Asked asked, IRulebooks rulebooks, out Rulebook other, out Case @case)
    {
        (other, @case) = (asked.Rulebook, asked.Case with { LawOf = with.LawOf ?? asked.Case.LawOf ?? asked.Case.On, KnownBy = with.KnownBy ?? asked.Case.KnownBy });
        if (with.Rulebook is { } name)
        {
            if (!rulebooks.TryGet(name, out var served))
            {
                return Problem.NoSuch("rulebook", name, "/with/rulebook", rulebooks.Names);
            }

            other = served.Rulebook;
        }

        foreach (var (reading, alternative) in with.Readings ?? System.Collections.Immutable.ImmutableDictionary<string, string>.Empty)
        {
            if (other.Readings.All(r => r.Id != reading) || (string?)alternative is null)
            {
                return Problem.NoSuch("reading", reading, $"/with/readings/{JsonPointer.Escape(reading)}", other.Readings.Select(r => r.Id));
            }

            @case = @case.With(reading, alternative);
        }

        return null;
    }

    /// <summary>A report with notes; the provisions that it hangs on stand after a text that names none.</summary>
    private static Document Cited(Asked asked, Prose title, Document told, IEnumerable<QuestionDecision> decided)
    {
        var all = decided.ToList();
        var frame = asked.Frame(title, all);
        return Documents.Join([told, InQuestion.Of(all, frame)]).Cited(frame);
    }
}
