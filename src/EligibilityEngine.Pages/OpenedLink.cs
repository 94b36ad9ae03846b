using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.Pages;

/// <summary>What a link says of the answer of which it was made.</summary>
/// <param name="Made">The day on which it was made.</param>
/// <param name="Version">The version of the rulebook then.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Was">The answers then, by name.</param>
/// <param name="Is">The answers now, by the same law of the same day.</param>
/// <param name="Today">The question by the law of today, or null where that cannot be decided.</param>
public sealed record OpenedLink(DateOnly? Made, string Version, string Hash, string Was, string Is, QuestionDecision? Today)
{
    /// <summary>Reads the fields of a link; null where a form has none.</summary>
    internal static OpenedLink? Read(IFormCollection form, Inquiry inquiry, PageFrame frame, CancellationToken cancellation)
    {
        if (form["link-hash"] is not [{ Length: > 0 } hash] || inquiry.Decided is not { } decided)
        {
            return null;
        }

        var today = frame.Rulebook.Decide(inquiry.State.Case with { LawOf = frame.Today, KnownBy = null }, cancellation: cancellation).ValueOrNull;
        return new OpenedLink(PersonState.Day(form["link-made"]), form["link-version"].ToString(), hash, form["link-was"].ToString(), LinkFields.Answers(decided), today?[inquiry.State.Question]);
    }
}
