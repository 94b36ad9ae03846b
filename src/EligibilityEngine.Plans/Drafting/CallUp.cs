using System.Collections.Immutable;
using EligibilityEngine.Plans.Telling;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Plans;

/// <summary>
/// Who is called up to which place, and why: as many places are filled as can be, and of all ways to do so the best by the preferences of the plan, then by the ids of the candidates. The same
/// candidates in another order give the same. Immutable.
/// </summary>
public sealed class CallUp
{
    internal CallUp()
    {
    }

    /// <summary>The plan.</summary>
    public required CallUpPlan Plan { get; init; }

    /// <summary>The day on which the candidates were looked at.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether what is not said of a candidate is taken to be what it ordinarily is.</summary>
    public required bool AssumesOrdinary { get; init; }

    /// <summary>What becomes of each candidate, in the order of their ids.</summary>
    public required ImmutableArray<CandidateOutcome> Candidates { get; init; }

    /// <summary>How many places are filled, in the order of the plan.</summary>
    public required ImmutableArray<FilledPlaces> Places { get; init; }

    /// <summary>The call-up for people.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => CallUpText.Of(this, options?.Language);

    /// <summary>The call-up as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public string ToJson(string? language = null) => JsonText.Of(new CallUpContract(this), CallUpForms.In(language).CallUpContract);

    /// <summary>A table of comma-separated values, a row for each candidate.</summary>
    /// <param name="language">The language of reasons, such as <c>ru</c>; null for the rulebook's own. Names are the same in each.</param>
    public string ToCsv(string? language = null) => CallUpCsv.Of(this, language);
}
