using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What is asked next, about which of some questions.</summary>
internal sealed record InterviewTurn(Question Question, ImmutableArray<RankedFact> Ranked, InterviewScreen? Screen)
{
    /// <summary>The first question that something would settle; where nothing is left to ask, the first.</summary>
    public static InterviewTurn Of(Decision decision, ImmutableArray<Question> questions, IReadOnlySet<Fact> notKnown, CancellationToken cancellation) =>
        questions.Select(q => About(decision, q, notKnown, cancellation)).FirstOrDefault(t => t is not null) ?? new InterviewTurn(questions[0], [], null);

    private static InterviewTurn? About(Decision decision, Question question, IReadOnlySet<Fact> notKnown, CancellationToken cancellation)
    {
        var decided = decision[question.Id];
        if (decided.IsSettledByThreeValues)
        {
            return null;
        }

        var map = decided.MapWithin(null, cancellation);
        using (map.Hold(cancellation))
        {
            var ranked = Ranking.Of(decided, map, notKnown, cancellation);
            var facts = Composition.Of(map, ranked, new Families(decision.Rulebook, question));
            return facts.IsEmpty ? null : new InterviewTurn(question, ranked, new InterviewScreen(question, [.. facts.Select(f => ranked.First(r => r.Fact == f))], s => Promises.Of(decision, map, s)));
        }
    }
}
