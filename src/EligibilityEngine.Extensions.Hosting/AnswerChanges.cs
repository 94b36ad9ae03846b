using System.Collections.Immutable;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Finds which answers of a scenario differ under two rulebooks.</summary>
internal static class AnswerChanges
{
    /// <summary>The questions that both rulebooks have and answer differently.</summary>
    public static IEnumerable<ScenarioChange> Of(Scenario scenario, Rulebook before, Rulebook after, Decision? now, CancellationToken cancellation)
    {
        var then = before.Decide(scenario.Case, cancellation: cancellation).ValueOrNull;
        foreach (var question in after.Questions.Select(q => q.Id).Where(q => before.FindQuestion(q) is not null))
        {
            var (old, @new) = (Answers(then, question, cancellation), Answers(now, question, cancellation));
            if (!old.SequenceEqual(@new))
            {
                yield return new ScenarioChange(scenario, question, old, @new);
            }
        }
    }

    private static ImmutableArray<string> Answers(Decision? decision, string question, CancellationToken cancellation)
    {
        if (decision?[question] is not { } decided)
        {
            return [];
        }

        decided.Look(cancellation);
        return [.. decided.Possible.Select(a => a.Id)];
    }
}
