using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>The answers to some questions for a case, with their grounds and nothing else.</summary>
internal sealed record ShortDecision(Rulebook Rulebook, Case Case, ImmutableArray<ShortAnswer> Answers)
{
    /// <summary>What a decision comes to, in short.</summary>
    public static ShortDecision Of(Decision decision, IEnumerable<Question> questions, CancellationToken cancellation) =>
        new(decision.Rulebook, decision.Case, [.. questions.Select(q => ShortAnswer.Of(decision[q.Id], cancellation))]);
}

/// <summary>The answer to a question.</summary>
internal sealed record ShortAnswer(
    Question Question, DecisionStatus Status, ImmutableArray<Answer> Possible, bool IsExact, Coverage Coverage, DateOnly? ReadThrough, ImmutableArray<Provision> Grounds, ImmutableArray<string> Missing)
{
    public static ShortAnswer Of(QuestionDecision decided, CancellationToken cancellation)
    {
        decided.Settle(cancellation);
        var why = decided.Justification;
        return new ShortAnswer(
            decided.Question, decided.Status, decided.Possible, decided.IsExact, decided.Coverage, decided.ReadThrough, why.Grounds, [.. why.Missing.Select(f => f.Id), .. why.OpenReadings.Select(r => r.Id)]);
    }
}
