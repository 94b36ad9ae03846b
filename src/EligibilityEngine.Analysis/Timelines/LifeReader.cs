using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Follows a case through time.</summary>
internal sealed class LifeReader
{
    /// <summary>Days judged at most when a decision is followed: where what was given of a sum ties dates, every day may bring something.</summary>
    private const int MostDaysAhead = 1_000;

    private readonly BoundCase _case;
    private readonly ImmutableArray<Question> _questions;
    private readonly DiagnosticBag _bag;
    private readonly Life _life;
    private readonly ChangePoints _points;
    private readonly DefaultRange _usual;
    private DateOnly _wrong;

    private LifeReader(BoundCase @case, ImmutableArray<Question> questions, DiagnosticBag bag, MapLimits limits)
    {
        (_case, _questions, _bag) = (@case, questions, bag);
        _life = new Life(@case, bag, limits);
        _points = new ChangePoints(_life, questions);
        _usual = new DefaultRange(_life, _points);
    }

    /// <summary>The timeline of a case, or every mistake: a case that is in error on any of the days has none.</summary>
    public static Timeline? Read(BoundCase @case, ImmutableArray<Question> questions, DateOnly? from, DateOnly? through, DiagnosticBag bag, MapLimits limits) =>
        new LifeReader(@case, questions, bag, limits).Read(from, through);

    /// <summary>The next day after that of the case on which the answer differs.</summary>
    public static NextChange? ReadNext(BoundCase @case, Question question, DiagnosticBag bag, MapLimits limits) =>
        new LifeReader(@case, [question], bag, limits).ReadNext();

    /// <summary>How the answer to a question changes from the day of the case on.</summary>
    public static Ahead? ReadAhead(BoundCase @case, Question question, DiagnosticBag bag, MapLimits limits) =>
        new LifeReader(@case, [question], bag, limits).ReadAhead();

    private Timeline? Read(DateOnly? givenFrom, DateOnly? givenThrough)
    {
        if (_bag.HasErrors)
        {
            return null;
        }

        var from = givenFrom ?? _usual.From();
        var through = givenThrough ?? _usual.Through(from > _case.Case.On ? from : _case.Case.On);
        from = givenFrom is null && from > through ? through : from;
        if (from > through)
        {
            _bag.Add(Mistake.EndsBeforeItBegins(from, through));
            return null;
        }

        var timelines = Spin(Days(from, through, _bag), () => through);
        return _bag.HasErrors ? null : new Timeline(_life.Rulebook, _case.Case, from, through, timelines, _usual.Age());
    }

    private Ahead? ReadAhead()
    {
        if (_bag.HasErrors)
        {
            return null;
        }

        var (through, stops) = (_usual.Through(_case.Case.On), new DiagnosticBag());
        var (looked, last) = (0, through);
        var days = UntilNobodyIsSo(_case.Case.On, through, stops).TakeWhile(d => looked++ < MostDaysAhead && (last = d.On) == d.On);
        var timelines = Spin(days, () => looked > MostDaysAhead ? last : stops.HasErrors ? _wrong.AddDays(-1) : through);
        return timelines.IsEmpty ? null : new Ahead(timelines[0], [.. stops.Sorted()], looked > MostDaysAhead);
    }

    private ImmutableArray<QuestionTimeline> Spin(IEnumerable<Day> days, Func<DateOnly> through)
    {
        var spinners = _questions.Select(q => new SegmentSpinner(q)).ToList();
        Day? before = null;
        foreach (var day in Different(days).Where(_ => !_bag.HasErrors))
        {
            spinners.ForEach(s => s.Add(before, day));
            before = day;
        }

        return _bag.HasErrors ? [] : [.. spinners.Select(s => Covered(s.Finish(through())))];
    }

    /// <summary>With the day from which the law is that which was read last.</summary>
    private QuestionTimeline Covered(QuestionTimeline timeline)
    {
        var (rulebook, @case, segments) = (_life.Rulebook, _case.Case, timeline.Segments);
        var read = rulebook.NeededFor(timeline.Question).Select(q => rulebook.CoverOf(q).ReadThrough).Min();
        DateOnly? from = read is not { } last ? null
            : @case.LawOf > last || @case.KnownBy > last ? segments[0].From
            : @case.LawOf is not null || segments[^1].Through <= last ? null
            : segments[0].From > last ? segments[0].From : last.AddDays(1);
        return from is null ? timeline : timeline with { ReadThrough = read, AsReadFrom = from };
    }

    private NextChange? ReadNext()
    {
        var question = _questions[0];
        Day? now = null;
        Day? before = null;
        foreach (var day in _bag.HasErrors ? [] : Different(Days(_case.Case.On, _usual.LastChange(), _bag)))
        {
            now ??= day;
            if (!Finding.Of(question, day).HasSameAnswer(Finding.Of(question, now)))
            {
                return new NextChange { Now = now[question], Then = day[question], Change = ChangeTracer.Trace(question, before!, day) };
            }

            before = day;
        }

        return now is null ? null : new NextChange { Now = now[question], Then = null, Change = null };
    }

    /// <summary>The days from that of the case on, judged, up to the first on which nobody can be as the case says. What is wrong on its own day is a mistake of the case.</summary>
    private IEnumerable<Day> UntilNobodyIsSo(DateOnly on, DateOnly through, DiagnosticBag mistakes) =>
        Days(on, through, mistakes).TakeWhile(d => d.Mistakes.IsEmpty || Blames(d));

    private bool Blames(Day day)
    {
        day.Mistakes.Where(_ => day.On == _case.Case.On).ToList().ForEach(_bag.Add);
        return false;
    }

    /// <summary>The days on which something may change, judged. Mistakes are reported on the first of the days on which a case has any, and again
    /// when it has been free of them in between.</summary>
    private IEnumerable<Day> Days(DateOnly from, DateOnly through, DiagnosticBag mistakes)
    {
        var wasWrong = false;
        foreach (var day in _points.Between(from, through).Select(_life.On))
        {
            if (!wasWrong)
            {
                day.Mistakes.ToList().ForEach(m => mistakes.Add(m.OnDay(day.On)));
                _wrong = day.On;
            }

            wasWrong = day.Mistakes.Length > 0;
            yield return day;
        }
    }

    private IEnumerable<Day> Different(IEnumerable<Day> days)
    {
        var outlook = new Outlook(_points.Questions, _life.Limits);
        return days.Where(d => !d.Mistakes.IsEmpty || !outlook.IsAsBefore(d.Verdict));
    }
}
