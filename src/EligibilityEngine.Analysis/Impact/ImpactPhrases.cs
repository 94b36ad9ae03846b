using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Two laws side by side, and who is affected: phrases of the book.</summary>
internal static class ImpactPhrases
{
    extension(Phrases say)
    {
        public Prose Sides(Prose first, Prose second) => say.Say(first, second);
        public Prose SidesOn(Prose day, Prose first, Prose second) => say.Say(day, first, second);
        public Prose AllTheSame(long count, Prose sides) => say.Count(count, sides);
        public Prose SomeDiffer(long count, Prose sides, Prose different) => say.Count(count, sides, different);
        public Prose NothingInCommon(Prose sides) => say.Say(sides);
        public Prose GroundOnlyUnder(Prose side, Prose provisions) => say.Say(side, provisions);
        public Prose SameUnderBoth() => say.Say();
        public Prose OnlyIn(Prose side, Prose questions) => say.Say(side, questions);
        public Prose Difference(DifferenceKind kind, Prose provision, Prose title, Prose side) => say.Each(kind, provision, title, side);
        public Prose SideRulebook(Prose title, Prose version, Prose hash) => say.Say(title, version, hash);
        public Prose SideLaw(Prose day) => say.Say(day);
        public Prose SideKnownBy(Prose day) => say.Say(day);
        public Prose SideKnownNow() => say.Say();
        public Prose SideLawKnownBy(Prose day) => say.Say(day);
        public Prose SideLawKnownNow() => say.Say();
        public Prose NotCompared(Prose questions) => say.Say(questions);
        public Prose SideAsRead(Prose side, Prose read) => say.Say(side, read);
        public Prose SideNotModelled(Prose side, Prose from, Prose questions) => say.Say(side, from, questions);
        public Prose SideTold(Prose fact) => say.Say(fact);
        public Prose SideOn(Prose day) => say.Say(day);
        public IEnumerable<Prose> AffectedColumns() => [say.ColumnQuestion(), say.ColumnAnswers(), say.ColumnKinds(), say.ColumnProvisions()];
        public Prose ColumnQuestion() => say.Say();
        public Prose ColumnAnswers() => say.Say();
        public Prose ColumnKinds() => say.Say();
        public Prose ColumnProvisions() => say.Say();
        public Prose LeftOpen() => say.Say();
        public Prose AlsoAffected(Prose questions) => say.Say(questions);
        public Prose Side(Side side) => say.Each(side);
        public Prose NobodyAffected(Prose first, Prose second, Prose day) => say.Say(first, second, day);
        public Prose NothingToAffect(Prose first, Prose second) => say.Say(first, second);
        public Prose SomebodyAffected(long count, Prose compared, Prose affected) => say.Count(count, compared, affected);
        public Prose WhoIsAffected(Prose first, Prose second, Prose day) => say.Say(first, second, day);
        public Prose OnlyUnusual() => say.Say();
        public Prose AffectedIn(Prose title, Prose question) => say.Say(title, question);
        public Prose AffectedPair(Prose first, Prose second) => say.Say(first, second);
        public Prose APersonWho(Prose facts) => say.Say(facts);
        public Prose EverybodyOrdinary() => say.Say();
        public Prose AssumingOfOthers(Prose facts) => say.Say(facts);
        public Prose AssumingOrdinaryOfOthers(long count) => say.Count(count);
        public Prose IfReadSo(Prose readings) => say.Say(readings);
        public Prose ProvidedThat(Prose assumptions) => say.Say(assumptions);
        public Prose NobodyIn(Prose questions) => say.Say(questions);
        public Prose OfQuestion(Prose question, Prose says) => say.Say(question, says);
        public Prose Complete() => say.Say();
        public Prose TooManyNodes(Prose nodes) => say.Say(nodes);
        public Prose NotToldApart() => say.Say();
        public Prose ValuesLeftOut(Prose facts) => say.Say(facts);
    }
}
