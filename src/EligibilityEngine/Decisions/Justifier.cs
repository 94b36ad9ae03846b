using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Decisions;

/// <summary>Says why, from the rulebook and the truth of its nodes. Safe to use from many threads.</summary>
internal sealed class Justifier(Verdict verdict)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Question, OpenPoints> _openPoints = [];
    private Support? _support;

    public Justification Justify(QuestionDecision decision)
    {
        var question = decision.Question;
        var situation = verdict.Situation;
        var rulebook = situation.Rulebook;
        var provisions = decision.Answers.IsOfUnknownLaw ? [] : rulebook.ProvisionsOf(question);
        var open = OpenPointsOf(question);
        var (certain, never) = Standing(decision);
        var left = LeftOpen(decision, open, never);
        var together = decision.IsSettledByThreeValues || decision.Status == DecisionStatus.Undetermined ? null : LeastSupport.Of(decision, situation);
        var support = together is null ? SupportOf(question) : default;
        return new Justification
        {
            Grounds = Grounds(question, certain),
            MayStand = [.. open.Deciding(question).Where(p => MayGive(decision, p) && !never.Contains(p)).Except(certain)],
            Displaced = [.. provisions
                .Where(p => p.Gap is null && verdict.Applies[p.Index] == Truth.True && verdict.Stands[p.Index] == Truth.False)
                .Select(p => new Displacement(p, [.. p.Exceptions.Where(e => verdict.Stands[e.Index] == Truth.True)]))],
            Failed = [.. provisions
                .Where(p => p.Gap is null && p.When is not null && verdict.InForce[p.Index] != Truth.False && verdict[p.When] == Truth.False)
                .Select(p => new Failure(p, FailedParts.Of(p.When!, verdict)))
                .OrderBy(f => f.Distance)],
            Missing = left.Facts,
            OpenReadings = left.Readings,
            OpenEvents = left.Events,
            NotModelled = [.. rulebook.Questions.Where(open.NotModelled.Contains)],
            Gaps = left.Gaps,
            OpenStatements = left.Statements,
            Facts = [.. rulebook.Facts.Where(f => situation.LeftOf(f).IsSaid && (together?.Contains(f) ?? support.Contains(f.Index))).Select(f => UsedFact.Of(f, situation))],
        };
    }

    /// <summary>What an open answer hangs on, without the reasons that a whole justification has beside it.</summary>
    public LeftOpen LeftOpen(QuestionDecision decision) => LeftOpen(decision, OpenPointsOf(decision.Question), Standing(decision).Never);

    private LeftOpen LeftOpen(QuestionDecision decision, OpenPoints open, HashSet<Provision> never)
    {
        var rulebook = verdict.Situation.Rulebook;
        var matters = new Mattering(decision, verdict.Situation);
        return new LeftOpen(
            [.. rulebook.Facts.Where(f => f.Reading is null && open.Facts.Contains(f) && matters.Of(f))],
            [.. rulebook.Readings.Where(r => open.Facts.Contains(r.Choice) && matters.Of(r.Choice))],
            [.. rulebook.Events.Where(e => open.Events.Contains(e) && matters.Of(e))],
            [.. decision.Status == DecisionStatus.Undetermined ? open.Gaps.Where(g => !never.Contains(g)).OrderBy(g => g.Index) : Enumerable.Empty<Provision>()],
            [.. open.Statements.Where(matters.Of).OrderBy(s => s.Citation, NaturalOrder.Comparer)]);
    }

    /// <summary>Provisions of which three-valued logic does not see whether they stand, though in all completions they do, or in none.</summary>
    private (HashSet<Provision> Certain, HashSet<Provision> Never) Standing(QuestionDecision decision)
    {
        (HashSet<Provision> Certain, HashSet<Provision> Never) standing = ([], []);
        if (decision.IsSettledByThreeValues || decision.Answers.IsOfUnknownLaw || !decision.IsExact)
        {
            return standing;
        }

        var map = decision.Map;
        using (map.Hold())
        {
            foreach (var provision in verdict.Situation.Rulebook.ProvisionsOf(decision.Question).Where(p => (p.Answer is not null || p.Gap is not null) && verdict.Stands[p.Index] == Truth.Unknown))
            {
                var stands = map.Law.Stands(provision);
                if (provision.Gap is null && map.Store.And(map.People, !stands.Certain) == Diagram.False && MayGive(decision, provision))
                {
                    standing.Certain.Add(provision);
                }
                else if (map.Store.And(map.People, stands.Possible) == Diagram.False)
                {
                    standing.Never.Add(provision);
                }
            }
        }

        return standing;
    }

    /// <summary>Whether the answer of a provision is possible, or a part of one that is.</summary>
    private static bool MayGive(QuestionDecision decision, Provision provision) => decision.Question.AmountsAdd || decision.Possible.Contains(provision.Answer!);

    /// <summary>What one question hangs on, another often hangs on too.</summary>
    private OpenPoints OpenPointsOf(Question question)
    {
        lock (_lock)
        {
            var open = new OpenPoints(verdict, _openPoints);
            open.Collect(question);
            return open;
        }
    }

    /// <summary>What supports one question often supports another: the sets are computed once for a decision.</summary>
    private FactSet SupportOf(Question question)
    {
        lock (_lock)
        {
            _support ??= new Support(verdict);
            return _support.Of(question);
        }
    }

    /// <summary>The provisions that stand in all completions and give the answer.</summary>
    public ImmutableArray<Provision> Grounds(QuestionDecision decision) => Grounds(decision.Question, Standing(decision).Certain);

    private ImmutableArray<Provision> Grounds(Question question, HashSet<Provision> certain) =>
        certain.Count == 0 ? Grounds(question) : [.. Grounds(question).Union(certain).OrderBy(p => p.Index)];

    /// <summary>The provisions that stand and give the answer; of a choice, the strongest answer.</summary>
    public ImmutableArray<Provision> Grounds(Question question)
    {
        var standing = verdict.Situation.Rulebook.ProvisionsOf(question)
            .Where(p => p.Answer is not null && verdict.Stands[p.Index] == Truth.True && !verdict.Answers[question.Index].IsOfUnknownLaw)
            .ToList();
        if (question.IsAmount || standing.Count == 0)
        {
            return [.. standing];
        }

        var strongest = standing.Max(p => p.Answer!.Choice);
        return [.. standing.Where(p => p.Answer!.Choice is { } choice && choice == strongest)];
    }
}
