using System.Collections.Immutable;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Lanes;
using EligibilityEngine.Law;
using EligibilityEngine.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Primitives;

namespace EligibilityEngine.AspNetCore.Endpoints;

/// <summary>Decides a stream of persons, a line each.</summary>
internal static class ManyEndpoint
{
    public const string Type = "application/x-ndjson";

    /// <summary>What the query says of all persons; never anything of one.</summary>
    public static readonly ImmutableArray<(string Name, string Says)> Parameters =
    [
        ("question", "A question, again for each; without any, the main questions."),
        ("on", "The day on which the facts are taken, of each person whose line says none."),
        ("law-of", "The day whose law is applied."),
        ("known-by", "The horizon of knowledge."),
        ("assume", "`ordinary`: what is not stated is taken to be what it is ordinarily."),
        ("precision", "`exact`: of what is open, exactly what is possible is found out, for each person; otherwise what three-valued logic leaves, and the line says `exact: false`."),
    ];

    public static async Task<IResult> Decide(Answering answering, HttpContext http, string? named)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (answering.Rulebook(named, out var served) is { } missing)
        {
            return new Answering.ProblemResult(missing);
        }

        if (!Negotiation.Is(http.Request, Type) && !Negotiation.Is(http.Request, "application/jsonl"))
        {
            return new Answering.ProblemResult(new Problem(415, $"The body is {Type}: a case on each line", []));
        }

        var rulebook = served!.Rulebook;
        if (Settings(http.Request.Query, rulebook, out var settings) is { } wrong)
        {
            return new Answering.ProblemResult(wrong);
        }

        using var turn = await answering.Turn(http.RequestAborted).ConfigureAwait(false);
        if (!turn.IsAcquired)
        {
            return new Answering.ProblemResult(Answering.Busy);
        }

        // There is no end to a stream: what is bounded is each line.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        // Nor a pace: whoever sends them may have to find them first.
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } pace)
        {
            pace.MinDataRate = null;
        }

        LawDesk.LanguageOf(rulebook, null, Negotiation.LanguagesOf(http.Request), out var language);
        http.Response.ContentType = Type;
        var stream = new PersonStream(served, rulebook, settings!, answering.Options, language);
        await stream.Run(http.Request.BodyReader, http.Response.BodyWriter, http.RequestAborted).ConfigureAwait(false);
        return Done.Instance;
    }

    private static Problem? Settings(IQueryCollection query, Rulebook rulebook, out StreamSettings? settings)
    {
        settings = null;
        if (query.Keys.FirstOrDefault(k => Parameters.All(p => p.Name != k)) is { } odd)
        {
            return Problem.NoSuch("parameter", odd, "", Parameters.Select(p => p.Name)) with { Status = 400 };
        }

        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var name in query["question"])
        {
            if (rulebook.FindQuestion(name ?? "") is not { } question)
            {
                return Problem.NoSuch("question", name ?? "", "", rulebook.Questions.Select(q => q.Id));
            }

            questions.Add(question);
        }

        foreach (var (name, values) in new[] { ("assume", "ordinary"), ("precision", "exact") })
        {
            if (query[name] is { Count: > 0 } said && (said.Count > 1 || said[0] != values))
            {
                return Problem.Malformed($"`{name}` is `{values}`, or absent");
            }
        }

        if (new[] { "on", "law-of", "known-by" }.FirstOrDefault(k => query[k] is { Count: > 0 } said && Day(said) is null) is { } day)
        {
            return Problem.Malformed($"`{day}` is a day, such as 2026-01-31");
        }

        ImmutableArray<Question> main = rulebook.Main.IsEmpty ? [rulebook.Questions[0]] : rulebook.Main;
        settings = new StreamSettings(questions.Count == 0 ? main : [.. questions.Distinct()])
        {
            On = Day(query["on"]),
            LawOf = Day(query["law-of"]),
            KnownBy = Day(query["known-by"]),
            AssumesOrdinary = query["assume"].Count > 0,
            IsExact = query["precision"].Count > 0,
        };
        return null;
    }

    private static DateOnly? Day(StringValues said) => said.Count == 1 ? Values.Day(said[0] ?? "") : null;

    private sealed class Done : IResult
    {
        public static Done Instance { get; } = new();

        public Task ExecuteAsync(HttpContext httpContext) => Task.CompletedTask;
    }
}
