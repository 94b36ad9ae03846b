using System.Collections.Immutable;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>A scenario whose answer to a question is another one under a new rulebook.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Question">The name of the question, which both rulebooks have.</param>
/// <param name="Before">The possible answers under the rulebook served until then, as they are written; empty where its case was a mistake there.</param>
/// <param name="After">The possible answers under the new one; empty where its case is a mistake there.</param>
public sealed record ScenarioChange(Scenario Scenario, string Question, ImmutableArray<string> Before, ImmutableArray<string> After)
{
    /// <summary>The change on one line: the scenario, the question, and both answers.</summary>
    public override string ToString() => $"{Scenario.Place}: {Scenario.Title}: {Question}: {Say(Before)} -> {Say(After)}";

    private static string Say(ImmutableArray<string> answers) => answers.IsEmpty ? "no answer" : string.Join(" or ", answers);
}
