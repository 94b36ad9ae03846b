using BenchmarkDotNet.Attributes;
using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks;

/// <summary>One case under the whole law of Kazakhstan: all questions.</summary>
[MemoryDiagnoser]
public class DecidingBenchmarks
{
    private static readonly Rulebook Law = Kazakhstan.Rulebook;

    private Case _case = new(new DateOnly(2024, 5, 1));

    /// <summary>A student of whom little is known; or the same man, with all that is ordinary assumed.</summary>
    [Params(false, true)]
    public bool Ordinary { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var student = new Case(new DateOnly(2024, 5, 1)).With("born", new DateOnly(2003, 11, 5)).With("citizen", true).With("sex", "male");
        _case = Ordinary ? student.AssumingOrdinary() : student;
    }

    [Benchmark(Baseline = true)]
    public Decision Answers() => Law.Decide(_case).Value;

    [Benchmark]
    public int Justifications()
    {
        var facts = 0;
        foreach (var question in Law.Decide(_case).Value.Questions)
        {
            facts += question.Justification.Facts.Length;
        }

        return facts;
    }

    [Benchmark]
    public string Text() => Law.Decide(_case).Value.Report().ToText();

    [Benchmark]
    public string Json() => Law.Decide(_case).Value.ToJson();
}
