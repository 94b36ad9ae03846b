using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>What an undetermined question hangs on: unknown facts, readings nobody chose, changes of law nobody dated, statements
/// that may or may not have been published by the horizon.</summary>
internal sealed class OpenPoints(Verdict verdict, Dictionary<Question, OpenPoints>? known = null)
{
    private readonly Rulebook _rulebook = verdict.Situation.Rulebook;
    private readonly HashSet<object> _seen = [];
    private readonly HashSet<Provision> _applying = [];

    /// <summary>What each question hangs on, of those that were asked for: many hang on the same one.</summary>
    private readonly Dictionary<Question, OpenPoints> _known = known ?? [];

    public HashSet<Fact> Facts { get; } = [];

    public HashSet<LawEvent> Events { get; } = [];

    public HashSet<Statement> Statements { get; } = [];

    /// <summary>The questions on which nothing is known of the law, and on which the question hangs.</summary>
    public HashSet<Question> NotModelled { get; } = [];

    /// <summary>The gaps, and provisions whose answer no source tells, that leave the question open, or may.</summary>
    public HashSet<Provision> Gaps { get; } = [];

    /// <summary>The provisions of which it is not known whether they hold, and on which the question hangs.</summary>
    public HashSet<Provision> Provisions { get; } = [];

    public void Collect(Question question)
    {
        if (verdict.Answers[question.Index] is { Count: 1, IsSettled: true } || !_seen.Add(question))
        {
            return;
        }

        var points = Of(question);
        Facts.UnionWith(points.Facts);
        Events.UnionWith(points.Events);
        Statements.UnionWith(points.Statements);
        Provisions.UnionWith(points.Provisions);
        NotModelled.UnionWith(points.NotModelled);
        Gaps.UnionWith(points.Gaps);
    }

    private OpenPoints Of(Question question)
    {
        if (!_known.TryGetValue(question, out var points))
        {
            points = new OpenPoints(verdict, _known);
            points.NotModelled.UnionWith(verdict.Answers[question.Index].IsOfUnknownLaw ? [question] : []);
            foreach (var provision in Deciding(question))
            {
                points.CollectStanding(provision);
            }

            foreach (var gap in Opening(question))
            {
                points.Gaps.Add(gap);
                points.CollectStanding(gap);
            }

            _known.Add(question, points);
        }

        return points;
    }

    /// <summary>The gaps that touch somebody, or may, and the provisions that stand, or may, and whose answer no source tells.</summary>
    public IEnumerable<Provision> Opening(Question question) => verdict.Answers[question.Index].IsOfUnknownLaw ? []
        : _rulebook.ProvisionsOf(question).Where(p => (!p.Opens.IsEmpty || p.Answer is { IsUntold: true }) && verdict.Stands[p.Index] != Truth.False);

    /// <summary>The provisions that may stand and whose standing makes a difference.</summary>
    public IEnumerable<Provision> Deciding(Question question)
    {
        List<Provision> provisions = verdict.Answers[question.Index].IsOfUnknownLaw ? [] : [.. _rulebook.ProvisionsOf(question).Where(p => p.Answer is { } answer && (question.IsAmount || answer.Choice is not null))];
        var maybe = provisions.Where(p => verdict.Stands[p.Index] == Truth.Unknown);
        var certain = provisions.Where(p => verdict.Stands[p.Index] == Truth.True).ToList();
        if (question.AmountsAdd)
        {
            return maybe;
        }

        if (question.IsAmount)
        {
            return maybe.Where(p => !certain.Any(c => c.Answer == p.Answer));
        }

        var strongest = certain.Select(p => p.Answer!.Choice!.Value).DefaultIfEmpty(0).Max();
        return maybe.Where(p => p.Answer!.Choice > strongest);
    }

    /// <summary>What leaves open whether a provision stands.</summary>
    public void CollectStanding(Provision provision)
    {
        if (verdict.Stands[provision.Index] != Truth.Unknown || !_seen.Add(provision))
        {
            return;
        }

        CollectApplying(provision);
        foreach (var exception in provision.Exceptions)
        {
            CollectStanding(exception);
        }
    }

    private void CollectApplying(Provision provision)
    {
        if (verdict.Applies[provision.Index] != Truth.Unknown || !_applying.Add(provision))
        {
            return;
        }

        CollectHolding(provision);
        foreach (var general in provision.ExceptionTo.Any(b => verdict.Applies[b.Index] == Truth.True) ? [] : provision.ExceptionTo)
        {
            CollectApplying(general);
        }
    }

    private void CollectHolding(Provision provision)
    {
        if (verdict.Holds[provision.Index] != Truth.Unknown || !Provisions.Add(provision))
        {
            return;
        }

        if (verdict.InForce[provision.Index] == Truth.Unknown)
        {
            CollectPeriod(provision);
        }

        if (provision.When is { } when)
        {
            Collect(when);
        }
    }

    private void CollectPeriod(Provision provision)
    {
        CollectExistence(provision.Cites);
        foreach (var e in new[] { provision.InForce.From?.Event, provision.InForce.Until?.Event }.OfType<LawEvent>())
        {
            CollectExistence(e.Cites);
            if (verdict.Situation.HasCome(e) == Truth.Unknown)
            {
                Events.Add(e);
            }
        }
    }

    private void CollectExistence(IEnumerable<Statement> statements)
    {
        Statements.UnionWith(statements.Where(s => verdict.Situation.IsKnown([s]) == Truth.Unknown));
    }

    public void Collect(Condition condition)
    {
        if (verdict[condition] != Truth.Unknown)
        {
            return;
        }

        switch (condition)
        {
            case FactTest test:
                Collect(test);
                break;
            case DefinitionTest test when _seen.Add(test.Definition):
                Collect(test.Definition.When);
                break;
            case DefinitionTest:
                break;
            case AnswerTest test:
                Collect(test.Question);
                break;
            case AmountTest test:
                Collect(test.Question);
                Collect(test.Written);
                break;
            default:
                foreach (var part in condition.Parts)
                {
                    Collect(part);
                }

                break;
        }
    }

    private void Collect(FactTest test)
    {
        Add(test.Fact);
        foreach (var comparison in test.Against)
        {
            comparison.Term.Facts.ToList().ForEach(Add);
        }
    }

    private void Add(Fact fact)
    {
        if (!verdict.Situation[fact].IsKnown)
        {
            Facts.Add(fact.NeverOf ?? fact);
        }
    }
}
