using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>What is said of populations and of plans on the command line: phrases of the book.</summary>
internal static class PopulationPhrases
{
    extension(Phrases say)
    {
        public Prose HelpPopulation() => say.Say();
        public Prose HelpPopulationName() => say.Say();
        public Prose HelpPopulationSize() => say.Say();
        public Prose HelpSeed() => say.Say();
        public Prose HelpPopulationThreads() => say.Say();
        public Prose HelpPopulationOut(Prose endings) => say.Say(endings);
        public Prose NoSuchEnding(Prose file, Prose endings) => say.Say(file, endings);
        public Prose NotACount(Prose text, Prose option) => say.Say(text, option);
        public Prose NoPopulations() => say.Say();
        public Prose NameAPopulation(Prose names) => say.Say(names);
        public Prose NoSuchPopulation(Prose name, Prose names) => say.Say(name, names);
        public Prose DrawingPersons() => say.Say();
        public Prose PopulationWritten(long count, Prose population, Prose seed, Prose file) => say.Count(count, population, seed, file);
        public Prose HelpCallUp() => say.Say();
        public Prose HelpPlan() => say.Say();
        public Prose HelpCandidates() => say.Say();
        public Prose HelpPlanDay() => say.Say();
        public Prose HelpPlanFormat(Prose formats) => say.Say(formats);
        public Prose HelpPlanOut(Prose endings) => say.Say(endings);
        public Prose NobodyIsSo(long count, Prose assumed) => say.Count(count, assumed);
    }
}
