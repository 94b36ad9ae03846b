using System.Collections.Immutable;
using System.Globalization;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.AspNetCore.Serving;
using EligibilityEngine.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EligibilityEngine.Pages;

/// <summary>Pages for people: a person's case asked and answered, and the law to read. What is known of a person is posted and stands in no address and no log.</summary>
internal static class PageEndpoints
{
    private const int MostWords = 200;
    private const string KeyPath = "/key";

    private static readonly ImmutableDictionary<string, ReferenceKind> Kinds =
        Enum.GetValues<ReferenceKind>().Where(k => PageFrame.PathOf(k) is not null).ToImmutableDictionary(k => PageFrame.PathOf(k)!);

    /// <summary>What the pages need.</summary>
    public static IServiceCollection AddEligibilityPages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }

    /// <summary>Maps the pages.</summary>
    public static void MapEligibilityPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = new Pages(endpoints.ServiceProvider.GetRequiredService<Answering>(), endpoints.ServiceProvider.GetRequiredService<TimeProvider>());
        var group = endpoints.MapGroup("").ExcludeFromDescription().WithMetadata(new ForPeople(KeyPath));
        if (endpoints.ServiceProvider.GetService<ApiKeys>() is { AreDemanded: true } keys)
        {
            group.MapGet(KeyPath, (Delegate)pages.AskForKey).WithMetadata(new OpenToAll());
            group.MapPost(KeyPath, (Delegate)((HttpContext http) => pages.TakeKey(http, keys))).WithMetadata(new OpenToAll());
        }

        Get("/", http => pages.Begin(http, isWidget: false));
        Post("/", http => pages.Person(http, isWidget: false));
        Get("/widget", http => pages.Begin(http, isWidget: true));
        Post("/widget", http => pages.Person(http, isWidget: true));
        Post("/report", pages.Report);
        Get("/law", pages.Law);
        group.MapGet("/law/{kind}/{name}", (HttpContext http, string kind, string name) => pages.Item(http, kind, name));
        group.MapPost("/law/provisions/{name}", (HttpContext http, string name) => pages.ProvisionOfPerson(http, name));
        group.MapGet("/law/{kind}/{source}/{name}", (HttpContext http, string kind, string source, string name) => pages.Item(http, kind, $"{source}/{name}"));
        foreach (var file in PageFile.All)
        {
            group.MapGet("/" + file.Name, file.Send).WithMetadata(new OpenToAll());
        }

        // Otherwise a handler that takes the request alone is one whose result is not sent.
        void Get(string path, Func<HttpContext, Task<IResult>> handler) => group.MapGet(path, (Delegate)handler);
        void Post(string path, Func<HttpContext, Task<IResult>> handler) => group.MapPost(path, (Delegate)handler);
    }

    private sealed class Pages(Answering answering, TimeProvider clock)
    {
        private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

        public Task<IResult> Begin(HttpContext http, bool isWidget)
        {
            var frame = Frame(http, http.Request.Query["language"]);
            var state = PersonState.Begin(frame.Rulebook, Today);
            var question = http.Request.Query["question"].ToString();
            state = frame.Rulebook.FindQuestion(question) is { } named ? state with { Question = named.Id } : state;
            return answering.Within(http, cancellation => Page(http, frame, Beginnings.Of(state, frame.Rulebook, cancellation), null, null, null, isWidget));
        }

        public async Task<IResult> Person(HttpContext http, bool isWidget)
        {
            if (!http.Request.HasFormContentType)
            {
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }

            var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            var frame = Frame(http, form["language"]);
            return await answering.Within(http, cancellation => Answer(http, frame, form, isWidget, cancellation)).ConfigureAwait(false);
        }

        public async Task<IResult> Report(HttpContext http)
        {
            if (!http.Request.HasFormContentType)
            {
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }

            var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            var frame = Frame(http, form["language"]);
            return await answering.Within(http, cancellation =>
            {
                var (state, _) = PersonState.Read(form, frame.Rulebook, Today);
                var told = LawDesk.Decide(frame.Asked(state.Case, frame.Rulebook.FindQuestion(state.Question)!), AnswerForm.Whole, cancellation);
                return told.Problem is not null
                    ? Page(http, frame, Inquiry.Begin(state, frame.Rulebook, cancellation), null, null, null, isWidget: false)
                    : new Download(told.Document().ToHtmlPage(), "report.html");
            }).ConfigureAwait(false);
        }

        public ComponentResult<KeyPage> AskForKey(HttpContext http) => KeyAsked(http, http.Request.Query["to"], isWrong: false);

        public async Task<IResult> TakeKey(HttpContext http, ApiKeys keys)
        {
            if (!http.Request.HasFormContentType)
            {
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }

            var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            if (!keys.Has(form["key"].ToString().Trim()))
            {
                return KeyAsked(http, form["to"], isWrong: true);
            }

            keys.LetIn(http);
            http.Response.Headers.CacheControl = "no-store";
            return Results.LocalRedirect(http.Request.PathBase + Local(form["to"]), permanent: false, preserveMethod: false);
        }

        private ComponentResult<KeyPage> KeyAsked(HttpContext http, string? to, bool isWrong)
        {
            var frame = Frame(http, http.Request.Query["language"]);
            return Component<KeyPage>(http, frame, new() { [nameof(KeyPage.Frame)] = frame, [nameof(KeyPage.To)] = Local(to), [nameof(KeyPage.IsWrong)] = isWrong }, isWrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);
        }

        /// <summary>A page of this service, whatever somebody wrote into a link.</summary>
        private static string Local(string? to) => to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : "/";

        public Task<IResult> Law(HttpContext http)
        {
            var frame = Frame(http, http.Request.Query["language"]);
            var words = http.Request.Query["q"].ToString();
            words = words.Length > MostWords ? words[..MostWords] : words;
            return answering.Within(http, _ => Component<LawList>(http, frame, new()
            {
                [nameof(LawList.Frame)] = frame,
                [nameof(LawList.Words)] = words,
                [nameof(LawList.Found)] = string.IsNullOrWhiteSpace(words) ? (ImmutableArray<Describing.Found>?)null : LawDesk.IndexOf(frame.Rulebook).Search(words),
            }));
        }

        public Task<IResult> Item(HttpContext http, string kind, string name)
        {
            var frame = Frame(http, http.Request.Query["language"]);
            return answering.Within(http, cancellation =>
            {
                var index = LawDesk.IndexOf(frame.Rulebook);
                if (!Kinds.TryGetValue(kind, out var named) || index.Find(name).FirstOrDefault(i => i.Kind == named) is not { } item)
                {
                    return Component<NotFound>(http, frame, new() { [nameof(NotFound.Frame)] = frame }, StatusCodes.Status404NotFound);
                }

                var inquiry = item.Subject is Law.Provision provision ? Beginnings.Of(PersonState.Begin(frame.Rulebook, Today) with { Question = provision.Question.Id }, frame.Rulebook, cancellation) : null;
                return Item(http, frame, item, inquiry, null, isOfPerson: false, cancellation);
            });
        }

        public async Task<IResult> ProvisionOfPerson(HttpContext http, string name)
        {
            if (!http.Request.HasFormContentType)
            {
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }

            var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            var frame = Frame(http, form["language"]);
            return await answering.Within(http, cancellation =>
            {
                if (LawDesk.IndexOf(frame.Rulebook).Find(name).FirstOrDefault(i => i.Kind == ReferenceKind.Provision) is not { Subject: Law.Provision provision } item)
                {
                    return Component<NotFound>(http, frame, new() { [nameof(NotFound.Frame)] = frame }, StatusCodes.Status404NotFound);
                }

                var (state, mistakes) = PersonState.Read(form, frame.Rulebook, Today);
                var inquiry = Inquiry.Begin(state with { Question = provision.Question.Id }, frame.Rulebook, cancellation, mistakes).With(form, cancellation);
                inquiry.Decided?.Settle(cancellation);
                return Item(http, frame, item, inquiry, OpenedLink.Read(form, inquiry, frame, cancellation), isOfPerson: true, cancellation);
            }).ConfigureAwait(false);
        }

        private static ComponentResult<LawItem> Item(HttpContext http, PageFrame frame, Describing.RulebookItem item, Inquiry? inquiry, OpenedLink? opened, bool isOfPerson, CancellationToken cancellation) => Component<LawItem>(http, frame, new()
        {
            [nameof(LawItem.Frame)] = frame,
            [nameof(LawItem.Item)] = item,
            [nameof(LawItem.Told)] = LawDesk.IndexOf(frame.Rulebook).Describe(item, frame.Language),
            [nameof(LawItem.Scenarios)] = item.Subject is Law.Provision provision ? TestedBy.Of(frame.Served, frame.Rulebook, provision, cancellation) : [],
            [nameof(LawItem.Sheet)] = int.TryParse(http.Request.Query["sheet"], NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) && sheet is > 0 and < 1000 ? sheet : 1,
            [nameof(LawItem.Inquiry)] = inquiry,
            [nameof(LawItem.Opened)] = opened,
            [nameof(LawItem.IsOfPerson)] = isOfPerson,
        });

        private ComponentResult<PersonPage> Answer(HttpContext http, PageFrame frame, IFormCollection form, bool isWidget, CancellationToken cancellation)
        {
            var (state, mistakes) = PersonState.Read(form, frame.Rulebook, Today);
            var inquiry = Inquiry.Begin(state, frame.Rulebook, cancellation, mistakes).With(form, cancellation);
            var chosen = PageViews.Read(form);
            var told = inquiry.Interview is null || isWidget ? null : chosen.Tell(inquiry.State, frame, frame.Rulebook.FindQuestion(inquiry.State.Question)!, answering.Rulebooks, cancellation);
            return Page(http, frame, inquiry, told, chosen, OpenedLink.Read(form, inquiry, frame, cancellation), isWidget);
        }

        private static ComponentResult<PersonPage> Page(HttpContext http, PageFrame frame, Inquiry inquiry, Told? told, PageViews? chosen, OpenedLink? opened, bool isWidget)
        {
            inquiry.Decided?.Settle(http.RequestAborted);
            var isCitation = inquiry.State.View == PageViews.Cite;
            var shown = told is null || told.Problem is not null || isCitation ? null : (told.Bare ?? told.Document)();
            return Component<PersonPage>(http, frame, new()
            {
                [nameof(PersonPage.Frame)] = frame,
                [nameof(PersonPage.Inquiry)] = inquiry,
                [nameof(PersonPage.Shown)] = shown,
                [nameof(PersonPage.Citations)] = isCitation ? told?.Text : null,
                [nameof(PersonPage.Chosen)] = chosen,
                [nameof(PersonPage.Opened)] = opened,
                [nameof(PersonPage.Origin)] = $"{http.Request.Scheme}://{http.Request.Host}{frame.Root}",
                [nameof(PersonPage.IsWidget)] = isWidget,
            }, styles: shown is null ? [] : PagePolicy.StylesIn(shown), isWidget: isWidget);
        }

        private PageFrame Frame(HttpContext http, string? named)
        {
            var served = answering.Rulebooks.Default;
            var isKnown = LawDesk.LanguageOf(served.Rulebook, string.IsNullOrEmpty(named) ? null : named, Negotiation.LanguagesOf(http.Request), out var language) is null;
            return new PageFrame(served, (isKnown ? language : null) ?? served.Rulebook.Language, $"{http.Request.PathBase}/", Today);
        }

        private static ComponentResult<T> Component<T>(HttpContext http, PageFrame frame, Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK, IEnumerable<string>? styles = null, bool isWidget = false)
            where T : Microsoft.AspNetCore.Components.IComponent
        {
            PagePolicy.Write(http, styles ?? [], isWidget);
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentLanguage = frame.Language;
            http.Response.Headers.Vary = "Accept-Language";
            return new ComponentResult<T>(parameters, status);
        }
    }

    /// <summary>A report to keep.</summary>
    private sealed class Download(string page, string name) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "text/html; charset=utf-8";
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            return httpContext.Response.WriteAsync(page, httpContext.RequestAborted);
        }
    }
}
