using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>What the tool itself says: phrases of the book.</summary>
internal static class ToolPhrases
{
    extension(Phrases say)
    {
        public Prose Next() => say.Say();
        public Prose AllOfIt() => say.Say();
        public Prose PersonsInFull() => say.Say();
        public Prose AllInFull() => say.Say();
        public Prose TodayTaken(Prose day) => say.Say(day);
        public Prose LawLacksLanguage(Prose language, Prose own) => say.Say(language, own);
        public Prose ToolLacksLanguage(Prose language, Prose own) => say.Say(language, own);
        public Prose Misused(Prose what) => say.Say(what);
        public Prose SeeHelp(Prose command) => say.Say(command);
        public Prose Errors(long count) => say.Count(count);
        public Prose Warnings(long count) => say.Count(count);
        public Prose Questions(long count) => say.Count(count);
        public Prose FactsCounted(long count) => say.Count(count);
        public Prose ProvisionsCounted(long count) => say.Count(count);
        public Prose Sources(long count) => say.Count(count);
        public Prose Usable(Prose mistakes, Prose rulebook, Prose version, Prose contents) => say.Say(mistakes, rulebook, version, contents);
        public Prose NotUsable(Prose mistakes) => say.Say(mistakes);
        public Prose ScenariosRun(long count, Prose passed, Prose failed) => say.Count(count, passed, failed);
        public Prose ScenarioFailed(Prose place, Prose title) => say.Say(place, title);
        public Prose ColumnProvision() => say.Say();
        public Prose ColumnStood() => say.Say();
        public Prose ColumnFailed() => say.Say();
        public Prose ColumnTitle() => say.Say();
        public Prose Covered(long count, Prose covered) => say.Count(count, covered);
        public Prose Listed(Prose kind, Prose items) => say.Say(kind, items);
        public Prose ListsStatements() => say.Say();
        public Prose HowToReply() => say.Say();
        public Prose StillPossible(Prose answers) => say.Say(answers);
        public Prose PossibleAtMost(Prose answers) => say.Say(answers);
        public Prose InterviewEnds() => say.Say();
        public Prose FirstQuestion() => say.Say();
        public Prose Settled() => say.Say();
        public Prose SettledInConflict() => say.Say();
        public Prose CannotSettle() => say.Say();
        public Prose Found(long count, Prose words) => say.Count(count, words);
        public Prose FoundMore(long count) => say.Count(count);
        public Prose Watching(long count) => say.Count(count);
        public Prose Changed(Prose file) => say.Say(file);
        public Prose StarterWritten(Prose folder) => say.Say(folder);
        public Prose StarterFile(Prose file, Prose what) => say.Say(file, what);
        public Prose StarterRules() => say.Say();
        public Prose StarterSource() => say.Say();
        public Prose StarterScenarios() => say.Say();
        public Prose StarterSchemas() => say.Say();
        public Prose ToPaste(Prose command) => say.Say(command);
        public Prose ReportWritten(Prose file) => say.Say(file);
        public Prose Serving(Prose rulebook, Prose version, Prose addresses) => say.Say(rulebook, version, addresses);
        public Prose OfferOrdinary(long count, Prose facts) => say.Count(count, facts);
        public Prose OfferExpects() => say.Say();
        public Prose CaseWritten(Prose file) => say.Say(file);
    }
}
