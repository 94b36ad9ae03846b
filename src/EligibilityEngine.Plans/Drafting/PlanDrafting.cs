using EligibilityEngine.Plans;
using EligibilityEngine.Plans.Drafting;
using EligibilityEngine.Plans.Telling;
using EligibilityEngine.Schemas;

namespace EligibilityEngine;

/// <summary>A plan carried out.</summary>
public static class PlanDrafting
{
    extension(CandidateTable candidates)
    {
        /// <summary>Decides each candidate and draws up the call-up.</summary>
        /// <param name="on">The day on which the candidates are looked at; null for that of the plan.</param>
        /// <param name="assumeOrdinary">Whether what is not said of a candidate is taken to be what it ordinarily is; otherwise it is not known.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The call-up; or every candidate of whom something is said that cannot be true of one person.</returns>
        public Result<CallUp> Draft(DateOnly? on = null, bool assumeOrdinary = false, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(candidates);
            return CallUpDrafting.Draft(candidates, new Case(on ?? candidates.Plan.On) { AssumesOrdinary = assumeOrdinary }, cancellation);
        }
    }

    extension(RulebookSchemas)
    {
        /// <summary>The schema of the JSON that <see cref="CallUp.ToJson"/> writes.</summary>
        public static string CallUp() => ContractSchema.Of(CallUpForms.Instance.CallUpContract, CallUpContract.Name, "A call-up");
    }
}
