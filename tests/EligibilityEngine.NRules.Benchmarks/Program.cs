using System.Diagnostics;
using EligibilityEngine;
using EligibilityEngine.Benchmarks;
using EligibilityEngine.NRules;
using EligibilityEngine.NRules.Benchmarks;
using EligibilityEngine.Testing;

if (NRulesEngine.Availability is { } reason)
{
    Console.WriteLine(reason);
    return;
}

var rounds = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 11;
var watch = Stopwatch.StartNew();
var network = Kazakhstan.Rulebook.CompileToNRules();
Console.WriteLine($"The law of Kazakhstan as a network of NRules, compiled in {watch.ElapsedMilliseconds} ms; the cases of its scenarios.");

Case[] cases = [.. Kazakhstan.Scenarios.Scenarios.Select(s => s.Case)];
Entry[] all =
[
    new("evaluator, a fresh case", cases.Length, () => Array.ForEach(cases, c => Kazakhstan.Rulebook.Decide(c))),
    new("NRules, a fresh case in a session of its own", cases.Length, () => Array.ForEach(cases, c => network.Decide(c))),
    .. new[] { 1, 100, 1_000 }.Select(kept => Updates.In(network, cases, kept)),
];
Rounds.Measure(all, rounds);
foreach (var entry in all)
{
    Console.WriteLine(FormattableString.Invariant($"{entry.Name,-60} {entry.PerPerson / 1000,10:0.0} microseconds {entry.PerPerson / all[0].PerPerson,8:0.0} times the evaluator"));
}
