using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>What is still possible: phrases of the book.</summary>
internal static class PossiblePhrases
{
    extension(Phrases say)
    {
        public Prose PossibleOn(Prose title, Prose day, Prose law) => say.Say(title, day, law);
        public Prose PossibleOnly() => say.Say();
        public Prose Possible() => say.Say();
        public Prose OrSeveralLeftOpen(Prose answers) => say.Say(answers);
        public Prose WhateverElse(Prose answers) => say.Say(answers);
        public Prose IfSmallest(Prose answers, Prose conditions) => say.Say(answers, conditions);
        public Prose IfOrdinary(Prose answers, Prose conditions) => say.Say(answers, conditions);
        public Prose OrWithFewer(Prose conditions) => say.Say(conditions);
        public Prose ConditionsAndMore(long count, Prose conditions) => say.Count(count, conditions);
        public Prose ConditionsAndOrdinary(long count, Prose conditions) => say.Count(count, conditions);
        public Prose DependsOnReadings(long count, Prose readings) => say.Count(count, readings);
        public Prose DependsOnChanges(long count, Prose changes) => say.Count(count, changes);
        public Prose IfIrreducible(Prose answers, Prose conditions) => say.Say(answers, conditions);
        public Prose IfMoreThanNeeded(Prose answers, Prose conditions) => say.Say(answers, conditions);
        public Prose AmountsAlso(IEnumerable<Prose> items) => say.List(items);
        public Prose AndIf(IEnumerable<Prose> items) => say.List(items);
        public Prose NothingIsPossible() => say.Say();
        public Prose TooLarge(Prose nodes, Prose answers) => say.Say(nodes, answers);
        public Prose NotExact(Prose facts, Prose answers) => say.Say(facts, answers);
        public Prose ItDepends() => say.Say();
        public Prose DependsOnFacts(long count, Prose facts) => say.Count(count, facts);
        public Prose DependsOnReading(Prose reading, Prose ask) => say.Say(reading, ask);
        public Prose DependsOnEvent(Prose days, Prose title) => say.Say(days, title);
        public Prose DependsOnStatement(Prose days, Prose statement) => say.Say(days, statement);
    }
}
