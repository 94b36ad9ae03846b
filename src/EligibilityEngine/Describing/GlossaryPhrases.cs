using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <summary>The terms of the tool, and what each means: phrases of the book.</summary>
internal static class GlossaryPhrases
{
    extension(Phrases say)
    {
        public Prose Meant(Prose term, Prose meaning) => say.Say(term, meaning);
        public Prose Term(ToolTerm term) => say.Each(term);
        public Prose Meaning(ToolTerm term) => say.Each(term);
    }
}
