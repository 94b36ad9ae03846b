using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>What is computed, in words.</summary>
/// <param name="say">The book.</param>
/// <param name="text">Tells a text of the law inside a sentence.</param>
/// <param name="fact">Tells a fact, with what is known of it.</param>
/// <param name="value">Tells a number or a day.</param>
/// <param name="ofEach">Tells what must be so of each member of a group.</param>
internal sealed class TermWords(Phrases say, Func<LocalText, Prose> text, Func<Fact, Prose> fact, Func<FactType, long, Prose> value, Func<Condition, Prose> ofEach)
{
    /// <summary>A term: <c>the day 30 days after the day of the notice</c>.</summary>
    public Prose Of(Law.Term term) => term switch
    {
        FactItself itself => fact(itself.Fact),
        Constant constant => value(constant.Type, constant.Code),
        DayOfCase => say.TheDayOfTheCase(),
        DayOfEvent day => say.TheDayOfEvent(text(day.Event.Title)),
        AmountOf amount => say.TheAmountOf(text(amount.Question.Title)),
        Computed computed => Of(computed),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>How a fact is derived.</summary>
    public Prose Of(Derivation derivation) => derivation switch
    {
        { Gathered: { } gathered } => Of(gathered),
        { Since: { } unit } => say.Derived(unit, Parts(derivation.Term)),
        { IsTotal: true } => derivation.Bases[0].Type == FactType.YesNo ? say.DerivedCount(Parts(derivation.Term, _ => true)) : say.DerivedSum(Parts(derivation.Term, _ => true)),
        _ => Of(derivation.Term),
    };

    private Prose Of(Gathering gathered)
    {
        var group = text(gathered.Group.Count.Title);
        var what = gathered.Of is { } of ? text(of.Title) : (Prose)"";
        var whole = (gathered.Kind, gathered.Of?.Type) switch
        {
            (GatheringKind.Count, _) => say.HowManyOf(group),
            (GatheringKind.Sum, _) => say.SumOver(what, group),
            (GatheringKind.First, FactType.Date) => say.EarliestAmong(what, group),
            (GatheringKind.First, _) => say.SmallestAmong(what, group),
            (_, FactType.Date) => say.LatestAmong(what, group),
            _ => say.LargestAmong(what, group),
        };
        return gathered.When is { } when ? say.OfThoseWho(whole, ofEach(when)) : whole;
    }

    /// <summary>What a fact counts over a history.</summary>
    /// <param name="count">The count.</param>
    /// <param name="what">What is so on the days that count, after "the person ...".</param>
    public Prose Of(HistoryCount count, Prose what) => say.Counted(count.Unit, what, count.Within switch
    {
        LastTime last => say.InTheLast(Time(last.Months, last.Days)),
        SinceDate since => say.SinceTheDay(fact(since.Date)),
        _ => say.InThisCalendarYear(),
    });

    private Prose Parts(Law.Term term, Func<Law.Term, bool>? which = null) => say.Commas(term.Parts.Where(which ?? (p => p is FactItself)).Select(Of));

    private Prose Of(Computed computed) => computed.Operation switch
    {
        Total when computed.Parts.All(p => p.Type == FactType.YesNo) => say.DerivedCount(Parts(computed, _ => true)),
        Total => say.DerivedSum(Parts(computed, _ => true)),
        Difference => say.TheDifferenceOf(Of(computed.Parts[0]), Of(computed.Parts[1])),
        Multiplied multiplied => say.SoManyTimes(value(FactType.Number, multiplied.Times), Of(computed.Parts[0])),
        Product => say.TheProductOf(Parts(computed, _ => true)),
        Portion portion => say.ThePortionOf(portion.Rounding, value(FactType.Number, portion.Times), value(FactType.Number, portion.Divisor), Of(computed.Parts[0])),
        Extreme { IsLast: true } when computed.Parts is [Computed { Operation: Difference } difference, Constant least] => say.NotBelow(Of(difference), Of(least)),
        Extreme extreme => (extreme.IsLast, computed.Type) switch
        {
            (false, FactType.Date) => say.TheEarliestOf(Parts(computed, _ => true)),
            (true, FactType.Date) => say.TheLatestOf(Parts(computed, _ => true)),
            (false, _) => say.TheLeastOf(Parts(computed, _ => true)),
            _ => say.TheGreatestOf(Parts(computed, _ => true)),
        },
        TimeBetween time => Attained(time, say.TimeBetween(time.Unit, Of(computed.Parts[0]), Of(computed.Parts[1]))),
        IsOneOf or Depending => (Prose)computed.ToString()!,
        DayMoved moved => Moved(moved, Of(computed.Parts[0])),
        _ => throw new InvalidOperationException(),
    };

    private Prose Attained(TimeBetween time, Prose count) => time.Attained == Law.Attained.OnTheDay ? count : say.Attained(time.Attained, count);

    private Prose Moved(DayMoved moved, Prose day)
    {
        // What goes on and what goes back are two steps.
        if (moved.Months != 0 && moved.Days != 0 && moved.Months < 0 != moved.Days < 0)
        {
            return Moved(new DayMoved(0, moved.Days), Moved(new DayMoved(moved.Months, 0), day));
        }

        var (months, days) = (Math.Abs(moved.Months), Math.Abs(moved.Days));
        var time = Time(months, days);
        return moved.Months < 0 || moved.Days < 0 ? say.SoLongBefore(time, day) : say.SoLongAfter(time, day);
    }

    private Prose Time(long months, long days) => say.Both([
        .. months / 12 > 0 ? [say.SoManyYears(months / 12)] : Enumerable.Empty<Prose>(),
        .. months % 12 > 0 ? [say.SoManyMonths(months % 12)] : Enumerable.Empty<Prose>(),
        .. days > 0 || months == 0 ? [say.SoManyDays(days)] : Enumerable.Empty<Prose>()]);
}
