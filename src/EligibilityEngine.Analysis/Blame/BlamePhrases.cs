using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>What makes a difference: phrases of the book.</summary>
internal static class BlamePhrases
{
    extension(Phrases say)
    {
        public Prose NoLongerKnown(Prose title) => say.Say(title);
        public Prose LawChangesOn(Prose day) => say.Say(day);
        public Prose ModelledFromHere() => say.Say();
        public Prose PerhapsFromHere(Prose title) => say.Say(title);
        public Prose HangsOnCome(Prose change, Prose title, Prose day) => say.Say(change, title, day);
        public Prose HangsOnNotCome(Prose change, Prose title, Prose day) => say.Say(change, title, day);
        public Prose HangsOnPublished(Prose statement, Prose day) => say.Say(statement, day);
        public Prose HangsOnNotPublished(Prose statement, Prose day) => say.Say(statement, day);
    }
}
