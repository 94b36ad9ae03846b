using System.Collections.Immutable;
using EligibilityEngine.Analysis.Checking;
using EligibilityEngine.Diagnostics;

namespace EligibilityEngine;

/// <summary>What is wrong with a rulebook that can be used.</summary>
public static class RulebookChecking
{
    extension(Rulebook rulebook)
    {
        /// <summary>
        /// Finds provisions that can never apply: nobody meets the condition, or whoever meets that of an exception meets that of none of its bases; and provisions that give one person
        /// different amounts at once; and constraints that what is ordinary breaks beside something that may be said. Exactly; what would take too long to look into is taken to be right, and so is a condition that looks at the answer to a question. Of
        /// languages, it finds texts that are missing where the rulebook declares a language complete, and words that the glossary forbids.
        /// </summary>
        /// <returns>Warnings, by their places.</returns>
        public ImmutableArray<Diagnostic> Check()
        {
            var bag = new DiagnosticBag();
            foreach (var warning in (IEnumerable<Diagnostic>)[.. new NeverMet(rulebook).Find(), .. new Clashes(rulebook).Find(), .. new OrdinaryClashes(rulebook).Find(), .. new MissingTexts(rulebook).Find(), .. new ForbiddenTerms(rulebook).Find()])
            {
                bag.Add(warning);
            }

            return [.. bag.Sorted()];
        }
    }
}
