using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What an interview asks: phrases of the book.</summary>
internal static class InterviewPhrases
{
    extension(Phrases say)
    {
        public Prose Asked(Prose question, Prose fact, Prose expected) => say.Say(question, fact, expected);
        public Prose AskedOf(Prose title) => say.Say(title);
        public Prose ExpectsYesOrNo() => say.Say();
        public Prose ExpectsOneOfThese() => say.Say();
        public Prose ExpectsAReading() => say.Say();
        public Prose ExpectsADay() => say.Say();
        public Prose ExpectsANumber() => say.Say();
        public Prose ExpectsANumberOf(Prose unit) => say.Say(unit);
        public Prose Choice(Prose name, Prose says) => say.Say(name, says);
        public Prose ChoiceHeld(Prose name, Prose says, Prose holder) => say.Say(name, says, holder);
        public Prose MattersTo() => say.Say();
        public Prose Places(Prose document, Prose places) => say.Say(document, places);
        public Prose RepliesLeave() => say.Say();
        public Prose ReplyLeaves(Prose values, Prose answers) => say.Say(values, answers);
    }
}
