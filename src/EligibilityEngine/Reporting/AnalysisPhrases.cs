namespace EligibilityEngine.Reporting;

/// <summary>What is possible, what to ask, what would change it, and two laws side by side: phrases of the book.</summary>
internal static class AnalysisPhrases
{
    extension(Phrases say)
    {
        public Prose PossibleOn(Prose title, Prose day, Prose law) => say.Say(title, day, law);
        public Prose PossibleOnly() => say.Say();
        public Prose Possible() => say.Say();
        public Prose WhateverElse(Prose answers) => say.Say(answers);
        public Prose IfSmallest(Prose answers, Prose conditions) => say.Say(answers, conditions);
        public Prose IfIrreducible(Prose answers, Prose conditions) => say.Say(answers, conditions);
        public Prose IfMoreThanNeeded(Prose answers, Prose conditions) => say.Say(answers, conditions);
        public Prose InConflictAmounts(Prose amounts) => say.Say(amounts);
        public Prose AmountsAlso(IEnumerable<Prose> items) => say.List(items);
        public Prose AndIf(IEnumerable<Prose> items) => say.List(items);
        public Prose Person(Prose says) => say.Say(says);
        public Prose EitherWay() => say.Say();
        public Prose OrThat(IEnumerable<Prose> items) => say.List(items);
        public Prose TheLawIsRead(Prose alternatives) => say.Say(alternatives);
        public Prose ByThenHadCome(Prose day, Prose title) => say.Say(day, title);
        public Prose ByThenHadNotCome(Prose day, Prose title) => say.Say(day, title);
        public Prose ByThenPublished(Prose day, Prose statement) => say.Say(day, statement);
        public Prose ByThenNotPublished(Prose day, Prose statement) => say.Say(day, statement);
        public Prose HadCome(Prose title) => say.Say(title);
        public Prose HadNotCome(Prose title) => say.Say(title);
        public Prose WasPublished(Prose statement) => say.Say(statement);
        public Prose WasNotPublished(Prose statement) => say.Say(statement);
        public Prose NobodyCanBe() => say.Say();
        public Prose NothingIsPossible() => say.Say();
        public Prose TooLarge(Prose nodes, Prose comparisons, Prose answers) => say.Say(nodes, comparisons, answers);
        public Prose NotExact(Prose answers) => say.Say(answers);
        public Prose ItDepends() => say.Say();
        public Prose DependsOnFacts(long count, Prose facts) => say.Count(count, facts);
        public Prose DependsOnReading(Prose reading, Prose ask) => say.Say(reading, ask);
        public Prose DependsOnEvent(Prose days, Prose title) => say.Say(days, title);
        public Prose DependsOnStatement(Prose days, Prose statement) => say.Say(days, statement);

        public Prose ChangesOn(Prose title, Prose day, Prose answers) => say.Say(title, day, answers);
        public Prose ChangeKind(ChangeKind kind) => say.Each(kind);
        public Prose TwoTogether() => say.Say();
        public Prose NothingChanges() => say.Say();
        public Prose NothingLeadsTo(Prose answer) => say.Say(answer);
        public Prose TooManyPairs() => say.Say();
        public Prose ChangeUnderLaw(Prose answer, Prose day) => say.Say(answer, day);
        public Prose ChangeOn(Prose answer, Prose days) => say.Say(answer, days);
        public Prose ChangeIf(Prose answer, Prose conditions) => say.Say(answer, conditions);
        public Prose ChangeIfOn(Prose answer, Prose conditions, Prose days) => say.Say(answer, conditions, days);
        public Prose AndThat(IEnumerable<Prose> items) => say.List(items);
        public Prose StandsThen(Prose provision, Prose title) => say.Say(provision, title);
        public Prose NoLonger(Prose provision, Prose title) => say.Say(provision, title);

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
        public Prose SideTold(Prose fact) => say.Say(fact);
        public Prose SideOn(Prose day) => say.Say(day);
        public Prose Side(Side side) => say.Each(side);
        public Prose HangsOnReadings(long count, Prose title) => say.Count(count, title);
        public Prose HangsOnNoReading(Prose title, Prose answer) => say.Say(title, answer);
        public Prose SameUnderReadings(long count, Prose title, Prose answer) => say.Count(count, title, answer);
        public Prose TooManyReadings(Prose most) => say.Say(most);
        public Prose UnderReadings(Prose answers, Prose readings) => say.Say(answers, readings);
        public Prose AndRead(IEnumerable<Prose> items) => say.List(items);
        public Prose NobodyAffected(Prose first, Prose second, Prose day) => say.Say(first, second, day);
        public Prose NothingToAffect(Prose first, Prose second) => say.Say(first, second);
        public Prose SomebodyAffected(long count, Prose compared, Prose affected) => say.Count(count, compared, affected);
        public Prose WhoIsAffected(Prose first, Prose second, Prose day) => say.Say(first, second, day);
        public Prose OnlyUnusual() => say.Say();
        public Prose AffectedIn(Prose title, Prose question) => say.Say(title, question);
        public Prose AffectedPair(Prose first, Prose second) => say.Say(first, second);
        public Prose APersonWho(Prose facts) => say.Say(facts);
        public Prose EverybodyOrdinary() => say.Say();
        public Prose IfReadSo(Prose readings) => say.Say(readings);
        public Prose ProvidedThat(Prose assumptions) => say.Say(assumptions);
        public Prose NobodyIn(Prose questions) => say.Say(questions);
        public Prose OfQuestion(Prose question, Prose says) => say.Say(question, says);
        public Prose Complete() => say.Say();
        public Prose TooManyNodes(Prose nodes) => say.Say(nodes);
        public Prose NotToldApart() => say.Say();
        public Prose ValuesLeftOut(Prose facts) => say.Say(facts);
        public Prose HangsOnCome(Prose change, Prose title, Prose day) => say.Say(change, title, day);
        public Prose HangsOnNotCome(Prose change, Prose title, Prose day) => say.Say(change, title, day);
        public Prose HangsOnPublished(Prose statement, Prose day) => say.Say(statement, day);
        public Prose HangsOnNotPublished(Prose statement, Prose day) => say.Say(statement, day);
    }
}
