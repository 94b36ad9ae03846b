using System.Globalization;
using System.Text.Json;
using System.Threading.RateLimiting;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Extensions.Hosting;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.AspNetCore.Endpoints;

/// <summary>Answers requests within their limits: of size, of time, and of how many at once.</summary>
internal sealed class Answering(IRulebooks rulebooks, LawDesk desk, ApiOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = options.AtOnce, QueueLimit = options.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public IRulebooks Rulebooks => rulebooks;

    public LawDesk Desk => desk;

    public ApiOptions Options => options;

    public void Dispose() => _limiter.Dispose();

    /// <summary>Answers what is asked about a case.</summary>
    /// <param name="http">The request.</param>
    /// <param name="named">The rulebook as it is named, or null for the one that is meant where none is.</param>
    /// <param name="form">How the body is read.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="hasDrawing">Whether the answer can be drawn.</param>
    public async Task<IResult> Ask<T>(HttpContext http, string? named, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> form, Func<Asked, T, CancellationToken, Told> answer, bool hasDrawing = false)
        where T : PersonRequest
    {
        // What is said of a person is kept by nobody on the way.
        http.Response.Headers.CacheControl = "no-store";
        if (Rulebook(named, out var served) is { } missing)
        {
            return new ProblemResult(missing);
        }

        if (Negotiation.FormatOf(http.Request, hasDrawing) is not { } format)
        {
            return new ProblemResult(NotAcceptable);
        }

        if (!Negotiation.Is(http.Request, "application/json"))
        {
            return new ProblemResult(new Problem(415, "The body is application/json", []));
        }

        if (await Body(http).ConfigureAwait(false) is not { } body)
        {
            return new ProblemResult(new Problem(413, $"A request has at most {options.BodyBytes} bytes", []));
        }

        return await Within(http, cancellation =>
        {
            var (request, unread) = RequestBody.Read(body, form);
            if (request is null)
            {
                return new ProblemResult(unread!);
            }

            var (asked, problem) = desk.Look(served!, request, Negotiation.LanguagesOf(http.Request));
            return asked is null ? new ProblemResult(problem!) : Result(answer(asked, request, cancellation), format);
        }).ConfigureAwait(false);
    }

    /// <summary>Answers what is asked about a rulebook itself. What did not change since it was last asked for is not sent again.</summary>
    public async Task<IResult> Show(HttpContext http, string? named, Func<HostedRulebook, Rulebook, string?, Told> show)
    {
        if (Rulebook(named, out var served) is { } missing)
        {
            return new ProblemResult(missing);
        }

        if (Negotiation.FormatOf(http.Request, hasDrawing: false) is not { } format)
        {
            return new ProblemResult(NotAcceptable);
        }

        var rulebook = served!.Rulebook;
        LawDesk.LanguageOf(rulebook, null, Negotiation.LanguagesOf(http.Request), out var language);
        return await Within(http, _ =>
        {
            var told = show(served, rulebook, language);
            var tag = $"\"{rulebook.Hash[..16]}-{Text.Engine.Version}-{language ?? rulebook.Language}-{format.MediaType.Split('/')[1]}\"";
            if (told.Problem is not null)
            {
                return new ProblemResult(told.Problem);
            }

            http.Response.Headers.ETag = tag;
            http.Response.Headers.CacheControl = "no-cache";
            return http.Request.Headers.IfNoneMatch.SelectMany(h => (h ?? "").Split(',')).Any(h => h.Trim() is "*" || h.Trim() == tag || h.Trim() == "W/" + tag)
                ? NotModified.Instance
                : Result(told, format);
        }).ConfigureAwait(false);
    }

    /// <summary>Works at a request when it is its turn, and not longer than it may take.</summary>
    public Task<IResult> Within(HttpContext http, Func<CancellationToken, IResult> work) => Within(work, problem => new ProblemResult(problem), http.RequestAborted);

    /// <summary>Works at something when it is its turn, and not longer than it may take.</summary>
    /// <param name="work">The work.</param>
    /// <param name="refuse">What comes of it where too many wait, or where it took too long.</param>
    /// <param name="gone">Whoever asked is gone.</param>
    public async Task<T> Within<T>(Func<CancellationToken, T> work, Func<Problem, T> refuse, CancellationToken gone)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(gone);
        using var turn = await Turn(gone).ConfigureAwait(false);
        if (!turn.IsAcquired)
        {
            return refuse(Busy);
        }

        limit.CancelAfter(options.Time);
        try
        {
            return work(limit.Token);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            return refuse(new Problem(503, $"It was given up after {options.Time.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds", []) { RetryAfter = 5 });
        }
    }

    /// <summary>A turn to work at a request.</summary>
    public ValueTask<RateLimitLease> Turn(CancellationToken cancellation) => _limiter.AcquireAsync(1, cancellation);

    /// <summary>Too many wait.</summary>
    public static Problem Busy { get; } = new(429, "Too many requests wait", []) { RetryAfter = 1 };

    private static Problem NotAcceptable { get; } = new(406, $"The answer is sent as {string.Join(", ", Format.All.Select(f => f.MediaType))}", []);

    /// <summary>The rulebook of a name, perhaps with the version that is wanted: <c>kz</c>, <c>kz@1.0.0</c>.</summary>
    public Problem? Rulebook(string? named, out HostedRulebook? served)
    {
        if (named is null)
        {
            served = rulebooks.Default;
            return null;
        }

        var parts = named.Split('@', 2);
        return !rulebooks.TryGet(parts[0], out served) ? Problem.NoSuch("rulebook", parts[0], "", rulebooks.Names) with { Status = 404 }
            : parts.Length == 2 && served.Rulebook.Version != parts[1] ? new Problem(404, $"The rulebook is served in version {served.Rulebook.Version} only", [])
            : null;
    }

    private static IResult Result(Told told, Format format) => told.Problem is { } problem ? new ProblemResult(problem) : new ToldResult(format.Write(told), format, told.Language);

    /// <summary>The body, or null where it is too long.</summary>
    private async Task<ReadOnlyMemory<byte>?> Body(HttpContext http)
    {
        if (http.Request.ContentLength > options.BodyBytes)
        {
            return null;
        }

        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted).ConfigureAwait(false);
            if (read.Buffer.Length > options.BodyBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = System.Buffers.BuffersExtensions.ToArray(read.Buffer);
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private sealed class NotModified : IResult
    {
        public static NotModified Instance { get; } = new();

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
    }

    private sealed class ToldResult(string text, Format format, string? language) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = format.ContentType;
            httpContext.Response.Headers.Vary = "Accept, Accept-Language";
            if (language is not null)
            {
                httpContext.Response.Headers.ContentLanguage = language;
            }

            return httpContext.Response.WriteAsync(text, httpContext.RequestAborted);
        }
    }

    internal sealed class ProblemResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = problem.Status;
            response.ContentType = "application/problem+json";
            response.Headers.CacheControl = "no-store";
            if (problem.RetryAfter is { } seconds)
            {
                response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return response.WriteAsync(JsonSerializer.Serialize(new ProblemContract(problem), DeskForms.Instance.ProblemContract), httpContext.RequestAborted);
        }
    }
}
