using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>Decides a question under every combination of its open readings, and drops the readings that make no difference.</summary>
internal sealed class ReadingCombinations
{
    private readonly QuestionDecision _decision;
    private readonly Verdict _verdict;
    private readonly QuestionDiagrams _diagrams;
    private readonly PathFinder _paths;

    private ReadingCombinations(QuestionDecision decision, Verdict verdict)
    {
        _decision = decision;
        _verdict = verdict;
        _diagrams = new QuestionDiagrams(decision.Question, verdict);
        _paths = new PathFinder(_diagrams.Store);
    }

    public static AnswersUnderReadings Of(QuestionDecision decision, Verdict verdict)
    {
        var open = decision.Justification.OpenReadings;
        var (tried, count) = (new List<Reading>(), 1);
        foreach (var reading in open.TakeWhile(r => count * r.Alternatives.Length <= AnswersUnderReadings.MostCombinations))
        {
            tried.Add(reading);
            count *= reading.Alternatives.Length;
        }

        var all = new ReadingCombinations(decision, verdict).All([.. tried]);
        var different = tried.Where((_, i) => MakesADifference(all, i)).ToImmutableArray();
        return new AnswersUnderReadings(verdict.Situation)
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

    /// <summary>The outcomes that are possible; where that would take too long to find out, what three-valued logic leaves open.</summary>
    private ImmutableArray<ReadOutcome> Decide(ImmutableArray<AddedFact> chosen)
    {
        var outcomes = _diagrams.IsExact ? Possible(chosen) : LeftOpen(chosen);
        return [.. outcomes.Order().Select(o => new ReadOutcome(o.Answers))];
    }

    private IEnumerable<Outcome> Possible(ImmutableArray<AddedFact> chosen)
    {
        var assigned = _diagrams.Variables
            .Select(v => chosen.FirstOrDefault(c => c.Point == v.Point) is { } choice ? v.RegionOf(choice.Example.Code) : -1)
            .ToArray();
        return _diagrams.Outcomes.Where(o => _paths.CanBe(o.When, assigned)).Select(o => o.Outcome);
    }

    private IEnumerable<Outcome> LeftOpen(ImmutableArray<AddedFact> chosen)
    {
        var situation = chosen.Aggregate(_verdict.Situation, (s, c) => s.With(c.Fact!, c.Example));
        return Outcome.AllOf(Evaluator.Evaluate(situation).Answers[_decision.Question.Index]);
    }
}
