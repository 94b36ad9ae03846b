using System.Collections.Immutable;
using System.Text.Json;
using EligibilityEngine.AspNetCore.Lanes;
using EligibilityEngine.Citing;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Law;
using EligibilityEngine.Wording;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>Answers what is asked about a case, whoever brings the question: a browser, a program or an assistant.</summary>
internal sealed partial class LawDesk(ApiOptions options)
{
    private const string OfCase = "/case";

    /// <summary>Looks up what a request names.</summary>
    /// <param name="served">The rulebook.</param>
    /// <param name="request">The request.</param>
    /// <param name="preferred">The languages that whoever asks prefers, the first first.</param>
    public (Asked? Asked, Problem? Problem) Look(HostedRulebook served, PersonRequest request, IEnumerable<string> preferred)
    {
        var rulebook = served.Rulebook;
        if (LanguageOf(rulebook, request.Language, preferred, out var language) is { } noLanguage)
        {
            return (null, noLanguage);
        }

        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var (name, pointer) in request.Named())
        {
            if (name is null)
            {
                return (null, Problem.Malformed("a question is named by a text", pointer));
            }

            if (rulebook.FindQuestion(name) is not { } question)
            {
                return (null, Problem.NoSuch("question", name, pointer, rulebook.Questions.Select(q => q.Id)));
            }

            questions.Add(question);
        }

        var bag = new DiagnosticBag();
        if (JsonCase.Read(request.Case, OfCase, bag) is not { } @case)
        {
            return (null, Problem.OfCase(bag.Sorted(), language, OfCase));
        }

        ImmutableArray<Question> main = rulebook.Main.IsEmpty ? [rulebook.Questions[0]] : rulebook.Main;
        return @case.Facts.Length > options.Facts
            ? (null, new Problem(422, "The case is too large", [new ProblemMistake(null, $"a case has at most {options.Facts} facts, and this one has {@case.Facts.Length}", null, $"{OfCase}/facts")]))
            : (new Asked(served, rulebook, @case, questions.Count == 0 ? main : [.. questions.Distinct()], language), null);
    }

    /// <summary>The language that is asked for, or the first of those preferred that there is.</summary>
    public static Problem? LanguageOf(Rulebook rulebook, string? named, IEnumerable<string> preferred, out string? language)
    {
        var known = rulebook.Languages.Concat(PhraseBook.Languages).Distinct().ToList();
        language = named ?? preferred.FirstOrDefault(known.Contains);
        return named is null || known.Contains(named) ? null : Problem.NoSuch("language", named, "/language", known);
    }

    /// <summary>Decides a case.</summary>
    public static Told Decide(Asked asked, AnswerForm form, CancellationToken cancellation)
    {
        var lane = form == AnswerForm.Short ? ShortLanes.Prepare(asked) : null;
        if (lane?.Decide(asked) is { } quick)
        {
            return new Told(() => Write(new ShortContract(quick, asked.Language), DeskForms.Instance.ShortContract), () => Brief(asked, Decided(asked, cancellation).Decision!, cancellation)) { Language = asked.Language };
        }

        var (decision, problem) = Decided(asked, cancellation);
        if (decision is null)
        {
            return problem!;
        }

        lane?.Remember();
        return form == AnswerForm.Short
            ? new Told(() => Write(new ShortContract(ShortDecision.Of(decision, asked.Questions, cancellation), asked.Language), DeskForms.Instance.ShortContract), () => Brief(asked, decision, cancellation)) { Language = asked.Language }
            : new Told(
                () => decision.ToJson(asked.Language, cancellation),
                () => decision.ReportWithWhatIsPossible(asked.Options, cancellation: cancellation).Cited(asked.Frame(asked.Say.ReportOfDecision(), asked.Questions.Select(q => decision[q.Id])))) { Language = asked.Language };
    }

    private static Document Brief(Asked asked, Decision decision, CancellationToken cancellation) => decision.Brief(asked.Options, cancellation);

    /// <summary>The decision, or every mistake in the case.</summary>
    private static (Decision? Decision, Problem? Problem) Decided(Asked asked, CancellationToken cancellation, Case? other = null)
    {
        var decided = asked.Served.Decide(asked.Rulebook, other ?? asked.Case, [.. asked.Questions.Select(q => q.Id)], cancellation: cancellation);
        return (decided.ValueOrNull, decided.HasErrors ? Problem.OfCase(decided.Diagnostics, asked.Language, OfCase) : null);
    }

    private static string Write<T>(T contract, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> form) => JsonSerializer.Serialize(contract, form);
}
