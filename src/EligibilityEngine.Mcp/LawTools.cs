using System.Text.Json.Serialization.Metadata;
using EligibilityEngine.Analysis;
using EligibilityEngine.AspNetCore;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using ModelContextProtocol.Protocol;

namespace EligibilityEngine.Mcp;

/// <summary>The tools: what the service answers over HTTP too, each with the same request and the same format of the answer.</summary>
internal static class LawTools
{
    public static IEnumerable<LawTool> Of(Answering answering) =>
    [
        Person(answering, "decide", "Decide a case", "Decides a case: the answers with their grounds, in short, each with the statements to cite. What is undetermined names the facts that it hangs on.",
            DeskForms.Instance.CaseRequest, typeof(ShortContract), (asked, _, cancellation) => LawDesk.Decide(asked, AnswerForm.Short, cancellation)),
        Person(answering, "possible", "What is still possible", "Exactly which answers are still possible, however many facts are unknown, and what would lead to each.",
            DeskForms.Instance.CaseRequest, typeof(PossibleAnswers), (asked, _, cancellation) => LawDesk.Possible(asked, cancellation)),
        Person(answering, "ask", "What to ask next", "What to ask a person next: only what still makes a difference. Nothing is kept between calls: send the case that comes back with the next reply.",
            DeskForms.Instance.AskRequest, typeof(ScreenContract), (asked, request, cancellation) => LawDesk.Ask(asked, request.Reply, request.AssumeOrdinary, cancellation)),
        Person(answering, "change", "What would change an answer", "The smallest changes that would lead to another answer: by time, by an act of the person, by a decision of an authority.",
            DeskForms.Instance.ChangeRequest, typeof(CounterfactualAnalysis), (asked, request, cancellation) => LawDesk.Change(asked, request.To, cancellation)),
        Person(answering, "timeline", "When answers change", "When the answers change in the course of a life, and why.",
            DeskForms.Instance.TimelineRequest, typeof(Timeline), (asked, request, cancellation) => LawDesk.Timeline(asked, request.From, request.Through, cancellation)),
        Person(answering, "compare", "Compare two laws", "The same case under two laws, or as known on two days; without `with`, under all readings of the law.",
            DeskForms.Instance.CompareRequest, null, (asked, request, cancellation) => LawDesk.Compare(asked, request.With, answering.Rulebooks, cancellation)),
        Person(answering, "check_claim", "Check a claim", "Checks a claim such as \"he is liable because he is 20\": whether the answer and each of its grounds is right, wrong with the reason, or not decided by what is known.",
            DeskForms.Instance.ClaimRequest, typeof(ClaimContract), LawDesk.Claim),
        Item(answering, "search", "Search the law", "Finds questions, facts, provisions, definitions, sources and statements in which all of some words occur, in any language.",
            McpForms.Instance.SearchRequest, typeof(ItemsContract), (rulebook, request, language) => LawDesk.Search(rulebook, request.Words, language)),
        Item(answering, "show", "Show one item", "Everything that the rulebook says of one name: a provision with its condition in words, its sources and exceptions, a fact, a question, a statement as `source/statement`.",
            McpForms.Instance.ShowRequest, null, (rulebook, request, language) => LawDesk.Item(rulebook, request.Name, language)),
    ];

    private static LawTool Person<T>(Answering answering, string name, string title, string says, JsonTypeInfo<T> form, Type? answer, Func<Asked, T, CancellationToken, Told> tell)
        where T : PersonRequest =>
        new(answering, Described(name, title, says, form, answer), (served, body, cancellation) =>
        {
            var (request, unread) = RequestBody.Read(body, form);
            if (request is null)
            {
                return unread!;
            }

            var (asked, problem) = answering.Desk.Look(served, request, []);
            return asked is null ? problem! : tell(asked, request, cancellation);
        });

    private static LawTool Item<T>(Answering answering, string name, string title, string says, JsonTypeInfo<T> form, Type? answer, Func<Rulebook, T, string?, Told> tell)
        where T : ItemRequest =>
        new(answering, Described(name, title, says, form, answer), (served, body, _) =>
        {
            var (request, unread) = RequestBody.Read(body, form);
            return request is null ? unread!
                : LawDesk.LanguageOf(served.Rulebook, request.Language, [], out var language) is { } noLanguage ? noLanguage
                : tell(served.Rulebook, request, language);
        });

    private static Tool Described(string name, string title, string says, JsonTypeInfo form, Type? answer) => new()
    {
        Name = name,
        Title = title,
        Description = says,
        InputSchema = ToolSchema.OfArguments(form),
        OutputSchema = answer is null ? null : ToolSchema.Parsed(ServiceDescription.Published[answer]()),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
    };
}
