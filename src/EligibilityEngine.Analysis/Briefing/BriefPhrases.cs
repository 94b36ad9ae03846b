using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Briefing;

/// <summary>A decision in brief: phrases of the book.</summary>
internal static class BriefPhrases
{
    extension(Phrases say)
    {
        public Prose StillOpen(Prose answers) => say.Say(answers);
        public Prose BriefGround(Prose provision, Prose title, Prose marks) => say.Say(provision, title, marks);
        public Prose HangsOn() => say.Say();
        public Prose HangsOnLaw(Prose name, Prose title) => say.Say(name, title);
        public Prose AssumesHarmless(long count) => say.Count(count);
        public Prose Assumes(long count, Prose deciding, Prose names) => say.Count(count, deciding, names);
        public Prose Deciding(long count) => say.Count(count);
        public Prose NamesAndMore(Prose names) => say.Say(names);
        public Prose ReadingAs(Prose readings) => say.Say(readings);
        public Prose ReadAs(Prose reading, Prose alternative) => say.Say(reading, alternative);
        public Prose Authorities() => say.Say();
        public Prose Authority(Prose title, Prose places) => say.Say(title, places);
        public Prose Place(Prose number, Prose place) => say.Say(number, place);
    }
}
