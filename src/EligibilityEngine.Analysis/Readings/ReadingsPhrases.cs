using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>What questions come to under all readings: phrases of the book.</summary>
internal static class ReadingsPhrases
{
    extension(Phrases say)
    {
        public Prose NobodyCanBe() => say.Say();
        public Prose HangsOnReadings(long count, Prose title) => say.Count(count, title);
        public Prose HangsOnNoReading(Prose title, Prose answer) => say.Say(title, answer);
        public Prose SameUnderReadings(long count, Prose title, Prose answer) => say.Count(count, title, answer);
        public Prose MorePossible() => say.Say();
        public Prose UnderReadings(Prose answers, Prose readings) => say.Say(answers, readings);
        public Prose AndRead(IEnumerable<Prose> items) => say.List(items);
    }
}
