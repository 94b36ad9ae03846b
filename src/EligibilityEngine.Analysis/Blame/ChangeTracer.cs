using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>
/// Finds what made an answer change from one day to the next, by going down only into what changed: from a provision to its period, its condition, its
/// bases and its exceptions, and from a condition to the leaves.
/// </summary>
internal sealed class ChangeTracer
{
    private readonly Day _day;
    private readonly Verdict _before;
    private readonly Verdict _after;
    private readonly Situation _dayBefore;
    private readonly Queue<Question> _waiting = [];
    private readonly HashSet<object> _seen = [];
    private readonly HashSet<Provision> _provisions = [];
    private readonly HashSet<Provision> _applying = [];
    private readonly HashSet<Cause> _causes = [];

    private ChangeTracer(Day before, Day day)
    {
        (_day, _before, _after) = (day, before.Verdict, day.Verdict);
        var dayBefore = day.Case with { Case = day.Case.Case with { On = day.On.AddDays(-1) } };
        _dayBefore = Situation.Of(dayBefore, new DiagnosticBag());
    }

    /// <summary>What changed the answer to a question, or its grounds.</summary>
    /// <param name="question">The question.</param>
    /// <param name="before">A day before on which everything was as on the day just before.</param>
    /// <param name="day">The first day of the change.</param>
    public static Change Trace(Question question, Day before, Day day)
    {
        var tracer = new ChangeTracer(before, day);
        tracer.Add(question);
        tracer.TraceQuestions();
        return new Change(
            day.On,
            [.. tracer._provisions.Where(p => p.Question == question).OrderBy(p => p.Index).Select(tracer.StandingChange)],
            [.. tracer._causes.OrderBy(Order)]);
    }

    private static (int, int, string) Order(Cause cause) => cause switch
    {
        FactCause fact => (0, fact.Fact.Index, ""),
        LawCause law => (1, 0, law.Day.ToString()),
        _ => throw new InvalidOperationException(),
    };

    private StandingChange StandingChange(Provision provision) =>
        new(provision, _before.Stands[provision.Index], _after.Stands[provision.Index]);

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
            foreach (var provision in Weighing(question, _before).Union(Weighing(question, _after)))
            {
                TraceStanding(provision);
            }
        }
    }

    /// <summary>The provisions on which the answers rest, and those that leave them open.</summary>
    private static IEnumerable<Provision> Weighing(Question question, Verdict verdict) =>
        new Justifier(verdict).Grounds(question).Concat(new OpenPoints(verdict).Deciding(question));

    private void TraceStanding(Provision provision)
    {
        if (_before.Stands[provision.Index] == _after.Stands[provision.Index] || !_provisions.Add(provision))
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
        if (_before.Applies[provision.Index] == _after.Applies[provision.Index] || !_applying.Add(provision))
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
        if (_before.Holds[provision.Index] == _after.Holds[provision.Index])
        {
            return;
        }

        if (_before.InForce[provision.Index] != _after.InForce[provision.Index])
        {
            TraceLaw(provision.InForce.From);
            TraceLaw(provision.InForce.Until);
        }

        if (provision.When is { } when)
        {
            Trace(when);
        }
    }

    private void TraceLaw(LegalDay? day)
    {
        if (day is not null && day.Span.HasComeBy(_after.Situation.LawOf) is var come && come != day.Span.HasComeBy(_dayBefore.LawOf))
        {
            _causes.Add(new LawCause(day, come));
        }
    }

    private void Trace(Condition condition)
    {
        if (_before[condition] == _after[condition])
        {
            return;
        }

        switch (condition)
        {
            case FactTest test:
                TraceFact(test.Fact);
                test.Against.ToList().ForEach(a => TraceFact(a.Other));
                break;
            case DefinitionTest test when _seen.Add(test.Definition):
                Trace(test.Definition.When);
                break;
            case AnswerTest test:
                Add(test.Question);
                break;
            default:
                condition.Parts.ToList().ForEach(Trace);
                break;
        }
    }

    private void TraceFact(Fact fact)
    {
        if (_dayBefore[fact] != _day.Verdict.Situation[fact])
        {
            _causes.Add(new FactCause(fact, _dayBefore[fact], _after.Situation[fact]));
        }
    }
}
