using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Timelines, told and drawn: phrases of the book.</summary>
internal static class TimelinePhrases
{
    extension(Phrases say)
    {
        public Prose Range(Prose from, Prose through, Prose law) => say.Say(from, through, law);
        public Prose LawOfEachDay() => say.Say();
        public Prose LawOfEachDayAsKnown(Prose horizon) => say.Say(horizon);
        public Prose DateAxis() => say.Say();
        public Prose Segment(Prose from, Prose through, Prose answers) => say.Say(from, through, answers);
        public Prose SegmentOnGrounds(Prose from, Prose through, Prose answers, Prose provisions) => say.Say(from, through, answers, provisions);
        public Prose Turn(Prose day, Prose causes, Prose effects) => say.Say(day, causes, effects);
        public Prose OpenPoints(Prose names) => say.Say(names);
        public Prose Status(DecisionStatus status) => say.Each(status);
        public Prose UndeterminedBetween(Prose answers) => say.Say(answers);
        public Prose ConflictBetween(Prose answers) => say.Say(answers);
        public Prose BeginToStand(long count, Prose provisions) => say.Count(count, provisions);
        public Prose MayStand(long count, Prose provisions) => say.Count(count, provisions);
        public Prose Cease(long count, Prose provisions) => say.Count(count, provisions);
        public Prose Provisions() => say.Say();
        public Prose ProvisionCites(Prose provision, Prose title, Prose statements) => say.Say(provision, title, statements);
        public Prose NoFacts() => say.Say();
        public Prose Facts(Prose facts) => say.Say(facts);
        public Prose FactsOrdinary(Prose facts) => say.Say(facts);
        public Prose FactHistory(Prose fact, Prose values) => say.Say(fact, values);
        public Prose YearAxis() => say.Say();
        public Prose DayAxis() => say.Say();
        public Prose Entry(Prose causes, Prose effects, Prose answers) => say.Say(causes, effects, answers);
        public Prose AnswersAre(Prose answers) => say.Say(answers);
        public Prose AnswerOf(Prose question, Prose answers) => say.Say(question, answers);
        public Prose Legend(Prose label, Prose meaning) => say.Say(label, meaning);
        public Prose MoreThanOne() => say.Say();
        public Prose DifferentAmounts() => say.Say();
        public Prose SegmentAsRead(Prose label, Prose read) => say.Say(label, read);
        public Prose AsReadFrom(Prose day, Prose read) => say.Say(day, read);
        public Prose LawNotModelled() => say.Say();
    }
}
