using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>What is computed, in words: phrases of the book.</summary>
internal static class TermPhrases
{
    extension(Phrases say)
    {
        public Prose Derived(TimeUnit kind, Prose facts) => say.Each(kind, facts);
        public Prose DerivedCount(Prose facts) => say.Say(facts);
        public Prose DerivedSum(Prose facts) => say.Say(facts);
        public Prose Counted(HistoryUnit unit, Prose what, Prose within) => say.Each(unit, what, within);
        public Prose InTheLast(Prose time) => say.Say(time);
        public Prose InThisCalendarYear() => say.Say();
        public Prose SinceTheDay(Prose day) => say.Say(day);
        public Prose TimeBetween(TimeUnit unit, Prose from, Prose to) => say.Each(unit, from, to);
        public Prose Attained(Attained attained, Prose counted) => say.Each(attained, counted);
        public Prose ComesTo(Prose what, Prose values) => say.Say(what, values);
        public Prose CameOn(Prose change, Prose days) => say.Say(change, days);
        public Prose TheDayOfTheCase() => say.Say();
        public Prose IsJudgedOn(Prose day) => say.Say(day);
        public Prose TheDayOfEvent(Prose title) => say.Say(title);
        public Prose TheAmountOf(Prose title) => say.Say(title);
        public Prose HowManyOf(Prose group) => say.Say(group);
        public Prose SumOver(Prose fact, Prose group) => say.Say(fact, group);
        public Prose EarliestAmong(Prose fact, Prose group) => say.Say(fact, group);
        public Prose LatestAmong(Prose fact, Prose group) => say.Say(fact, group);
        public Prose SmallestAmong(Prose fact, Prose group) => say.Say(fact, group);
        public Prose LargestAmong(Prose fact, Prose group) => say.Say(fact, group);
        public Prose OfThoseWho(Prose gathered, Prose when) => say.Say(gathered, when);
        public Prose TheEarliestOf(Prose days) => say.Say(days);
        public Prose TheLatestOf(Prose days) => say.Say(days);
        public Prose TheLeastOf(Prose numbers) => say.Say(numbers);
        public Prose TheGreatestOf(Prose numbers) => say.Say(numbers);
        public Prose TheDifferenceOf(Prose number, Prose less) => say.Say(number, less);
        public Prose NotBelow(Prose number, Prose least) => say.Say(number, least);
        public Prose SoManyTimes(Prose times, Prose number) => say.Say(times, number);
        public Prose TheProductOf(Prose numbers) => say.Say(numbers);
        public Prose ThePortionOf(Rounding rounding, Prose times, Prose over, Prose number) => say.Each(rounding, times, over, number);
        public Prose SoLongAfter(Prose time, Prose day) => say.Say(time, day);
        public Prose SoLongBefore(Prose time, Prose day) => say.Say(time, day);
        public Prose SoManyYears(long count) => say.Count(count);
        public Prose SoManyMonths(long count) => say.Count(count);
        public Prose SoManyDays(long count) => say.Count(count);
    }
}
