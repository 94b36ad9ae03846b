using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>Answers and values of facts in words.</summary>
public static class Saying
{
    extension(Answer answer)
    {
        /// <summary>The answer in words that read after "the person ...".</summary>
        /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
        public string Say(string? language = null) => LawWords.In(language, answer.Question.Title).Say(answer).ToString();
    }

    extension(Fact fact)
    {
        /// <summary>A known value in words that read after "the person ...": "is 23 years old".</summary>
        /// <param name="value">The value.</param>
        /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
        /// <exception cref="InvalidOperationException">The value is unknown.</exception>
        public string Say(FactValue value, string? language = null) => LawWords.In(language, fact.Title).Say(fact, value.Code).ToString();
    }
}
