using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>A decision told, to people and to programs.</summary>
public static class DecisionExplaining
{
    extension(Decision decision)
    {
        /// <summary>The decision for people: the answers, why, what was displaced, what is missing. Lines of styled text.</summary>
        /// <param name="options">How much to tell, or null for what is usual.</param>
        public Explanation Explain(ExplanationOptions? options = null) => DecisionText.Of(decision, options ?? new ExplanationOptions());

        /// <summary>The decision for people as plain text.</summary>
        /// <param name="options">How much to tell, or null for what is usual.</param>
        public string ToText(ExplanationOptions? options = null) => decision.Explain(options).ToString();

        /// <summary>The decision as JSON in the format of <c>decision.schema.json</c>. The same input gives the same bytes.</summary>
        public string ToJson() => JsonText.Of(new DecisionContract(decision), ReportingForms.Instance.DecisionContract);
    }
}
