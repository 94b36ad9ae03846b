using BenchmarkDotNet.Attributes;
using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks;

/// <summary>Reading the law of Kazakhstan from disk.</summary>
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    private readonly string _folder = Repository.PathTo("rules", "kz");

    [Benchmark]
    public Rulebook Load() => Rulebook.Load(_folder).Value;

    [Benchmark]
    public string LoadAndHash() => Rulebook.Load(_folder).Value.Hash;
}
