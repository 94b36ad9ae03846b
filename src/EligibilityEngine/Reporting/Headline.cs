using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Reporting;

/// <summary>What a report of a decision begins with: the answers in a sentence.</summary>
internal static class Headline
{
    public static IEnumerable<Block> Of(Decision decision, IReadOnlyCollection<QuestionDecision> questions, Phrases say, LawWords law)
    {
        var (day, under) = (say.On(decision.On), Law(decision, say));
        var decided = questions.Select(q => q.Answer).OfType<Answer>().Select(law.Say).ToList();
        return [
            .. decided.Count > 0 ? [Line(say.Decided(day, under, say.And(decided)))] : Enumerable.Empty<Block>(),
            .. questions.Where(q => q.Answer is null).Select(q => Line(q.Status == DecisionStatus.Conflict
                ? say.InConflict(day, under, say.AndAlso(q.Possible.Select(law.Say)))
                : say.Undecided(day, under, say.OrAlso(q.Possible.Select(law.Say)))))];
    }

    private static Prose Law(Decision decision, Phrases say) => (decision.LawOf == decision.On, decision.KnownBy) switch
    {
        (true, null) => say.LawOfThatDay(),
        (false, null) => say.LawOf(say.On(decision.LawOf)),
        (true, { } horizon) => say.LawOfThatDayAsKnown(say.On(horizon)),
        (false, { } horizon) => say.LawAsKnown(say.On(decision.LawOf), say.On(horizon)),
    };
}
