using EligibilityEngine;
using EligibilityEngine.Populations.Benchmarks;
using EligibilityEngine.Reasoning.Benchmarks;
using EligibilityEngine.Testing;

// dotnet run -c Release --project tests/EligibilityEngine.Reasoning.Benchmarks [rounds]
var rounds = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 9;
var law = Kazakhstan.Rulebook;
const string Question = "conscription";
var little = new Case(new DateOnly(2019, 5, 23)).With("citizen", true).With("sex", "male").With("born", new DateOnly(1996, 1, 10));
var ordinary = little.AssumingOrdinary();
var (open, settled) = (law.Decide(little).Value, law.Decide(ordinary).Value);
var (from, through) = (new DateOnly(1996, 1, 10), new DateOnly(2066, 1, 9));
var walking = new TreeWalking(law, Question);

var evaluation = new Entry("the evaluator, one case, all questions", 1, () => TreeWalking.Evaluate(open));
var lanes = Lanes.Of(law, 100_000);
var possible = new Entry("what is possible", 1, () => open.Possible(Question));
var enumeration = new Entry("the same by the evaluator, completion by completion", 1, () => walking.Enumerate(open));
var ask = new Entry("what to ask", 1, () => open.WhatToAsk(Question));
var change = new Entry("what would change it", 1, () => settled.Changes(Question));
var tried = new Entry("the same by the evaluator, change by change", 1, () => walking.TryChanges(settled));
var timeline = new Entry("a life, from 0 to 70", 1, () => law.Timeline(ordinary, Question, from, through));
var days = new Entry("the same by the evaluator, day by day", 1, () => walking.EachDay(ordinary, from, through));
Entry[] all = [evaluation, lanes, possible, enumeration, ask, change, tried, timeline, days];
Rounds.Measure(all, rounds);

Console.WriteLine($"The law of Kazakhstan, `{Question}`; of a man nothing is known but citizenship, sex and birthday, or all is ordinary.");
foreach (var entry in all)
{
    Console.WriteLine(FormattableString.Invariant($"{entry.Name,-54} {entry.PerPerson / 1e6,14:0.00000} ms {entry.PerPerson / evaluation.PerPerson,12:0.0000} evaluations"));
}

Console.WriteLine();
Ratio(evaluation, lanes, "times the evaluator: lanes, per case, all questions");
Ratio(enumeration, possible, FormattableString.Invariant($"times the evaluator: what is possible (which had looked into {TreeWalking.MostCompletions:N0} of {walking.Completions(open):0e+0} completions)"));
Ratio(tried, change, "times the evaluator: what would change it");
Ratio(days, timeline, "times the evaluator: a life");

static void Ratio(Entry slow, Entry fast, string what) => Console.WriteLine(FormattableString.Invariant($"{slow.PerPerson / fast.PerPerson,10:0.0} {what}"));
