namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>What would change a decision: what time brings by itself, then what takes one fact or two.</summary>
internal static class WhatWouldChange
{
    public static PossibleChanges Of(Decision decision, QuestionDecision question, string? to, CancellationToken cancellation)
    {
        var target = to is null ? null : question.Question.FindAnswer(to)
            ?? throw new ArgumentException($"`{to}` is not an answer of `{question.Question.Id}`", nameof(to));
        var finder = new ChangeFinder(decision, question, target, cancellation);
        var changes = finder.Find();
        return new PossibleChanges(decision, question, target, [.. TimeChanges.Of(decision, question, target), .. changes]) { IsExact = finder.IsExact, NotExactAbout = [.. finder.NotExactAbout] };
    }
}
