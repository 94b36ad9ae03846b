using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Running;

namespace EligibilityEngine.Populations;

/// <summary>What a question comes to exactly for persons of whom the same is said.</summary>
internal sealed record ExactAnswer(DecisionStatus Status, ImmutableArray<Answer> Possible, bool IsExact);

/// <summary>The exact answers of those persons of whom lanes leave something open; persons of whom the same is said are decided once.</summary>
internal sealed class ExactAnswers
{
    private const int NotOpen = -1;

    private readonly int[] _kindOf;

    /// <summary>By kind, and by <see cref="Question.Index"/> where it was asked; empty where nobody can be so.</summary>
    private readonly ImmutableArray<ExactAnswer?>[] _answers;

    private ExactAnswers(int[] kindOf, ImmutableArray<ExactAnswer?>[] answers)
    {
        _kindOf = kindOf;
        _answers = answers;
    }

    /// <summary>Decides everybody of whom lanes leave something open.</summary>
    public static ExactAnswers Of(CohortCases cases, LaneResults results, Func<int, bool> isInError, ParallelOptions how, AnalysisLimits? limits)
    {
        var kindOf = new int[results.Count];
        Array.Fill(kindOf, NotOpen);
        var kinds = new Dictionary<SaidOfPerson, int>();
        var examples = new List<int>();
        foreach (var person in OpenPersons.In(results).Where(p => !isInError(p)))
        {
            how.CancellationToken.ThrowIfCancellationRequested();
            var said = cases.SaidOf(person);
            if (!kinds.TryGetValue(said, out var kind))
            {
                kinds.Add(said, kind = examples.Count);
                examples.Add(person);
            }

            kindOf[person] = kind;
        }

        var answers = new ImmutableArray<ExactAnswer?>[examples.Count];
        Parallel.For(0, answers.Length, how, kind => answers[kind] = Decide(cases.CaseOf(examples[kind]), cases.Rulebook, results.Program.Questions, limits, how.CancellationToken));
        return new ExactAnswers(kindOf, answers);
    }

    /// <summary>What a question comes to for a person; null where lanes tell it.</summary>
    public ExactAnswer? Of(Question question, int person) => _kindOf[person] is var kind and not NotOpen && !_answers[kind].IsEmpty ? _answers[kind][question.Index] : null;

    /// <summary>Whether nobody can be as is said of a person.</summary>
    public bool IsInError(int person) => _kindOf[person] is var kind and not NotOpen && _answers[kind].IsEmpty;

    /// <summary>How many persons are so of whom nobody can be.</summary>
    public long CountInError() => Enumerable.Range(0, _kindOf.Length).LongCount(IsInError);

    /// <summary>Counts of lanes, as they are exactly.</summary>
    public ImmutableArray<AnswerCount> Counts(ImmutableArray<AnswerCount> ofLanes, Question question, LaneResults results)
    {
        var counts = ofLanes.ToDictionary(c => c.Answer, c => (c.Possible, c.Determined));
        void Add(Answer answer, long possible, long determined)
        {
            var before = counts.GetValueOrDefault(answer);
            counts[answer] = (before.Possible + possible, before.Determined + determined);
        }

        for (var person = 0; person < _kindOf.Length; person++)
        {
            if (Of(question, person) is { } exact)
            {
                var ofLane = results.Answers(question, person);
                Array.ForEach([.. ofLane.Answers().Except(exact.Possible)], a => Add(a, -1, 0));
                Array.ForEach([.. exact.Possible.Except(ofLane.Answers())], a => Add(a, 1, 0));
                if (exact.Status == DecisionStatus.Determined && !ofLane.IsSettled && !exact.Possible[0].IsUntold)
                {
                    Add(exact.Possible[0], 0, 1);
                }
            }
        }

        return AnswerCounting.InOrder(counts);
    }

    private static ImmutableArray<ExactAnswer?> Decide(Case @case, Rulebook rulebook, ImmutableArray<Question> questions, AnalysisLimits? limits, CancellationToken cancellation)
    {
        if (rulebook.Decide(@case, Precision.Exact, limits, cancellation).ValueOrNull is not { } decision)
        {
            return [];
        }

        var answers = new ExactAnswer?[rulebook.Questions.Length];
        foreach (var question in questions)
        {
            var decided = decision.Questions[question.Index];
            decided.Settle(cancellation);
            answers[question.Index] = new ExactAnswer(decided.Status, decided.Possible, decided.IsExact);
        }

        return [.. answers];
    }
}
