using System.Collections.Immutable;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.NRules;

/// <summary>
/// A question is answered, as far as three-valued logic tells. There is one for each question of each case, and it is updated when the answer becomes
/// another one. What only a look at all completions tells is in the decision of the case.
/// </summary>
public sealed class QuestionAnswered : Conclusion
{
    private AnswerSet _answers;

    internal QuestionAnswered(CaseHandle of, AnswerSet answers)
        : base(of) => _answers = answers;

    /// <summary>The name of the question.</summary>
    public string Question => _answers.Question.Id;

    /// <summary>The answers that three-valued logic leaves open, as <see cref="QuestionDecision.ThreeValued"/>: all that are possible, and perhaps more.</summary>
    public ImmutableArray<Answer> Possible => [.. _answers.Answers()];

    /// <summary>The answer, or null while more than one is left open, or it is in conflict.</summary>
    public Answer? Answer => _answers is { IsSettled: true, IsConflict: false } ? Possible[0] : null;

    /// <summary>Whether three-valued logic is certain of this answer. Where it is not, the decision of the case still may be.</summary>
    /// <param name="answer">An answer as it is written in a rulebook: <c>liable</c>, <c>12</c>, <c>none</c>.</param>
    public bool Is(string answer) => Answer?.Id == answer;

    /// <summary>Such as <c>conscription of case 1: deferred or liable</c>.</summary>
    public override string ToString() => $"{Question} of {Case}: {string.Join(" or ", Possible)}";

    internal void Become(AnswerSet answers) => _answers = answers;
}
