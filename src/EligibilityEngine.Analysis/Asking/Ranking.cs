using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>
/// Ranks the facts that a question still hangs on by how much they decide. First comes the fact whose replies leave on average the fewest possible outcomes;
/// among equals the one whose replies leave on average the fewest facts open; among equals the first by name. Every reply that the law tells apart
/// counts once. Facts come before readings, which are a choice and nothing that anybody knows. Those that make no difference are left out.
/// </summary>
internal sealed class Ranking
{
    private readonly Question _question;
    private readonly Situation _basis;
    private readonly ImmutableArray<Question> _needed;
    private readonly Regions _regions;
    private readonly Relevance _relevance;
    private readonly IReadOnlySet<Fact> _except;
    private readonly Askable _askable;

    private Ranking(QuestionDiagrams diagrams, Situation basis, IReadOnlySet<Fact> except)
    {
        _question = diagrams.Question;
        _basis = basis;
        _needed = basis.Rulebook.NeededFor(_question);
        _regions = new Regions(new FactUses(basis.Rulebook, _needed), basis);
        _relevance = new Relevance(diagrams);
        _except = except;
        _askable = new Askable(except);
    }

    public static ImmutableArray<RankedFact> Of(QuestionDecision decision, Verdict verdict, IReadOnlySet<Fact> except)
    {
        var diagrams = new Lazy<QuestionDiagrams>(() => new QuestionDiagrams(decision.Question, verdict));
        return Remaining.Of(decision, diagrams).IsSettled ? [] : Of(diagrams.Value, verdict.Situation, except);
    }

    /// <summary>The same where the question is known not to be settled.</summary>
    public static ImmutableArray<RankedFact> Of(QuestionDiagrams diagrams, Situation basis, IReadOnlySet<Fact> except) =>
        new Ranking(diagrams, basis, except).Rank();

    private ImmutableArray<RankedFact> Rank()
    {
        var verdict = Evaluator.Evaluate(_basis, _needed);
        var open = Askable.OpenOf(_question, verdict);
        var hanging = HangingProvisions.In(open, verdict);
        var facts = _askable.In(open.Facts, _basis).ToList();
        var asked = facts.Where(f => !_except.Contains(f) && _relevance.Matters(f));

        return
        [
            .. asked.Select(f => new { Fact = f, Replies = Replies(f) })
                .Where(a => a.Replies.Length > 1)
                .Select(a => new RankedFact(a.Fact, a.Replies, hanging.On(a.Fact)))
                .OrderBy(r => r.Fact.Reading is null ? 0 : 1)
                .ThenBy(r => r.Outcomes)
                .ThenBy(r => r.OpenFacts)
                .ThenBy(r => r.Fact.Index),
        ];
    }

    private ImmutableArray<Reply> Replies(Fact fact)
    {
        var point = new FactPoint(fact);
        var replies = ImmutableArray.CreateBuilder<Reply>();
        foreach (var region in _regions.Of(point))
        {
            var situation = point.Settle(_basis, region);
            var verdict = Evaluator.Evaluate(situation, _needed);
            if (!verdict.IsImpossible)
            {
                replies.Add(Reply(region, verdict));
            }
        }

        return replies.ToImmutable();
    }

    private Reply Reply(Region region, Verdict verdict)
    {
        var left = verdict.Answers[_question.Index];
        var open = Askable.OpenOf(_question, verdict).Facts;
        return new Reply(region.Values, FactValue.Of(region.Representative), [.. left.Answers()], Outcome.CountOf(left), _askable.In(open, verdict.Situation).Count());
    }
}
