using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Pages;

/// <summary>What stands in the link of an answer, behind its #, which no browser sends to a server: the question, the case with its days, the rulebook, and the answer.</summary>
internal static class LinkFields
{
    private const string Between = " / ";

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

    /// <summary>Answers by name, in a word or two each; what is no answer any more stays as it is.</summary>
    public static string InWords(string answers, Question question, PageFrame frame) =>
        string.Join(Between, answers.Split(Between).Select(a => question.FindAnswer(a) is { } answer ? frame.Law.Short(answer).ToString() : a));

    /// <summary>The answers by name, such as <c>liable</c> or <c>not-liable / liable</c>.</summary>
    public static string Answers(QuestionDecision decided) => string.Join(Between, decided.Possible.Select(a => a.Id));
}
