using EligibilityEngine.Reporting;

namespace EligibilityEngine.Citing;

/// <summary>Reports with notes, and citations: phrases of the book.</summary>
internal static class CitingPhrases
{
    extension(Phrases say)
    {
        public Prose CiteOriginal(Prose title, Prose original) => say.Say(title, original);
        public Prose CiteAct() => say.Say();
        public Prose CiteNumbered(Prose kind, Prose number) => say.Say(kind, number);
        public Prose CiteOf(Prose act, Prose day) => say.Say(act, day);
        public Prose CitePublished(Prose days) => say.Say(days);
        public Prose CiteAdded(Prose days) => say.Say(days);
        public Prose CiteRead(Prose day) => say.Say(day);
        public Prose CiteLanguage(Prose language) => say.Say(language);
        public Prose English() => say.Say();
        public Prose Russian() => say.Say();
        public Prose Kazakh() => say.Say();
        public Prose Note(Prose citation, Prose says) => say.Say(citation, says);
        public Prose NoteWithWording(Prose citation, Prose says, Prose wording) => say.Say(citation, says, wording);
        public Prose NotesHeading() => say.Say();
        public Prose BackFromNote() => say.Say();
        public Prose ReportOfDecision() => say.Say();
        public Prose ReportOfPossible() => say.Say();
        public Prose ReportOfChanges() => say.Say();
        public Prose ReportOfTimeline() => say.Say();
        public Prose ReportOfComparison() => say.Say();
        public Prose ReportOfReadings() => say.Say();
        public Prose InQuestion() => say.Say();
        public Prose GivenHeading() => say.Say();
        public Prose GivenTitle() => say.Say();
        public Prose NothingGiven() => say.Say();
        public Prose AssumedHeading() => say.Say();
        public Prose OpenHeading() => say.Say();
        public Prose NothingOpen() => say.Say();
        public Prose OpenIn(Prose question, Prose points) => say.Say(question, points);
        public Prose SourcesHeading() => say.Say();
        public Prose NoSources() => say.Say();
        public Prose ColumnSource() => say.Say();
        public Prose ColumnDays() => say.Say();
        public Prose ColumnPlaces() => say.Say();
        public Prose AppliesFrom(Prose day) => say.Say(day);
        public Prose NotRead() => say.Say();
        public Prose MadeHeading() => say.Say();
        public Prose MadeRulebook() => say.Say();
        public Prose MadeHash() => say.Say();
        public Prose MadeEngine() => say.Say();
        public Prose MadeDay() => say.Say();
        public Prose MadeLaw() => say.Say();
        public Prose MadeHorizon() => say.Say();
        public Prose VersionOf(Prose title, Prose version) => say.Say(title, version);
        public Prose NotAdvice() => say.Say();
        public Prose Redacted() => say.Say();
        public Prose DayOfBirth() => say.Say();
        public Prose EveOfBirth() => say.Say();
        public Prose Birthday(long count) => say.Count(count);
        public Prose EveOfBirthday(long count) => say.Count(count);
        public Prose AtTheEarliest(Prose day) => say.Say(day);
        public Prose AtTheLatest(Prose day) => say.Say(day);
        public Prose BirthLeftOut() => say.Say();
    }
}
