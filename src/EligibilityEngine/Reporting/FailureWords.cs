using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Reporting;

/// <summary>Provisions that failed, each with what would have had to be otherwise.</summary>
internal sealed class FailureWords(Phrases say, LawWords law, Verdict verdict)
{
    public Item Of(Failure failure) => Item(
        Naming.Of(failure.Provision).With(law.In(failure.Provision.Title)),
        failure.Conditions.Select(c => c.Parts.IsEmpty
            ? Line(say.Failed(law.Demand(c), law.Instead(c, verdict)))
            : (Block)Section(Heading(c), List(c.Parts.Select(Part)))));

    private Prose Heading(FailedCondition failed) => failed.Needed == failed.Parts.Length ? say.FailedAll() : say.FailedAlternatives(failed.Needed);

    private Item Part(FailedCondition failed) => failed.Parts.IsEmpty
        ? Item(say.FailedPart(law.Demand(failed), law.Instead(failed, verdict)))
        : Item(failed.Needed == failed.Parts.Length ? say.AllOfThese() : say.Alternatives(failed.Needed), List(failed.Parts.Select(Part)));
}
