using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Comparisons;

/// <summary>Decides a question under every combination of its open readings, and drops the readings that make no difference.</summary>
internal sealed class ReadingCombinations
{
    /// <summary>Situations looked into at most for all combinations together, where more than readings is open.</summary>
    private const int MostSituations = 20_000;

    private readonly QuestionDecision _decision;
    private readonly Situation _basis;
    private readonly ImmutableArray<Question> _needed;
    private readonly int _mostPerCombination;

    private ReadingCombinations(QuestionDecision decision, Situation basis, int combinations)
    {
        _decision = decision;
        _basis = basis;
        _needed = basis.Rulebook.NeededFor(decision.Question);
        _mostPerCombination = Math.Max(1, MostSituations / combinations);
    }

    public static AnswersUnderReadings Of(QuestionDecision decision, Situation basis)
    {
        var open = decision.Justification.OpenReadings;
        var (tried, count) = (new List<Reading>(), 1);
        foreach (var reading in open.TakeWhile(r => count * r.Alternatives.Length <= AnswersUnderReadings.MostCombinations))
        {
            tried.Add(reading);
            count *= reading.Alternatives.Length;
        }

        var all = new ReadingCombinations(decision, basis, count).All([.. tried]);
        var different = tried.Where((_, i) => MakesADifference(all, i)).ToImmutableArray();
        return new AnswersUnderReadings
        {
            Decision = decision,
            Readings = different,
            Combinations = [.. all.Select(a => Only(a, different)).DistinctBy(a => string.Join(' ', a.Chosen.Select(c => c.Example.Code)))],
            Decided = count,
            IsComplete = tried.Count == open.Length,
        };
    }

    /// <summary>Whether some two combinations that differ in this reading alone come to different things.</summary>
    private static bool MakesADifference(ImmutableArray<AnswerUnderReadings> all, int reading) => all
        .GroupBy(a => string.Join(' ', a.Chosen.Where((_, i) => i != reading).Select(c => c.Example.Code)))
        .Any(g => g.Any(a => !a.IsLike(g.First())));

    private static AnswerUnderReadings Only(AnswerUnderReadings answer, ImmutableArray<Reading> readings) =>
        answer with { Chosen = [.. answer.Chosen.Where(c => readings.Contains(c.Fact!.Reading!))] };

    private ImmutableArray<AnswerUnderReadings> All(ImmutableArray<Reading> readings)
    {
        IEnumerable<ImmutableArray<AddedFact>> combinations = [[]];
        foreach (var reading in readings)
        {
            combinations = combinations.SelectMany(_ => Alternatives(reading), (chosen, next) => chosen.Add(next)).ToList();
        }

        return [.. combinations.Select(c => new AnswerUnderReadings(c, Decide(c)))];
    }

    private static IEnumerable<AddedFact> Alternatives(Reading reading) => Enumerable.Range(0, reading.Alternatives.Length)
        .Select(code => new AddedFact(new FactPoint(reading.Choice), new Region(ValueSet.Of([code]), code)));

    /// <summary>The outcomes that are possible; what three-valued logic leaves open is looked into.</summary>
    private ImmutableArray<ReadOutcome> Decide(ImmutableArray<AddedFact> chosen)
    {
        var situation = chosen.Aggregate(_basis, (s, c) => s.With(c.Fact!, c.Example));
        var set = Evaluator.Evaluate(situation, _needed).Answers[_decision.Question.Index];
        if (Outcome.Of(set) is { } settled)
        {
            return [new ReadOutcome(settled.Answers)];
        }

        var explored = Explorer.FindAll(new Search(_decision.Question, situation), _mostPerCombination);
        var outcomes = explored.IsComplete ? explored.Found.Keys : Outcome.AllOf(set);
        return [.. outcomes
            .OrderBy(o => o.Answers.Length)
            .ThenBy(o => o.Answers[0].Choice ?? o.Answers[0].Amount ?? long.MinValue)
            .Select(o => new ReadOutcome(o.Answers))];
    }
}
