using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>A case on one day of a life, judged.</summary>
/// <param name="Case">The case on that day.</param>
/// <param name="Verdict">The truth of everything.</param>
/// <param name="Mistakes">What is wrong with the case on that day.</param>
/// <param name="Limits">How much is looked into.</param>
internal sealed record Day(BoundCase Case, Verdict Verdict, ImmutableArray<Diagnostic> Mistakes, MapLimits Limits)
{
    private Decision? _decision;

    public DateOnly On => Case.Case.On;

    /// <summary>The decision of a question on that day.</summary>
    public QuestionDecision this[Question question]
    {
        get
        {
            _decision ??= new Decision(Case.Case, Verdict, limits: Limits with { Cancellation = default });
            _decision.Questions[question.Index].Look(Limits.Cancellation);
            return _decision.Questions[question.Index];
        }
    }
}
