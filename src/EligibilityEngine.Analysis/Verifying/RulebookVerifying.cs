using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Verifying;

namespace EligibilityEngine;

/// <summary>Whether what was decided once is still so.</summary>
public static class RulebookVerifying
{
    extension(Rulebook rulebook)
    {
        /// <summary>Decides again from the record of a decision, and says what differs.</summary>
        /// <param name="record">The JSON that <c>decision.ToJson()</c> wrote.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>What differs; or every mistake: it is no such record, or the rulebook of today does not take its facts.</returns>
        public Result<Verification> Verify(string record, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(record);
            return Verifier.Verify(rulebook, record, cancellation);
        }
    }
}
