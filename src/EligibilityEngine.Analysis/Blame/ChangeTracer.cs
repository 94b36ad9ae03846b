using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>
/// Finds what made an answer change from one day to the next, by going down only into what changed: from a provision to its period, its condition, its
/// bases and its exceptions, and from a condition to the leaves.
/// </summary>
internal sealed class ChangeTracer
{
    private readonly (Verdict Before, Verdict After) _verdicts;
    private readonly (Truths Before, Truths After) _truths;
    private readonly Situation _dayBefore;
    private readonly bool _followsWhatStaysOpen;
    private readonly Queue<Question> _waiting = [];
    private readonly HashSet<object> _seen = [];
    private readonly HashSet<Provision> _provisions = [];
    private readonly HashSet<Provision> _applying = [];
    private readonly HashSet<Cause> _causes = [];

    private ChangeTracer(Question question, Day before, Day day, bool followsWhatStaysOpen, bool isExact)
    {
        _verdicts = (before.Verdict, day.Verdict);
        _truths = (new Truths(before[question], before.Verdict, isExact), new Truths(day[question], day.Verdict, isExact));
        _followsWhatStaysOpen = followsWhatStaysOpen;
        _dayBefore = Situation.Of(day.Case with { Case = day.Case.Case with { On = day.On.AddDays(-1) } }, new DiagnosticBag());
    }

    /// <summary>What changed the answer to a question, or its grounds.</summary>
    /// <param name="question">The question.</param>
    /// <param name="before">A day before on which everything was as on the day just before.</param>
    /// <param name="day">The first day of the change.</param>
    /// <remarks>Where a provision stood already, whatever was found out, only three-valued logic tells by what it became a ground.</remarks>
    public static Change Trace(Question question, Day before, Day day)
    {
        Change Traced(bool followsWhatStaysOpen, bool isExact) => Trace(question, before, day, followsWhatStaysOpen, isExact);
        return Traced(false, true) is { Causes.IsEmpty: false } change ? change
            : Traced(true, true) is { Causes.IsEmpty: false } followed ? followed
            : Traced(false, false);
    }

    private static Change Trace(Question question, Day before, Day day, bool followsWhatStaysOpen, bool isExact)
    {
        var tracer = new ChangeTracer(question, before, day, followsWhatStaysOpen, isExact);
        tracer.Add(question);
        tracer.TraceQuestions();
        return new Change(
            day.On,
            [.. tracer._provisions.Where(p => p.Question == question).OrderBy(p => p.Index).Select(tracer.StandingChange).Where(c => c.Before != c.After)],
            [.. tracer._causes.OrderBy(Order)]);
    }

    private static (int, int, string) Order(Cause cause) => cause switch
    {
        FactCause fact => (0, fact.Fact.Index, ""),
        CoverCause cover => (2, cover.Question.Index, ""),
        LawCause law => (1, 0, law.Day.ToString()),
        _ => throw new InvalidOperationException(),
    };

    private StandingChange StandingChange(Provision provision) => new(provision, _truths.Before.Stands(provision), _truths.After.Stands(provision));

    private bool IsSame(Func<Truths, Truth> of) =>
        of(_truths.Before) is var before && before == of(_truths.After) && !(_followsWhatStaysOpen && before == Truth.Unknown);

    private void Add(Question question)
    {
        if (_seen.Add(question))
        {
            _waiting.Enqueue(question);
        }
    }

    // A queue, not recursion: questions may use each other in a long chain.
    private void TraceQuestions()
    {
        while (_waiting.TryDequeue(out var question))
        {
            if (_verdicts.Before.Answers[question.Index].IsOfUnknownLaw != _verdicts.After.Answers[question.Index].IsOfUnknownLaw)
            {
                _causes.Add(new CoverCause(question));
            }

            foreach (var provision in Weighing(question, _verdicts.Before).Union(Weighing(question, _verdicts.After)))
            {
                TraceStanding(provision);
                Array.ForEach([.. provision.Answer?.Computed?.Facts ?? []], TraceFact);
            }
        }
    }

    /// <summary>The provisions on which the answers rest, and those that leave them open.</summary>
    private static IEnumerable<Provision> Weighing(Question question, Verdict verdict) =>
        new Justifier(verdict).Grounds(question).Concat(new OpenPoints(verdict).Deciding(question)).Concat(new OpenPoints(verdict).Opening(question));

    private void TraceStanding(Provision provision)
    {
        if (IsSame(t => t.Stands(provision)) || !_provisions.Add(provision))
        {
            return;
        }

        TraceApplying(provision);
        foreach (var exception in provision.Exceptions)
        {
            TraceStanding(exception);
        }
    }

    private void TraceApplying(Provision provision)
    {
        if (IsSame(t => t.Applies(provision)) || !_applying.Add(provision))
        {
            return;
        }

        TraceHolding(provision);
        foreach (var general in provision.ExceptionTo)
        {
            TraceApplying(general);
        }
    }

    private void TraceHolding(Provision provision)
    {
        if (IsSame(t => t.Holds(provision)))
        {
            return;
        }

        TraceLaw(provision.InForce.From);
        TraceLaw(provision.InForce.Until);

        if (provision.When is { } when)
        {
            Trace(when, provision);
        }
    }

    private void TraceLaw(LegalDay? day)
    {
        if (day is not null && day.Span.HasComeBy(_verdicts.After.Situation.LawOf) is var come && come != day.Span.HasComeBy(_dayBefore.LawOf))
        {
            _causes.Add(new LawCause(day, come));
        }
    }

    private void Trace(Condition condition, Provision of)
    {
        if (IsSame(t => t.Of(condition, of)))
        {
            return;
        }

        switch (condition)
        {
            case FactTest test:
                TraceFact(test.Fact);
                test.Against.SelectMany(a => a.Term.Facts).ToList().ForEach(TraceFact);
                break;
            case DefinitionTest test when _seen.Add(test.Definition):
                Trace(test.Definition.When, of);
                break;
            case AnswerTest test:
                Add(test.Question);
                break;
            case AmountTest test:
                test.Written.Facts.ToList().ForEach(TraceFact);
                Add(test.Question);
                break;
            default:
                condition.Parts.ToList().ForEach(p => Trace(p, of));
                break;
        }
    }

    private void TraceFact(Fact fact)
    {
        var (before, after) = (_dayBefore[fact], _verdicts.After.Situation[fact]);
        if (before != after)
        {
            _causes.Add(new FactCause(fact, before, after));
        }
        else if (!after.IsKnown && (Between(fact, _dayBefore), Between(fact, _verdicts.After.Situation)) is var (was, now) && was != now)
        {
            _causes.Add(new FactCause(fact, before, after) { May = was.High < now.High && was.Low == now.Low ? ValueSet.Of([now.High]) : ValueSet.Range(now.Low, now.High), IsSo = was.Low < now.Low ? Truth.True : Truth.Unknown });
        }
    }

    /// <summary>What a fact that is not known can be at least and at most.</summary>
    private static (long Low, long High) Between(Fact fact, Situation situation) => new Space(MapLimits.Default, situation).Sides[0].SumOf(fact).Range();
}
