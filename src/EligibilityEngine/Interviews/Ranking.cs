using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Interviews;

/// <summary>
/// Ranks the facts that a question still hangs on by how much they decide. First comes the fact whose replies leave on average the fewest possible outcomes;
/// among equals the one whose replies leave on average the fewest facts open; among equals the first by name. Every reply that the law tells apart
/// counts once. Facts come before readings, which are a choice and nothing that anybody knows. Where few facts are open, those that make no
/// difference are left out exactly; otherwise those are left out that three-valued logic shows to make none.
/// </summary>
internal sealed class Ranking
{
    /// <summary>Where no more facts than this are open, irrelevance is decided exactly.</summary>
    private const int FewFacts = 16;

    private readonly Question _question;
    private readonly Situation _basis;
    private readonly IReadOnlySet<Fact> _except;
    private readonly Regions _regions;
    private readonly Askable _askable;
    private readonly ImmutableArray<Question> _needed;

    private Ranking(Question question, Situation basis, IReadOnlySet<Fact> except)
    {
        _question = question;
        _basis = basis;
        _except = except;
        _askable = new Askable(except);
        _needed = basis.Rulebook.NeededFor(question);
        _regions = new Regions(new FactUses(basis.Rulebook, _needed), basis);
    }

    public static ImmutableArray<RankedFact> Of(QuestionDecision decision, Situation basis, IReadOnlySet<Fact> except) =>
        Remaining.Of(decision, basis).IsSettled ? [] : new Ranking(decision.Question, basis, except).Rank();

    private ImmutableArray<RankedFact> Rank()
    {
        var verdict = Evaluator.Evaluate(_basis, _needed);
        var open = Askable.OpenOf(_question, verdict);
        var facts = _askable.In(open.Facts, _basis).ToList();
        var asked = facts.Where(f => !_except.Contains(f));
        if (facts.Count <= FewFacts)
        {
            asked = asked.Where(new Relevance(_question, _basis, _regions).Matters);
        }

        var hanging = HangingProvisions.In(open, verdict);
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
            if (!Explorer.IsImpossible(situation, verdict))
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
