using EligibilityEngine.Populations;

namespace EligibilityEngine;

/// <summary>Answers for many persons at once, and for one after another.</summary>
public static class RulebookCohorts
{
    extension(Rulebook rulebook)
    {
        /// <summary>A cohort of so many persons, of whom nothing is known yet.</summary>
        /// <param name="count">How many, from 0.</param>
        public Cohort Cohort(int count) => new(rulebook, count);

        /// <summary>Begins to ask about single cases, for the answers alone.</summary>
        /// <param name="questions">The names of the questions; none for all.</param>
        /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
        public Decider Decider(params ReadOnlySpan<string> questions) => new(rulebook, rulebook.QuestionsNamed(questions));
    }
}
