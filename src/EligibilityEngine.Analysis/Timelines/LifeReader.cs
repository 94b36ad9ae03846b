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
    private readonly Rulebook _rulebook;
    private readonly BoundCase _case;
    private readonly ImmutableArray<Question> _questions;
    private readonly Reach _reach;
    private readonly DiagnosticBag _bag;

    private LifeReader(BoundCase @case, ImmutableArray<Question> questions, DiagnosticBag bag)
    {
        (_rulebook, _case, _questions, _bag) = (@case.Rulebook, @case, questions, bag);
        _reach = Reach.Of(_rulebook, questions);
        ReportFactsThatCannotMove();
    }

    /// <summary>The timeline of a case, or every mistake: a case that is in error on any of the days has none.</summary>
    public static Timeline? Read(BoundCase @case, ImmutableArray<Question> questions, DateOnly? from, DateOnly? through, DiagnosticBag bag) =>
        new LifeReader(@case, questions, bag).Read(from, through);

    /// <summary>The next day after that of the case on which the answer differs.</summary>
    public static NextChange? ReadNext(BoundCase @case, Question question, DiagnosticBag bag) =>
        new LifeReader(@case, [question], bag).ReadNext();

    private Timeline? Read(DateOnly? givenFrom, DateOnly? givenThrough)
    {
        var usual = new DefaultRange(_case, _reach);
        if ((givenFrom ?? usual.From()) is not { } from)
        {
            _bag.Add(Mistake.NoBeginning(usual.Bases.Select(b => b.Id)));
            return null;
        }

        if ((givenThrough ?? usual.Through()) is not { } through)
        {
            _bag.Add(Mistake.NoEnd());
            return null;
        }

        if (from > through)
        {
            _bag.Add(Mistake.EndsBeforeItBegins(from, through));
        }

        return _bag.HasErrors ? null : Read(from, through, usual.Age());
    }

    private Timeline Read(DateOnly from, DateOnly through, (Fact Fact, DateOnly Since)? age)
    {
        var spinners = _questions.Select(q => new SegmentSpinner(q, through)).ToList();
        Day? before = null;
        foreach (var day in Days(from, through))
        {
            spinners.ForEach(s => s.Add(before, day));
            before = day;
        }

        return new Timeline(_rulebook, _case.Case, from, through, [.. spinners.Select(s => s.Finish())], age);
    }

    private NextChange? ReadNext()
    {
        if (_bag.HasErrors)
        {
            return null;
        }

        var question = _questions[0];
        Day? now = null;
        Day? before = null;
        foreach (var day in Days(_case.Case.On, DateOnly.MaxValue))
        {
            now ??= day;
            if (!Finding.Of(question, day.Verdict).HasSameAnswer(Finding.Of(question, now.Verdict)))
            {
                return new NextChange { Now = now.Decide(question), Then = day.Decide(question), Change = ChangeTracer.Trace(question, before!, day) };
            }

            before = day;
        }

        return new NextChange { Now = now!.Decide(question), Then = null, Change = null };
    }

    /// <summary>The days on which something may change, judged. Mistakes are reported on the first of the days on which a case has any, and again
    /// when it has been free of them in between.</summary>
    private IEnumerable<Day> Days(DateOnly from, DateOnly through)
    {
        var wasWrong = false;
        foreach (var day in Day.Judge(_case, new ChangePoints(_case, _reach).Between(from, through)))
        {
            if (!wasWrong)
            {
                day.Mistakes.ToList().ForEach(m => _bag.Add(m.OnDay(day.On)));
            }

            wasWrong = day.Mistakes.Length > 0;
            yield return day;
        }
    }

    /// <summary>An age given as a number is right on some days only, so that a life cannot be told from it.</summary>
    private void ReportFactsThatCannotMove()
    {
        foreach (var fact in _reach.Facts.OrderBy(f => f.Index).Where(f => _case.Given[f.Index]?.Otherwise.IsKnown == true))
        {
            if (Since(fact) is { } basis)
            {
                var place = _case.Case.Facts.First(f => f.Name == fact.Id).Place;
                _bag.Add(Mistake.FactCannotMove(place, fact.Id, basis.Id, _case.Given[basis.Index] is not null));
            }
        }
    }

    /// <summary>The date from which a derived fact counts time, or null where it counts none.</summary>
    private static Fact? Since(Fact fact) => fact.Derivation switch
    {
        null or { Kind: DerivationKind.Count } => null,
        { Kind: DerivationKind.Sum } sum => sum.Bases.Select(Since).FirstOrDefault(b => b is not null),
        var counted => counted.Bases[0],
    };
}
