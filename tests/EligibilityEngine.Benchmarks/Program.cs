using EligibilityEngine.Benchmarks;
using EligibilityEngine.Benchmarks.Deciding;
using EligibilityEngine.Benchmarks.Lanes;
using EligibilityEngine.Benchmarks.Reasoning;
using EligibilityEngine.Benchmarks.Studies;

// dotnet run -c Release --project tests/EligibilityEngine.Benchmarks [-- SUITE... [ROUNDS]]
(string Name, Func<int, IReadOnlyList<Target>> Measure)[] suites =
[
    ("deciding", DecidingSuite.Measure),
    ("lanes", LanesSuite.Measure),
    ("reasoning", ReasoningSuite.Measure),
    ("populations", PopulationsSuite.Measure),
];

var rounds = args.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out var n) ? n : 0).Append(9).First(n => n > 0);
var names = args.Where(a => !char.IsAsciiDigit(a[0])).ToHashSet();
if (names.Except(suites.Select(s => s.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"no suite is named `{unknown}`; there are {string.Join(", ", suites.Select(s => s.Name))}");
    return 1;
}

var targets = new List<(string Suite, Target Target)>();
foreach (var (name, measure) in suites.Where(s => names.Count == 0 || names.Contains(s.Name)))
{
    Console.WriteLine($"== {name}");
    targets.AddRange(measure(rounds).Select(t => (name, t)));
    Console.WriteLine();
}

Console.WriteLine($"== {targets.Count(t => t.Target.IsReached)} of {targets.Count} reached");
foreach (var (suite, target) in targets)
{
    Console.WriteLine($"{suite,-10} {target}");
}

return 0;
