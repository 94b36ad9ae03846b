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

    private readonly Search _search;
    private readonly IReadOnlySet<Fact> _except;
    private readonly Askable _askable;

    private Ranking(Search search, IReadOnlySet<Fact> except)
    {
        _search = search;
        _except = except;
        _askable = new Askable(except);
    }

    public static ImmutableArray<RankedFact> Of(QuestionDecision decision, Situation basis, IReadOnlySet<Fact> except)
    {
        var search = new Search(decision.Question, basis);
        return Remaining.Of(decision, search).IsSettled ? [] : Of(search, except);
    }

    /// <summary>The same where the question is known not to be settled.</summary>
    public static ImmutableArray<RankedFact> Of(Search search, IReadOnlySet<Fact> except) => new Ranking(search, except).Rank();

    private ImmutableArray<RankedFact> Rank()
    {
        var verdict = _search.Evaluate(_search.Basis);
        var open = Askable.OpenOf(_search.Question, verdict);
        var hanging = HangingProvisions.In(open, verdict);
        var facts = _askable.In(open.Facts, _search.Basis).ToList();
        var asked = facts.Where(f => !_except.Contains(f));
        if (facts.Count <= FewFacts)
        {
            asked = asked.Where(new Relevance(_search).Matters);
        }

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
        foreach (var region in _search.Regions.Of(point))
        {
            var situation = point.Settle(_search.Basis, region);
            var verdict = _search.Evaluate(situation);
            if (!Explorer.IsImpossible(situation, verdict))
            {
                replies.Add(Reply(region, verdict));
            }
        }

        return replies.ToImmutable();
    }

    private Reply Reply(Region region, Verdict verdict)
    {
        var left = verdict.Answers[_search.Question.Index];
        var open = Askable.OpenOf(_search.Question, verdict).Facts;
        return new Reply(region.Values, FactValue.Of(region.Representative), [.. left.Answers()], Outcome.CountOf(left), _askable.In(open, verdict.Situation).Count());
    }
}
