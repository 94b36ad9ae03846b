using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>The help of the tool: phrases of the book.</summary>
internal static class HelpPhrases
{
    extension(Phrases say)
    {
        public Prose HelpTool() => say.Say();
        public Prose HelpNoPager() => say.Say();
        public Prose HelpHelp() => say.Say();
        public Prose HelpVersion() => say.Say();
        public Prose HelpDescription() => say.Say();
        public Prose HelpUsage() => say.Say();
        public Prose HelpArguments() => say.Say();
        public Prose HelpOptions() => say.Say();
        public Prose HelpCommands() => say.Say();
        public Prose HelpSomeCommand() => say.Say();
        public Prose HelpSomeOptions() => say.Say();
        public Prose HelpDefault() => say.Say();
        public Prose HelpExitCodes() => say.Say();
        public Prose HelpCodeDone() => say.Say();
        public Prose HelpCodeUsage() => say.Say();
        public Prose HelpCodeRulebook() => say.Say();
        public Prose HelpCodeScenario() => say.Say();
        public Prose HelpCodeFailure() => say.Say();
        public Prose HelpRules() => say.Say();
        public Prose HelpLanguage() => say.Say();
        public Prose HelpFull() => say.Say();
        public Prose HelpFacts() => say.Say();
        public Prose HelpComparedFacts() => say.Say();
        public Prose HelpCase() => say.Say();
        public Prose HelpOn() => say.Say();
        public Prose HelpLawOf() => say.Say();
        public Prose HelpKnownBy() => say.Say();
        public Prose HelpAssume() => say.Say();
        public Prose HelpQuestion() => say.Say();
        public Prose HelpOnlyQuestion() => say.Say();
        public Prose HelpFormat() => say.Say();
        public Prose HelpOut() => say.Say();
        public Prose HelpCite() => say.Say();
        public Prose HelpRedact() => say.Say();
        public Prose HelpEngine() => say.Say();
        public Prose HelpCheck() => say.Say();
        public Prose HelpCheckJson() => say.Say();
        public Prose HelpCheckFull() => say.Say();
        public Prose HelpCheckWhy() => say.Say();
        public Prose HelpCheckAssumptions() => say.Say();
        public Prose HelpAsk() => say.Say();
        public Prose HelpSave() => say.Say();
        public Prose HelpResume() => say.Say();
        public Prose HelpPossible() => say.Say();
        public Prose HelpPossibleJson() => say.Say();
        public Prose HelpChange() => say.Say();
        public Prose HelpChangeTo() => say.Say();
        public Prose HelpChangeJson() => say.Say();
        public Prose HelpTimeline() => say.Say();
        public Prose HelpTimelineFrom() => say.Say();
        public Prose HelpTimelineTo() => say.Say();
        public Prose HelpTimelineJson() => say.Say();
        public Prose HelpSvg() => say.Say();
        public Prose HelpCompare() => say.Say();
        public Prose HelpReadings() => say.Say();
        public Prose HelpCompareJson() => say.Say();
        public Prose HelpWith() => say.Say();
        public Prose HelpWithKnownBy() => say.Say();
        public Prose HelpWithRules() => say.Say();
        public Prose HelpReading() => say.Say();
        public Prose HelpWithReading() => say.Say();
        public Prose HelpLint() => say.Say();
        public Prose HelpLintFormat() => say.Say();
        public Prose HelpLintWatch() => say.Say();
        public Prose HelpTest() => say.Say();
        public Prose HelpTestPaths(Prose folder) => say.Say(folder);
        public Prose HelpCoverage() => say.Say();
        public Prose HelpTestFormat() => say.Say();
        public Prose HelpTestOut() => say.Say();
        public Prose HelpTestWatch() => say.Say();
        public Prose HelpVerify() => say.Say();
        public Prose HelpRecord() => say.Say();
        public Prose HelpShow() => say.Say();
        public Prose HelpShowName() => say.Say();
        public Prose HelpKind(Prose kinds) => say.Say(kinds);
        public Prose HelpSearch() => say.Say();
        public Prose HelpGlossary() => say.Say();
        public Prose HelpCoverageOf() => say.Say();
        public Prose HelpSearchFull() => say.Say();
        public Prose HelpSchema() => say.Say();
        public Prose HelpSchemaName(Prose names) => say.Say(names);
        public Prose HelpSchemaOutput() => say.Say();
        public Prose HelpSchemaAll() => say.Say();
        public Prose HelpInit() => say.Say();
        public Prose HelpInitFolder() => say.Say();
        public Prose HelpLsp() => say.Say();
        public Prose HelpStdio() => say.Say();
    }
}
