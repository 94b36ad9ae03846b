using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>What is said of a claim: phrases of the book.</summary>
internal static class ClaimPhrases
{
    extension(Phrases say)
    {
        public Prose ReportOfClaim() => say.Say();
        public Prose Claimed(ClaimVerdict verdict, Prose reason) => say.Each(verdict, reason);
        public Prose AnswerIsSo(Prose answer) => say.Say(answer);
        public Prose AnswerIsNotSo(Prose claimed, Prose answers) => say.Say(claimed, answers);
        public Prose AnswerIsOpen(Prose answers) => say.Say(answers);
        public Prose GroundsClaimed() => say.Say();
        public Prose GroundIs(ClaimVerdict verdict, Prose ground, Prose reason) => say.Each(verdict, ground, reason);
        public Prose GroundStands(Prose provision, Prose title) => say.Say(provision, title);
        public Prose GroundMayStand(Prose provision, Prose title) => say.Say(provision, title);
        public Prose GroundGivesAnother(Prose provision, Prose title, Prose answer) => say.Say(provision, title, answer);
        public Prose GroundIsDisplaced(Prose displaced) => say.Say(displaced);
        public Prose GroundFailed(Prose provision, Prose title, Prose asks, Prose actual) => say.Say(provision, title, asks, actual);
        public Prose GroundIsNotInForce(Prose provision, Prose title, Prose day) => say.Say(provision, title, day);
        public Prose GroundOfAnotherQuestion(Prose provision, Prose title, Prose question) => say.Say(provision, title, question);
        public Prose GroundIsNone(Prose provision, Prose title) => say.Say(provision, title);
        public Prose FactIsDecisive(Prose fact) => say.Say(fact);
        public Prose FactMakesNoDifference(Prose fact) => say.Say(fact);
        public Prose FactIsNoReason(Prose fact) => say.Say(fact);
        public Prose FactLeavesItOpen(Prose fact) => say.Say(fact);
        public Prose FactIsOtherwise(Prose fact) => say.Say(fact);
        public Prose FactIsNotKnown(Prose fact) => say.Say(fact);
        public Prose GroundSaysNothing() => say.Say();
    }
}
