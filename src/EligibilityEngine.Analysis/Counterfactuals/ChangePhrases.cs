using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>What would change an answer: phrases of the book.</summary>
internal static class ChangePhrases
{
    extension(Phrases say)
    {
        public Prose ChangeOnGrounds(Prose change, Prose provisions) => say.Say(change, provisions);
        public Prose NoLongerOn(Prose change, Prose provisions) => say.Say(change, provisions);
        public Prose ChangesOn(Prose title, Prose day, Prose answers) => say.Say(title, day, answers);
        public Prose ChangeKind(ChangeKind kind) => say.Each(kind);
        public Prose TwoTogether() => say.Say();
        public Prose NothingChanges() => say.Say();
        public Prose NothingLeadsTo(Prose answer) => say.Say(answer);
        public Prose TooManyChanges() => say.Say();
        public Prose TimeLeftOut(Prose why) => say.Say(why);
        public Prose ChangesNotExact(Prose facts) => say.Say(facts);
        public Prose ChangeUnderOldLaw(Prose answer, Prose day) => say.Say(answer, day);
        public Prose ChangeUnderLaw(Prose answer, Prose day) => say.Say(answer, day);
        public Prose ChangeOn(Prose answer, Prose days) => say.Say(answer, days);
        public Prose ChangeWithin(Prose answer, Prose days) => say.Say(answer, days);
        public Prose ChangeIf(Prose answer, Prose conditions) => say.Say(answer, conditions);
        public Prose ChangeIfOn(Prose answer, Prose conditions, Prose days) => say.Say(answer, conditions, days);
        public Prose AndThat(IEnumerable<Prose> items) => say.List(items);
        public Prose StandsThen(Prose provision, Prose title) => say.Say(provision, title);
        public Prose NoLonger(Prose provision, Prose title) => say.Say(provision, title);
    }
}
