using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>What is told of a study: phrases of the book.</summary>
internal static class StudyReportPhrases
{
    extension(Phrases say)
    {
        public Prose RowsRead(long count, Prose decided, Prose rejected) => say.Count(count, decided, rejected);
        public Prose WeighedAs(Prose weight) => say.Say(weight);
        public Prose ColumnsSay(Prose columns) => say.Say(columns);
        public Prose ColumnSaysFact(Prose column, Prose fact) => say.Say(column, fact);
        public Prose ColumnsPassed(Prose columns) => say.Say(columns);
        public Prose ColumnsDropped(Prose columns) => say.Say(columns);
        public Prose ColumnAnswer() => say.Say();
        public Prose ColumnAtLeast() => say.Say();
        public Prose ColumnAtMost() => say.Say();
        public Prose ColumnPersons() => say.Say();
        public Prose WeighedAtLeast() => say.Say();
        public Prose WeighedAtMost() => say.Say();
        public Prose ColumnBefore() => say.Say();
        public Prose ColumnAfter() => say.Say();
        public Prose NotLookedInto(long count) => say.Count(count);
        public Prose StudyOf(Prose title, Prose question) => say.Say(title, question);
        public Prose RejectedRows() => say.Say();
        public Prose RejectedCell(Prose line, Prose column, Prose text, Prose reason) => say.Say(line, column, text, reason);
        public Prose RejectedLine(Prose line, Prose reason) => say.Say(line, reason);
        public Prose RejectsIn(Prose file) => say.Say(file);
        public Prose DecisionsIn(Prose file) => say.Say(file);
        public Prose StrictWroteNothing() => say.Say();
        public Prose Moves() => say.Say();
        public Prose NobodyMoves() => say.Say();
        public Prose MovedPersons(long count, Prose before, Prose after, Prose line) => say.Count(count, before, after, line);
        public Prose MovedBy(long count, Prose provision, Prose title) => say.Count(count, provision, title);
        public Prose BeforeAfter() => say.Say();
        public Prose StudyStopped() => say.Say();
        public Prose DecidingPersons() => say.Say();
    }
}
