using EligibilityEngine.Reporting;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>What a study says of rows and files: phrases of the book.</summary>
internal static class StudyPhrases
{
    extension(Phrases say)
    {
        public Prose QueryNeedsADatabase() => say.Say();
        public Prose NotOneTable(Prose file, Prose tables) => say.Say(file, tables);
        public Prose WrongEncoding(Prose file) => say.Say(file);
        public Prose ColumnsWithoutNames(Prose file) => say.Say(file);
        public Prose ColumnTwice(Prose column) => say.Say(column);
        public Prose EndingNamesNoData(Prose file, Prose endings) => say.Say(file, endings);
        public Prose FactTwice(Prose fact, Prose columns) => say.Say(fact, columns);
        public Prose NoColumnSaysAnything(Prose columns) => say.Say(columns);
        public Prose NoSuchColumn(Prose column) => say.Say(column);
        public Prose ColumnTaken(Prose column) => say.Say(column);
        public Prose RowsNotTheSame() => say.Say();
        public Prose CannotBeStudied(Prose reason) => say.Say(reason);
        public Prose TooFewCells() => say.Say();
        public Prose TooManyCells() => say.Say();
        public Prose BrokenQuote() => say.Say();
        public Prose NotText() => say.Say();
        public Prose LooseReturn() => say.Say();
        public Prose LineTooLong() => say.Say();
        public Prose NotJson() => say.Say();
        public Prose NotAnObject() => say.Say();
        public Prose FieldTwice() => say.Say();
        public Prose NotAWeight() => say.Say();
        public Prose ImpossibleUnderReform(Prose reason) => say.Say(reason);
    }
}
