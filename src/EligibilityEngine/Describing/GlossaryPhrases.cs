using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <summary>The terms of the tool, and what each means: phrases of the book.</summary>
internal static class GlossaryPhrases
{
    extension(Phrases say)
    {
        public Prose Meant(Prose term, Prose meaning) => say.Say(term, meaning);
        public Prose TermsOfLaw(Prose rulebook) => say.Say(rulebook);
        public Prose TermFor(Prose term, Prose notion) => say.Say(term, notion);
        public Prose TermNot(Prose term, Prose others) => say.Say(term, others);
        public Prose Term(ToolTerm term) => say.Each(term);
        public Prose Meaning(ToolTerm term) => say.Each(term);
    }
}
