using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Reporting;

/// <summary>What a report of a decision begins with: the answers in a sentence.</summary>
internal static class Headline
{
    public static IEnumerable<Block> Of(Decision decision, IReadOnlyCollection<QuestionDecision> questions, Phrases say, LawWords law)
    {
        var day = say.On(decision.On);
        var under = questions.Select(q => q.ReadThrough).Min() is { } read ? say.AsRead(Law(decision.Verdict.Situation, say), say.On(read)) : Law(decision.Verdict.Situation, say);
        var decided = questions.Select(q => q.Answer).OfType<Answer>().Select(law.Say).ToList();
        return [
            .. decided.Count > 0 ? [Line(say.Decided(day, under, say.And(decided)))] : Enumerable.Empty<Block>(),
            .. NotModelled(questions, decision.Verdict.Situation, say, law),
            .. questions.Where(q => q.Answer is null && q.Coverage != Coverage.NotModelled).Select(q => Line(q.Status == DecisionStatus.Conflict
                ? say.InConflict(day, under, say.AndAlso(q.Possible.Select(law.Say)))
                : say.Undecided(day, under, say.OrAlso(q.Possible.Select(law.Say)))))];
    }

    /// <summary>That the law of that day is not modelled, or was read before; nothing where it is and was not.</summary>
    public static IEnumerable<Block> Cover(QuestionDecision question, Situation situation, Phrases say, LawWords law) => question.Coverage == Coverage.NotModelled
        ? NotModelled([question], situation, say, law)
        : question.ReadThrough is { } read ? [Line(say.AsReadOn(say.On(read)))] : [];

    /// <summary>The questions on which the law of that day is not modelled, and from which day on it is.</summary>
    private static IEnumerable<Block> NotModelled(IEnumerable<QuestionDecision> questions, Situation situation, Phrases say, LawWords law) => questions
        .Where(q => q.Coverage == Coverage.NotModelled)
        .GroupBy(q => situation.Rulebook.CoverOf(q.Question).From!.Value)
        .Select(g => Line(say.NotCovered(say.On(situation.On), Law(situation, say), say.On(g.Key), say.Commas(g.Select(q => (Prose)law.In(q.Question.Title))))));

    private static Prose Law(Situation situation, Phrases say) => (situation.LawOf == situation.On, situation.KnownBy) switch
    {
        (true, null) => say.LawOfThatDay(),
        (false, null) => say.LawOf(say.On(situation.LawOf)),
        (true, { } horizon) => say.LawOfThatDayAsKnown(say.On(horizon)),
        (false, { } horizon) => say.LawAsKnown(say.On(situation.LawOf), say.On(horizon)),
    };
}
