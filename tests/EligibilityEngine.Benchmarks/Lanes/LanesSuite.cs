using System.Diagnostics;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Populations;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Populations.Vectors;
using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>How fast many persons are decided, beside copying the same bytes, code written by hand, and the evaluator.</summary>
internal static class LanesSuite
{
    private const int Medium = 1_000_000;
    private const int Sample = 2_000;

    public static IReadOnlyList<Target> Measure(int rounds)
    {
        var thirteen = Rulebooks.Thirteen();
        var tenTimes = Rulebooks.TenTimes();
        var population = new Population(Medium);
        var persons = population.ToPersons();
        var outcomes = new Outcome[Medium];
        var cohort = population.ToCohort(thirteen).Ask("conscription");
        var situations = Enumerable.Range(0, Sample)
            .Select(i => Situation.Of(new CaseBinder(thirteen, new DiagnosticBag()).Bind(population.ToCase(i))!, new DiagnosticBag()))
            .ToArray();
        Agreement.Check(thirteen, population, persons, situations);

        Console.WriteLine($"Vectors of {(int)LaneSizes.Widest} bits. Programs:");
        var byHand = new Entry("hand-written scalar C#", Medium, () => ByHand.Decide(persons, outcomes));
        var tree = new Entry("tree-walking evaluator", Sample, () => Array.ForEach(situations, s => Evaluator.Evaluate(s)));
        var small = new Population(100_000).ToCohort(thirteen).Ask("conscription");
        var large = new Population(10_000_000).ToCohort(thirteen).Ask("conscription");
        var lanesSmall = Measured("lanes, 100,000 persons", small);
        var lanes = Measured("lanes, 1,000,000 persons", cohort);
        var lanesLarge = Measured("lanes, 10,000,000 persons", large);
        var lanesTenTimes = Measured("lanes, ten times the provisions", population.ToCohort(tenTimes).Ask("conscription"));
        var copy = Copy("copying the same bytes", cohort);
        var copyLarge = Copy("copying the same bytes, 10,000,000", large);
        var told = Measured("lanes, and which provisions stand", population.ToCohort(thirteen).Ask("conscription").AskProvisions());
        var toldTenTimes = Measured("lanes, ten times, which provisions stand", population.ToCohort(tenTimes).Ask("conscription").AskProvisions());
        var copyTold = Copy("copying the same bytes, with provisions", population.ToCohort(thirteen).Ask("conscription").AskProvisions());
        var filled = new Entry("filling a cohort from arrays and running it", Medium, () => population.ToCohort(thirteen).Ask("conscription").Run(1));
        var whole = Measured("lanes, all of Kazakhstan's law", RandomPopulation.Create(Kazakhstan.Rulebook, 200_000));
        var wholeOneDay = Measured("lanes, all of Kazakhstan's law, one day", RandomPopulation.Create(Kazakhstan.Rulebook, 200_000).On(new DateOnly(2024, 5, 1)));
        var one = OneCase.Of(thirteen, population);
        Entry[] all = [byHand, tree, lanesSmall, lanes, lanesLarge, lanesTenTimes, copy, copyLarge, told, toldTenTimes, copyTold, filled, whole, wholeOneDay, one];
        Rounds.Measure(all, rounds);
        return
        [
            new Target("times hand-written scalar C#", byHand.PerPerson / told.PerPerson) { AtLeast = 8 },
            new Target("times the tree-walking evaluator", tree.PerPerson / told.PerPerson) { AtLeast = 500 },
            new Target("of the speed of copying the same bytes, 1 million", copy.PerPerson / lanes.PerPerson) { AtLeast = 1 / 3.0 },
            new Target("of the speed of copying the same bytes, 10 million", copyLarge.PerPerson / lanesLarge.PerPerson) { AtLeast = 1 / 3.0 },
            new Target("of the speed of copying, with provisions", copyTold.PerPerson / told.PerPerson) { AtLeast = 1 / 3.0 },
            new Target("slowest to fastest of 100,000, 1 and 10 million", Target.Spread(lanesSmall, lanes, lanesLarge)) { AtMost = 2 },
            new Target("times the time for ten times the provisions", lanesTenTimes.PerPerson / lanes.PerPerson) { AtMost = 10 },
            new Target("times the time for ten times, with provisions", toldTenTimes.PerPerson / told.PerPerson) { AtMost = 10 },
            new Target("million persons a second, all of Kazakhstan's law", whole.PerSecond / 1e6) { AtLeast = 20 },
            new Target("microseconds for one fresh case", one.PerPerson / 1000) { AtMost = 1 },
        ];
    }

    private static Entry Measured(string name, Cohort columns)
    {
        var watch = Stopwatch.StartNew();
        var program = columns.Compile();
        var milliseconds = watch.ElapsedMilliseconds;
        var results = new LaneResults(program, columns.Count);
        Console.WriteLine($"  {name}: {program.Code.Length} instructions, {program.BitRegisters} registers, {program.Streams.Length} streams, {program.Planes} planes; compiled in {milliseconds} ms");
        return new Entry(name, columns.Count, () => LaneRunner.Run(program, columns.Columns, results, 1, null, CancellationToken.None));
    }

    private static Entry Copy(string name, Cohort columns)
    {
        var bytes = Traffic.BytesPerPerson(columns.Compile(), columns.Columns) / 2 * columns.Count;
        var (from, to) = (new byte[(int)bytes], new byte[(int)bytes]);
        Random.Shared.NextBytes(from);
        return new Entry(name, columns.Count, () => from.AsSpan().CopyTo(to));
    }
}
