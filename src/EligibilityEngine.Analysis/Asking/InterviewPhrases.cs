using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What an interview asks: phrases of the book.</summary>
internal static class InterviewPhrases
{
    extension(Phrases say)
    {
        public Prose Asked(Prose question, Prose fact, Prose expected) => say.Say(question, fact, expected);
        public Prose AskedOf(Prose title) => say.Say(title);
        public Prose WhichAreSo() => say.Say();
        public Prose WhichOfSeveral(Prose ask) => say.Say(ask);
        public Prose HowMany(Prose says, Prose number) => say.Say(says, number);
        public Prose ValuesInARow() => say.Say();
        public Prose OrAsAWhole(Prose facts) => say.Say(facts);
        public Prose ExpectsYesOrNo() => say.Say();
        public Prose ExpectsOneOfThese() => say.Say();
        public Prose ExpectsAReading() => say.Say();
        public Prose ExpectsADay() => say.Say();
        public Prose ExpectsADayOr(Prose years) => say.Say(years);
        public Prose ExpectsADayOrNever(Prose says) => say.Say(says);
        public Prose ExpectsMoreThan(Prose expected, Prose known) => say.Say(expected, known);
        public Prose ExpectsANumber() => say.Say();
        public Prose ExpectsANumberOf(Prose unit) => say.Say(unit);
        public Prose Choice(Prose name, Prose says) => say.Say(name, says);
        public Prose ChoiceHeld(Prose name, Prose says, Prose holder) => say.Say(name, says, holder);
        public Prose MattersTo() => say.Say();
        public Prose MattersToProvision(Prose provision, Prose title, Prose place) => say.Say(provision, title, place);
        public Prose MattersToMore(long count) => say.Count(count);
        public Prose RepliesLeave() => say.Say();
        public Prose EachAloneLeaves() => say.Say();
        public Prose ReplyLeaves(Prose values, Prose answers) => say.Say(values, answers);
        public Prose NoneOfThem() => say.Say();
    }
}
