using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Reporting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EligibilityEngine.AspNetCore.Endpoints;

/// <summary>The addresses of the service: what is asked about a case is posted, so that nothing of a person is in an address; the rulebook itself is there to read.</summary>
internal static class LawEndpoints
{
    private const int MostWords = 200;

    private static readonly (string Path, ReferenceKind Kind)[] Kinds =
        [("questions", ReferenceKind.Question), ("provisions", ReferenceKind.Provision), ("facts", ReferenceKind.Fact), ("definitions", ReferenceKind.Definition), ("readings", ReferenceKind.Reading), ("events", ReferenceKind.Event), ("sources", ReferenceKind.Source)];

    public static void Map(RouteGroupBuilder root, Answering answering)
    {
        var group = new Mapped(root, answering);
        group.Show("rulebooks", "rulebooks", "The rulebook that is meant where none is named; the others are named beside it.", typeof(OverviewContract), (_, served, rulebook, language) => LawDesk.Overview(served, rulebook, language));
        group.Ask("decide", "Decides a case.", DeskForms.Instance.DecideRequest, typeof(ShortContract), (asked, request, cancellation) => LawDesk.Decide(asked, request.Form, cancellation));
        group.Many("decide/many", "Decides a stream of persons: a case on each line in, the answers on each line out, in the same order.");
        group.Ask("possible", "Exactly what is still possible, and what would lead there.", DeskForms.Instance.CaseRequest, typeof(Analysis.PossibleAnswers), (asked, _, cancellation) => LawDesk.Possible(asked, cancellation));
        group.Ask("ask", "What to ask next. Nothing is kept between two requests: the case goes back and forth.", DeskForms.Instance.AskRequest, typeof(ScreenContract), (asked, request, cancellation) => LawDesk.Ask(asked, request.Reply, request.AssumeOrdinary, cancellation));
        group.Ask("change", "What would lead to another answer.", DeskForms.Instance.ChangeRequest, typeof(Analysis.CounterfactualAnalysis), (asked, request, cancellation) => LawDesk.Change(asked, request.To, cancellation));
        group.Ask("timeline", "When answers change in the course of a life; also as a drawing.", DeskForms.Instance.TimelineRequest, typeof(Analysis.Timeline), (asked, request, cancellation) => LawDesk.Timeline(asked, request.From, request.Through, cancellation), hasDrawing: true);
        group.Ask("compare", "The same case under two laws, or under all readings of one.", DeskForms.Instance.CompareRequest, typeof(Analysis.Comparison), (asked, request, cancellation) => LawDesk.Compare(asked, request.With, answering.Rulebooks, cancellation));
        group.Ask("cite", "The sources of the answers.", DeskForms.Instance.CiteRequest, typeof(CitationsContract), (asked, request, cancellation) => LawDesk.Cite(asked, request.Style ?? "footnote", cancellation));
        group.Ask("claim", "Checks a claim, an answer with its grounds, against the law.", DeskForms.Instance.ClaimRequest, typeof(ClaimContract), (asked, request, cancellation) => LawDesk.Claim(asked, request, cancellation));
        foreach (var (path, kind) in Kinds)
        {
            var one = kind.ToString().ToLowerInvariant();
            group.Show(path, path, $"Every {one} of the rulebook.", typeof(ItemsContract), (_, _, rulebook, language) => LawDesk.Items(rulebook, kind, language));
            group.ShowOne($"{path}/{{name}}", one, $"One {one}, with all that is said of it.", typeof(Document), (name, rulebook, language) => LawDesk.Item(rulebook, kind, name, language));
        }

        group.ShowOne("statements/{source}/{name}", "statement", "One statement of a source, with the provisions that rest on it.", typeof(Document), (http, name, rulebook, language) => LawDesk.Item(rulebook, ReferenceKind.Statement, $"{http.Request.RouteValues["source"]}/{name}", language));
        group.ShowOne("provisions/{name}/history", "history", "When a provision is law, what it took the place of, and what takes its place.", typeof(HistoryContract), LawDesk.History);
        group.Show("search", "search", "Everything in which all of some words occur, in any language.", typeof(ItemsContract), (http, _, rulebook, language) =>
            http.Request.Query["q"] is [{ Length: > 0 and <= MostWords } words] ? LawDesk.Search(rulebook, words, language) : Problem.Malformed($"`q` has the words to look for, up to {MostWords} characters"), [("q", "The words.")]);
    }

    /// <summary>Maps each address twice: for the rulebook that is meant where none is named, and below its name.</summary>
    private sealed class Mapped(RouteGroupBuilder root, Answering answering)
    {
        private const string Named = "rulebooks/{rulebook}/";

        private static readonly string[] Types = [.. Format.All.Select(f => f.MediaType)];

        public void Ask<T>(string path, string says, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> form, Type answer, Func<Asked, T, CancellationToken, Told> tell, bool hasDrawing = false)
            where T : PersonRequest
        {
            Describe(Post(path, (HttpContext http) => answering.Ask(http, null, form, tell, hasDrawing)), path, says, "");
            Describe(Post(Named + path, (HttpContext http, string rulebook) => answering.Ask(http, rulebook, form, tell, hasDrawing)), path, says, "Of");

            void Describe(RouteHandlerBuilder mapped, string name, string summary, string suffix) => mapped
                .WithName(Name(name) + suffix).WithSummary(summary)
                .Accepts<T>("application/json")
                .Produces(200, answer, Format.Json.MediaType, hasDrawing ? [.. Types[1..], Format.Svg.MediaType] : Types[1..])
                .Produces<ProblemContract>(400, "application/problem+json").Produces<ProblemContract>(422, "application/problem+json");
        }

        public void Many(string path, string says)
        {
            Describe(Post(path, (HttpContext http) => ManyEndpoint.Decide(answering, http, null)), "");
            Describe(Post(Named + path, (HttpContext http, string rulebook) => ManyEndpoint.Decide(answering, http, rulebook)), "Of");

            void Describe(RouteHandlerBuilder mapped, string suffix) => mapped
                .WithName(Name(path) + suffix).WithSummary(says)
                .Accepts<string>(ManyEndpoint.Type).Produces<string>(200, ManyEndpoint.Type)
                .Produces<ProblemContract>(400, "application/problem+json").Produces<ProblemContract>(422, "application/problem+json")
                .WithMetadata(new QueryParameters(ManyEndpoint.Parameters));
        }

        public void Show(string path, string name, string says, Type answer, Func<HttpContext, Extensions.Hosting.HostedRulebook, Rulebook, string?, Told> tell, params IEnumerable<(string Name, string Says)> query)
        {
            Describe(Get(path, (HttpContext http) => answering.Show(http, null, (served, rulebook, language) => tell(http, served, rulebook, language))), "");
            Describe(Get(path == "rulebooks" ? "rulebooks/{rulebook}" : Named + path, (HttpContext http, string rulebook) => answering.Show(http, rulebook, (served, law, language) => tell(http, served, law, language))), "Of");

            void Describe(RouteHandlerBuilder mapped, string suffix) => Shown(mapped, Name(name) + suffix, says, answer).WithMetadata(new QueryParameters([.. query]));
        }

        public void ShowOne(string path, string name, string says, Type answer, Func<Rulebook, string, string?, Told> tell) => ShowOne(path, name, says, answer, (n, rulebook, language) => tell(rulebook, n, language));

        public void ShowOne(string path, string name, string says, Type answer, Func<string, Rulebook, string?, Told> tell) => ShowOne(path, name, says, answer, (_, n, rulebook, language) => tell(n, rulebook, language));

        public void ShowOne(string path, string name, string says, Type answer, Func<HttpContext, string, Rulebook, string?, Told> tell)
        {
            Shown(Get(path, (HttpContext http, string name) => answering.Show(http, null, (_, rulebook, language) => tell(http, name, rulebook, language))), Name(name), says, answer)
                .Produces<ProblemContract>(404, "application/problem+json");
            Shown(Get(Named + path, (HttpContext http, string rulebook, string name) => answering.Show(http, rulebook, (_, law, language) => tell(http, name, law, language))), Name(name) + "Of", says, answer)
                .Produces<ProblemContract>(404, "application/problem+json");
        }

        private static RouteHandlerBuilder Shown(RouteHandlerBuilder mapped, string name, string says, Type answer) =>
            mapped.WithName(name).WithSummary(says).Produces(200, answer, Format.Json.MediaType, Types[1..]).Produces(304);

        // Otherwise a handler that takes the request alone is one of those that nothing is told about.
        private RouteHandlerBuilder Post(string path, Delegate handler) => root.MapPost(path, handler);

        private RouteHandlerBuilder Get(string path, Delegate handler) => root.MapGet(path, handler);

        /// <summary>The name of an operation: <c>decideMany</c>.</summary>
        private static string Name(string path) => string.Concat(path.Split('/').Select((p, i) => i == 0 ? p : char.ToUpperInvariant(p[0]) + p[1..]));
    }
}
