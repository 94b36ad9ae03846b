using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>What is wrong with a command line: phrases of the book.</summary>
internal static class UsagePhrases
{
    extension(Phrases say)
    {
        public Prose NoQuestionsToAnswer() => say.Say();
        public Prose NotAnOption(Prose name, Prose command) => say.Say(name, command);
        public Prose NotAVerb(Prose name) => say.Say(name);
        public Prose NoPlaceFor(Prose command, Prose word) => say.Say(command, word);
        public Prose NeedsAValue(Prose option) => say.Say(option);
        public Prose TakesOneValue(Prose option) => say.Say(option);
        public Prose NeedsAnArgument(Prose command, Prose argument) => say.Say(command, argument);
        public Prose IsNoneOf(Prose text, Prose option, Prose values) => say.Say(text, option, values);
        public Prose NotADay(Prose text, Prose option) => say.Say(text, option);
        public Prose NotAChoiceOfReading(Prose text, Prose option) => say.Say(text, option);
        public Prose NoSuchReading(Prose name) => say.Say(name);
        public Prose NoSuchAlternative(Prose text, Prose name, Prose values) => say.Say(text, name, values);
        public Prose NoSuchQuestion(Prose name) => say.Say(name);
        public Prose NoSuchAnswer(Prose text, Prose question) => say.Say(text, question);
        public Prose NothingNamed(Prose name) => say.Say(name);
        public Prose NoSuchSource(Prose name) => say.Say(name);
        public Prose NoSuchSchema(Prose name) => say.Say(name);
        public Prose NameASchema(Prose names) => say.Say(names);
        public Prose AllWritesEverySchema(Prose other) => say.Say(other);
        public Prose NotADayOfRows(Prose text, Prose option) => say.Say(text, option);
        public Prose NameADialect(Prose names) => say.Say(names);
        public Prose NoSuchFact(Prose name) => say.Say(name);
        public Prose ViewsHaveNoParameters(Prose parameter) => say.Say(parameter);
        public Prose OnlyParametersOfItsOwn(Prose text, Prose option) => say.Say(text, option);
        public Prose NoSuchFile(Prose path) => say.Say(path);
        public Prose NoSuchFolder(Prose path) => say.Say(path);
        public Prose NoSuchFileOrFolder(Prose path) => say.Say(path);
        public Prose AFileNotAFolder(Prose path) => say.Say(path);
        public Prose AFolderNotAFile(Prose path) => say.Say(path);
        public Prose AFolderNotACase(Prose path) => say.Say(path);
        public Prose FolderNotEmpty(Prose path) => say.Say(path);
        public Prose NeedsAFileName(Prose option) => say.Say(option);
        public Prose NoFolderToWriteIn(Prose path) => say.Say(path);
        public Prose MayOnlyBeRead(Prose path) => say.Say(path);
        public Prose AccessDenied(Prose path) => say.Say(path);
        public Prose CannotBeWritten(Prose path, Prose reason) => say.Say(path, reason);
        public Prose OneCaseFileAtMost(Prose first, Prose second) => say.Say(first, second);
        public Prose NoAddress(Prose address) => say.Say(address);
        public Prose NoOrigin(Prose origin) => say.Say(origin);
        public Prose NotOfThisMachine(Prose address) => say.Say(address);
        public Prose NoKeys(Prose file, long number) => say.Say(file, say.Number(number));
        public Prose NoSuchFormat(Prose format, Prose formats) => say.Say(format, formats);
        public Prose NoSuchStyle(Prose style, Prose styles) => say.Say(style, styles);
        public Prose TwoFormats(Prose format) => say.Say(format);
        public Prose CiteIsAFormat(Prose style) => say.Say(style);
        public Prose CiteBesideJson(Prose style) => say.Say(style);
        public Prose RedactBesideJson() => say.Say();
        public Prose WordNeedsAFile() => say.Say();
        public Prose EndingNamesNoFormat(Prose file, Prose formats, Prose last) => say.Say(file, formats, last);
        public Prose NoEffectBesideJson(Prose option) => say.Say(option);
        public Prose AssumptionsAreForTheScreen() => say.Say();
        public Prose ReadingsCompareAll(Prose option) => say.Say(option);
        public Prose ReadingsNeedACase() => say.Say();
        public Prose NothingToCompare(Prose options, Prose last) => say.Say(options, last);
        public Prose AssumeBelongsToACase() => say.Say();
        public Prose CoverageIsOfOneSource(Prose other) => say.Say(other);
        public Prose GlossaryExplains(Prose other) => say.Say(other);
        public Prose SearchTakesAllWords(Prose name) => say.Say(name);
        public Prose FullNeedsSearch() => say.Say();
        public Prose NoWordToSearch() => say.Say();
        public Prose OccursNowhere(Prose words) => say.Say(words);
        public Prose NotAllWordsTogether() => say.Say();
        public Prose WatchIsForPeople() => say.Say();
        public Prose NoFolderToWatch() => say.Say();
        public Prose OutNeedsAFormat(Prose formats) => say.Say(formats);
        public Prose WatchNeedsAFile() => say.Say();
        public Prose NoScenarios(Prose paths) => say.Say(paths);
        public Prose NobodyHasLanguage(Prose language, Prose law, Prose tool) => say.Say(language, law, tool);
        public Prose ToolHasNoLanguage(Prose language, Prose tool) => say.Say(language, tool);
        public Prose OutputRefused(Prose reason) => say.Say(reason);
        public Prose DecidingScenarios() => say.Say();
        public Prose NotANumberOfThreads(Prose text) => say.Say(text);
        public Prose NobodyToStudy() => say.Say();
    }
}
