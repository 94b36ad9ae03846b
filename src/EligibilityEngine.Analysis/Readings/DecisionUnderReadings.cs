using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Readings;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Schemas;

namespace EligibilityEngine;

/// <summary>A decision under other readings of the law.</summary>
public static class DecisionUnderReadings
{
    extension(Decision decision)
    {
        /// <summary>What a question comes to under the readings that it hangs on and that the case does not choose.</summary>
        /// <param name="question">The name of a question.</param>
        /// <param name="limits">How much is looked into; null for what is usual.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public AnswersUnderReadings UnderReadings(string question, AnalysisLimits? limits = null, CancellationToken cancellation = default)
        {
            var asked = decision.WithoutAssumedReadings()[question];
            return ReadingPaths.Of(asked, asked.MapWithin(limits, cancellation), cancellation);
        }

        /// <summary>The decision on the same person, where a reading that was taken as ordinary is open again: what nobody holds is offered all the same.</summary>
        private Decision WithoutAssumedReadings()
        {
            var assumed = decision.Facts.Where(f => f.Origin == FactOrigin.Assumed && f.Fact.Reading is not null).ToList();
            return assumed.Count == 0 ? decision : decision.Rulebook.Decide(assumed.Aggregate(decision.Case, (person, reading) => person.WithNotKnown(reading.Fact.Id))).Value;
        }
    }

    extension(RulebookSchemas)
    {
        /// <summary>The schema of the JSON that <see cref="AnswersUnderReadings.ToJson(string?)"/> writes.</summary>
        public static string Readings() => ContractSchema.Of(ReadingsForms.Instance.ReadingsContract, ReadingsContract.Name, "Answers under all readings");
    }
}
