using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks.Reasoning;

/// <summary>
/// What follows from the law of Kazakhstan for a man of whom nothing is known but citizenship, sex and birthday, or of whom all is ordinary; beside the same by
/// the plain evaluator, over and over.
/// </summary>
internal static class ReasoningSuite
{
    private const string Question = "conscription";

    public static IReadOnlyList<Target> Measure(int rounds)
    {
        var law = Kazakhstan.Rulebook;
        var little = new Case(new DateOnly(2019, 5, 23)).With("citizen", true).With("sex", "male").With("born", new DateOnly(1996, 1, 10));
        var ordinary = little.AssumingOrdinary();
        var (open, settled) = (law.Decide(little).Value, law.Decide(ordinary).Value);
        var (from, through) = (new DateOnly(1996, 1, 10), new DateOnly(2066, 1, 9));
        var walking = new TreeWalking(law, Question);

        var evaluation = new Entry("the evaluator, one case, all questions", 1, () => TreeWalking.Evaluate(open));
        var possible = new Entry("what is possible", 1, () => open.Possible(Question));
        var enumeration = new Entry("the same by the evaluator, completion by completion", 1, () => walking.Enumerate(open));
        var ask = new Entry("what to ask", 1, () => open.WhatToAsk(Question));
        var change = new Entry("what would change it", 1, () => settled.Changes(Question));
        var tried = new Entry("the same by the evaluator, change by change", 1, () => walking.TryChanges(settled));
        var timeline = new Entry("a life, from 0 to 70", 1, () => law.Timeline(ordinary, Question, from, through));
        var days = new Entry("the same by the evaluator, day by day", 1, () => walking.EachDay(ordinary, from, through));
        Rounds.Measure([evaluation, possible, enumeration, ask, change, tried, timeline, days], rounds);
        Console.WriteLine(FormattableString.Invariant($"completion by completion looks into {TreeWalking.MostCompletions:N0} of {walking.Completions(open):0e+0}"));

        return
        [
            new Target("milliseconds: what is possible", possible.PerPerson / 1e6) { AtMost = 2.2 },
            new Target("milliseconds: what to ask", ask.PerPerson / 1e6) { AtMost = 1 },
            new Target("milliseconds: what would change it", change.PerPerson / 1e6) { AtMost = 2.7 },
            new Target("milliseconds: a life", timeline.PerPerson / 1e6) { AtMost = 0.6 },
            new Target("times the evaluator: what would change it", tried.PerPerson / change.PerPerson) { AtLeast = 1 },
            new Target("times the evaluator: a life", days.PerPerson / timeline.PerPerson) { AtLeast = 1 },
        ];
    }
}
