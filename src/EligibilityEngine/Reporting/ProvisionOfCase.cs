using EligibilityEngine.Binding;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>A provision as it is told of a case: an amount that is computed for each case with the way to it.</summary>
internal static class ProvisionOfCase
{
    /// <summary>What the provision says; of a computed amount whose facts are known with the numbers.</summary>
    public static LocalText TitleIn(this Provision provision, Verdict verdict) =>
        provision is { Row: { } row, Answer.Computed: { } computed } && TermValues.Of(computed.Term, verdict.Situation) is var (amount, same) && amount == same
            ? computed.WorkingOf(f => verdict.Situation[f].Code, amount) is var working ? RowTitle.Of(row.Title, [.. working.Titles], working.In) : row.Title
            : provision.Title;

    /// <summary>Its answer; of a computed amount what is left of it.</summary>
    public static Answer? AnswerIn(this Provision provision, Verdict verdict) =>
        provision.Answer?.Computed is { } computed && TermValues.Within(computed, verdict.Situation) is var values
            ? Answer.OfRange(provision.Question, new Interval(values.Least, values.Greatest))
            : provision.Answer;
}
