using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Pages;

/// <summary>What stands in the link of an answer, behind its #, which no browser sends to a server: the question, the case with its days, the rulebook, and the answer.</summary>
internal static class LinkFields
{
    public static string Of(Inquiry inquiry, PageFrame frame)
    {
        var state = inquiry.State;
        var lasting = state.Case with { LawOf = state.Case.LawOf ?? state.Case.On };
        var fields = new[]
        {
            ("question", state.Question),
            ("case", (state with { Case = lasting }).Written),
            ("link-version", frame.Rulebook.Version),
            ("link-hash", frame.Rulebook.Hash[..12]),
            ("link-was", Answers(inquiry.Decided!)),
            ("link-made", Values.OfDay(frame.Today)),
            ("language", frame.Language),
        };
        return string.Join('&', fields.Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}"));
    }

    /// <summary>The answers by name, such as <c>liable</c> or <c>not-liable or liable</c>.</summary>
    public static string Answers(QuestionDecision decided) => string.Join(" / ", decided.Possible.Select(a => a.Id));
}
