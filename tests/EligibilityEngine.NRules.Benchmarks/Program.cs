using EligibilityEngine;
using EligibilityEngine.Benchmarks;
using EligibilityEngine.NRules;
using EligibilityEngine.NRules.Benchmarks;
using EligibilityEngine.Testing;

var rounds = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 11;
Case[] cases = [.. Kazakhstan.Scenarios.Scenarios.Select(s => s.Case)];
var start = CpuClock.Seconds();
var network = Kazakhstan.Rulebook.CompileToNRules();
var compiled = CpuClock.Seconds();
network.Decide(cases[0]);
var first = CpuClock.Seconds();
Console.WriteLine(FormattableString.Invariant(
    $"the law of Kazakhstan as a network of NRules, the cases of its scenarios: compiled in {compiled - start:0.00} s, first session {first - compiled:0.00} s"));

Entry evaluator = new("evaluator, a fresh case", cases.Length, () => Array.ForEach(cases, c => Kazakhstan.Rulebook.Decide(c)));
Entry fresh = new("a fresh case in a session of its own", cases.Length, () => Array.ForEach(cases, c => network.Decide(c)));
(Entry One, Entry Each)[] updates = [.. new[] { 1, 100, 1_000, 10_000 }.Select(kept => Updates.In(network, cases, kept))];
Entry[] all = [evaluator, fresh, .. updates.Select(u => u.One), .. updates.Skip(1).Select(u => u.Each)];
Rounds.Measure(all, rounds);

Target[] targets =
[
    new("s to compile and open the first session", first - start) { AtMost = 3.5 / 3 },
    new("ms for a fresh case", fresh.PerPerson / 1e6) { AtMost = 0.3 },
    new("ms to update and decide, the slowest session", all[2..].Max(e => e.PerPerson) / 1e6) { AtMost = 0.2 },
    new("times the fastest session takes the slowest, one case again and again", Target.Spread([.. updates.Select(u => u.One)])) { AtMost = 1.2 },
    new("times the fastest session takes the slowest, each in turn, so that its memory is cold", Target.Spread([.. updates.Skip(1).Select(u => u.Each)])) { AtMost = 1.2 },
];
Array.ForEach(targets, Console.WriteLine);
