using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>A case on one day of a life, judged.</summary>
/// <param name="Case">The case on that day.</param>
/// <param name="Verdict">The truth of everything.</param>
/// <param name="Mistakes">What is wrong with the case on that day.</param>
internal sealed record Day(BoundCase Case, Verdict Verdict, ImmutableArray<Diagnostic> Mistakes)
{
    public DateOnly On => Case.Case.On;

    /// <summary>The decision of a question on that day.</summary>
    public QuestionDecision Decide(Question question) => new Decision(Case.Case, Verdict).Questions[question.Index];

    /// <summary>Judges a case on each of some days, as they are asked for. The one place where days become verdicts.</summary>
    public static IEnumerable<Day> Judge(BoundCase @case, IEnumerable<DateOnly> days) => days.Select(day =>
    {
        var bag = new DiagnosticBag();
        var bound = @case with { Case = @case.Case with { On = day } };
        return new Day(bound, Judging.Judge(bound, bag), [.. bag.Sorted()]);
    });
}
