namespace EligibilityEngine.Reporting;

/// <summary>Answers in a word or two.</summary>
internal static class OutcomeWords
{
    public static string Short(QuestionDecision decision, string? language)
    {
        var conflicts = decision.Status == DecisionStatus.Conflict ? "conflict: " : "";
        return conflicts + string.Join(" or ", decision.Possible.Select(a => Short(a, language)));
    }

    /// <summary>One answer, or amounts in conflict.</summary>
    public static string Short(IReadOnlyList<Answer> outcome, string? language) =>
        (outcome.Count > 1 ? "conflict: " : "") + string.Join(" and ", outcome.Select(a => Short(a, language)));

    public static string Footer(Rulebook rulebook, string? language) =>
        $"{rulebook.Title.In(language)}, version {rulebook.Version} ({rulebook.Hash[..12]}). Not legal advice.";

    /// <summary>An answer in a word: <c>liable</c>, <c>12 months</c>.</summary>
    public static string Short(Answer answer, string? language) => answer.Amount is not null ? $"{answer.Id} {answer.Question.Unit!.In(language)}" : answer.Id;
}
